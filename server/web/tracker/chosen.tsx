import { type StatusClass, statusClasses } from '#shared/status/class';

/** What a person has chosen to see, as it stands in the address. */
export type Chosen = {
  readonly classes: readonly StatusClass[];
  readonly agency: string | null;
  readonly section: string | null;
  readonly month: string | null;
  readonly tasks: readonly string[];
  readonly text: string;
};

/** Names of the parts in an address. Other pages lead here by them: never renamed. */
const names = {
  classes: 'trang-thai',
  agency: 'don-vi',
  section: 'phan',
  tasks: 'viec',
  month: 'han',
  text: 'tim',
} as const;

const codes: ReadonlySet<string> = new Set(statusClasses);

export function chosenOf(params: URLSearchParams): Chosen {
  const list = (name: string): readonly string[] => (params.get(name) ?? '').split(',').filter((part) => part !== '');
  return {
    classes: list(names.classes).filter((code): code is StatusClass => codes.has(code)),
    agency: params.get(names.agency),
    section: params.get(names.section),
    month: params.get(names.month),
    tasks: list(names.tasks),
    text: params.get(names.text) ?? '',
  };
}

/** The parts of an address with a choice changed; all others stay. */
export function withChosen(params: URLSearchParams, changed: Partial<Chosen>): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [part, value] of Object.entries(changed)) {
    const name = names[part as keyof Chosen];
    const text = typeof value === 'string' ? value : value === null ? '' : value.join(',');
    if (text === '') next.delete(name);
    else next.set(name, text);
  }
  return next;
}

/** Nothing chosen. */
export const noChoice: Chosen = { classes: [], agency: null, section: null, month: null, tasks: [], text: '' };

export function isNarrowed(chosen: Chosen): boolean {
  return (
    chosen.classes.length + chosen.tasks.length > 0 ||
    chosen.agency !== null ||
    chosen.section !== null ||
    chosen.month !== null ||
    chosen.text.trim() !== ''
  );
}

/** The same for the service's exports. */
export function partQuery(chosen: Chosen): Readonly<Record<string, string | undefined>> {
  const list = (parts: readonly string[]) => (parts.length === 0 ? undefined : parts.join(','));
  return {
    class: list(chosen.classes),
    agency: chosen.agency ?? undefined,
    section: chosen.section ?? undefined,
    month: chosen.month ?? undefined,
    tasks: list(chosen.tasks),
    text: chosen.text.trim() === '' ? undefined : chosen.text,
  };
}
