/**
 * The merge once more, written from the sentences of the specification alone and as slowly as one likes: every question is
 * asked anew for every cell. It shares no code with `shared/merge`; where the two differ, one of them is wrong.
 */

export type OracleFile = {
  readonly name: string;
  readonly agency: string;
  readonly saved: number | null;
  readonly base: string;
  readonly sequence: string;
  /** Everything typed, by cell; what is absent stands as in the base. */
  readonly typed: Readonly<Record<string, string>>;
  readonly baseText: Readonly<Record<string, string>>;
};

export type OracleWorld = {
  readonly files: readonly OracleFile[];
  readonly agencies: readonly string[];
  readonly lineCells: readonly string[];
  readonly definitionCells: readonly string[];
  /** In force before, by `agency cell`; absent where nothing was ever said. */
  readonly before: Readonly<Record<string, string>>;
  /** Programme text of definition cells. */
  readonly printed: Readonly<Record<string, string>>;
  /** Equal in meaning, told by hand for the few texts of the test. */
  readonly means: (text: string) => string;
  readonly unusable: (text: string) => boolean;
};

export type OracleAnswer = {
  /** `agency cell` → meaning in force. */
  readonly values: Readonly<Record<string, string>>;
  /** `agency cell` or `cell` → meanings that disagree, sorted. */
  readonly conflicts: Readonly<Record<string, readonly string[]>>;
  /** `cell agency` → meaning wished for. */
  readonly proposals: Readonly<Record<string, string>>;
  /** `file cell` → outcome. */
  readonly outcomes: Readonly<Record<string, string>>;
};

export function ask(world: OracleWorld): OracleAnswer {
  const { means } = world;
  const baseOf = (file: OracleFile, cell: string) => means(file.baseText[cell] ?? world.printed[cell] ?? '');
  const saysOf = (file: OracleFile, cell: string) =>
    means(file.typed[cell] ?? file.baseText[cell] ?? world.printed[cell] ?? '');
  // M3: changed means: differs from its own base.
  const changed = (file: OracleFile, cell: string) => saysOf(file, cell) !== baseOf(file, cell);
  const brings = (file: OracleFile, cell: string) => (file.baseText[cell] ?? '') !== '' && !changed(file, cell);
  const cellsOf = [...world.lineCells, ...world.definitionCells];
  // M3: "B succeeds A when every cell A changed is changed in B, to any value, and B was saved later".
  const succeeds = (b: OracleFile, a: OracleFile): boolean => {
    if (b === a || b.agency !== a.agency || b.base !== a.base) return false;
    if (a.saved === null || b.saved === null || b.saved <= a.saved) return false;
    const ofA = cellsOf.filter((cell) => changed(a, cell));
    return ofA.length > 0 && ofA.every((cell) => changed(b, cell));
  };
  const unusable = (file: OracleFile, cell: string) => world.unusable(file.typed[cell] ?? '');
  // What a newer file says instead; an unusable value is no instead.
  const replaced = (a: OracleFile, cell: string): boolean =>
    world.files.some((b) => {
      if (b === a || b.agency !== a.agency || !changed(b, cell) || unusable(b, cell)) return false;
      if (succeeds(b, a)) return true;
      const knew = b.base !== a.base && baseOf(b, cell) === saysOf(a, cell);
      if (!knew || b.sequence !== a.sequence) return knew && b.sequence > a.sequence;
      // Given and taken back: each base holds what the other says, so the time of saving decides.
      const takenBack = baseOf(a, cell) === saysOf(b, cell);
      return !takenBack || (a.saved !== null && b.saved !== null && b.saved > a.saved);
    });
  const order = (files: readonly OracleFile[]) =>
    [...files].sort((a, b) => {
      const [x, y] = [a.saved ?? 1e9, b.saved ?? 1e9];
      return x - y || (a.name < b.name ? -1 : 1);
    });

  const values: Record<string, string> = {};
  const conflicts: Record<string, readonly string[]> = {};
  const proposals: Record<string, string> = {};
  const outcomes: Record<string, string> = {};
  const say = (file: OracleFile, cell: string, outcome: string) => {
    outcomes[`${file.name} ${cell}`] = outcome;
  };

  for (const cell of world.lineCells) {
    for (const agency of world.agencies) {
      const about = `${agency} ${cell}`;
      const own = order(world.files.filter((file) => file.agency === agency && changed(file, cell)));
      const before = world.before[about];
      const force = before === undefined ? null : means(before);
      if (force !== null) values[about] = force;
      const left = own
        .filter((file) => !unusable(file, cell) && !replaced(file, cell))
        .map((file) => saysOf(file, cell));
      // M5: theirs = in force says nothing new; one value is taken; several disagree and what was in force stands.
      const fresh = [...new Set(left)].filter((value) => value !== force);
      if (fresh.length === 1) values[about] = fresh[0] ?? '';
      if (fresh.length > 1) conflicts[about] = fresh.sort();
      // M8: a value a file brings along in its base, which nobody else knows of, counts where nobody says anything sound.
      const bringing = order(world.files.filter((file) => file.agency === agency && brings(file, cell)));
      const orphaned = force === null && !own.some((file) => !unusable(file, cell));
      const brought = [...new Set(bringing.map((file) => saysOf(file, cell)))];
      if (orphaned && brought.length === 1) values[about] = brought[0] ?? '';
      if (orphaned && brought.length > 1) conflicts[about] = brought.sort();
      bringing.forEach((file, at) => {
        const ending = !orphaned ? 'same' : brought.length > 1 ? 'conflict' : at === 0 ? 'taken' : 'same';
        if (force === null) say(file, cell, ending);
      });
      let credited = false;
      for (const file of own) {
        const value = saysOf(file, cell);
        if (unusable(file, cell)) say(file, cell, replaced(file, cell) ? 'refused' : 'waiting');
        else if (fresh.length > 1 && fresh.includes(value)) say(file, cell, 'conflict');
        else if (fresh.length === 1 && fresh[0] === value) {
          say(file, cell, credited ? 'same' : 'taken');
          credited = true;
        } else if (value === force && (fresh.length !== 1 || !replaced(file, cell))) say(file, cell, 'same');
        else say(file, cell, 'refused');
      }
    }
  }
  for (const cell of world.definitionCells) {
    const own = order(world.files.filter((file) => changed(file, cell)));
    const current = means(world.printed[cell] ?? '');
    const wishes = own.filter((file) => !replaced(file, cell) && saysOf(file, cell) !== current);
    const distinct = [...new Set(wishes.map((file) => saysOf(file, cell)))];
    for (const file of wishes) if (distinct.length === 1) proposals[`${cell} ${file.agency}`] = saysOf(file, cell);
    if (distinct.length > 1) conflicts[cell] = distinct.sort();
    for (const file of own) {
      const value = saysOf(file, cell);
      const wished = wishes.some((one) => one.agency === file.agency && saysOf(one, cell) === value);
      if (value === current) say(file, cell, 'same');
      else if (wished) say(file, cell, distinct.length > 1 ? 'conflict' : 'proposed');
      else say(file, cell, 'refused');
    }
  }
  // M3: "if it shows some and leaves others at the base, those others wait".
  for (const b of world.files) {
    if (world.files.some((other) => succeeds(other, b))) continue;
    for (const a of world.files) {
      if (a === b || a.agency !== b.agency || a.base !== b.base || a.saved === null || b.saved === null) continue;
      if (b.saved <= a.saved || succeeds(b, a) || world.files.some((other) => succeeds(other, a))) continue;
      const ofA = cellsOf.filter((cell) => changed(a, cell));
      const shows = ofA.some((cell) => changed(b, cell) && saysOf(b, cell) === saysOf(a, cell));
      for (const cell of ofA) {
        if (shows && !changed(b, cell) && !unusable(a, cell)) say(b, cell, 'waiting');
      }
    }
  }
  return { values, conflicts, proposals, outcomes };
}
