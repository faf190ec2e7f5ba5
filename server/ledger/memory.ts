import { refuse } from '#server/http/problem';
import { entriesBehind } from '#server/ledger/entriesBehind';
import { keepLast } from '#server/ledger/keepLast';
import type { ProgrammeInForce, Standing } from '#server/ledger/ledger';
import type { Replay } from '#server/ledger/replay';
import type { LedgerSource, originalReader } from '#server/ledger/source';
import type { JournalEntry, PeriodRecord, RevisionRecord } from '#server/store/records';
import type { Reader } from '#server/store/store';
import { keptRegistry } from '#server/usecases/keptRegistry';
import { baseOf } from '#server/usecases/openBase';
import type { OpenedFile } from '#server/usecases/openFile';
import { settingsOf } from '#server/usecases/settings';
import type { RegistryFile } from '#shared/agency/registry';
import type { TrackerState } from '#shared/merge/model';
import { appendixCells } from '#shared/report/appendixCells';
import { continued } from '#shared/task/continued';

/** What is kept of a programme. Everything in it follows from the store, and is made again when it is gone. */
export type Kept = {
  readonly seq: number;
  readonly registry: RegistryFile;
  readonly revision: RevisionRecord;
  readonly opened: OpenedFile;
  readonly bases: Map<string, ProgrammeInForce>;
  readonly replays: Map<string, { readonly replay: Replay; readonly standing: Standing }>;
  readonly openings: Map<string, TrackerState>;
};

/** Entries after which the programme itself is read again. */
const remade: ReadonlySet<JournalEntry['kind']> = new Set([
  'programme_loaded',
  'programme_revised',
  'settings_changed',
]);

/** How many days' readings of a programme are kept: those of its open periods, and some a person looks back at. */
const mostBases = 6;

export type ProgrammeMemories = {
  /** A programme as its revision in force has it, read again only where the journal says that it changed. Throws `programme_unknown`. */
  readonly memoryOf: (reader: Reader, programme: string) => Promise<Kept>;
  /** The programme as of a day; a closed period stays with the revision and the registry it was closed under. */
  readonly baseAsOf: (
    reader: Reader,
    memory: Kept,
    asOf: string,
    closing?: PeriodRecord['closing'],
  ) => Promise<ProgrammeInForce>;
  /** What is there already, without looking into the store. */
  readonly known: (programme: string) => Kept | undefined;
  readonly forget: (programme?: string) => void;
};

/** What the ledger holds of each programme, and how it is read. */
export function programmeMemories(
  source: LedgerSource,
  original: ReturnType<typeof originalReader>,
): ProgrammeMemories {
  const kept = new Map<string, Kept>();

  const memoryOf = async (reader: Reader, programme: string): Promise<Kept> => {
    const head = await reader.head(programme);
    const registry = await source.registry();
    const known = kept.get(programme);
    if (known !== undefined && known.registry === registry) {
      if (known.seq === head.seq) return known;
      const entries = await entriesBehind(reader, programme, known.seq);
      if (!entries.some(({ kind }) => remade.has(kind))) {
        const moved = { ...known, seq: head.seq };
        kept.set(programme, moved);
        return moved;
      }
    }
    const record = await reader.programme(programme);
    const revision = (await reader.revisions(programme)).find((one) => one.revision === record?.revision);
    if (record === null || revision === undefined) throw refuse('programme_unknown', { programme });
    const opened =
      known !== undefined && known.revision.revision === revision.revision
        ? known.opened
        : await original({ hash: revision.hash, file: revision.file, form: 'workbook' }, revision.layout);
    const fresh: Kept = {
      seq: head.seq,
      registry,
      revision,
      opened,
      bases: new Map(),
      replays: new Map(),
      openings: new Map(),
    };
    kept.set(programme, fresh);
    return fresh;
  };

  const baseAsOf = async (
    reader: Reader,
    memory: Kept,
    asOf: string,
    closing?: PeriodRecord['closing'],
  ): Promise<ProgrammeInForce> => {
    const { revision: number = memory.revision.revision, registry: kept = '' } = closing ?? {};
    const key = `${number} ${asOf} ${kept}`;
    const known = memory.bases.get(key);
    if (known) return known;
    const record = await reader.programme(memory.revision.programme);
    if (record === null) throw refuse('programme_unknown', { programme: memory.revision.programme });
    const { revision, opened } =
      number === memory.revision.revision ? memory : await earlierRevision(reader, record.id, number);
    const registry = kept === '' ? memory.registry : await keptRegistry(source.originals, kept);
    const base = baseOf(opened, registry, asOf, record.province ?? undefined, record.id);
    if (base.kind === 'refused') throw new Error(`programme ${record.id} is not in its own workbook`);
    const { agencies, columns } = base;
    const programme = continued(base.programme, revision.became ?? []);
    const settings = settingsOf(record.settings);
    // By the ids its tasks go on under.
    const appendix = { file: revision.file, cells: appendixCells(opened.recognition.tables, programme) };
    const made: ProgrammeInForce = { record, revision, settings, programme, agencies, columns, appendix };
    keepLast(memory.bases, mostBases).set(key, made);
    return made;
  };

  const earlierRevision = async (
    reader: Reader,
    programme: string,
    number: number,
  ): Promise<Pick<Kept, 'revision' | 'opened'>> => {
    const revision = (await reader.revisions(programme)).find((one) => one.revision === number);
    if (revision === undefined) throw new Error(`revision ${number} of ${programme} is missing`);
    const { hash, file, layout } = revision;
    return { revision, opened: await original({ hash, file, form: 'workbook' }, layout) };
  };

  return {
    memoryOf,
    baseAsOf,
    known: (programme) => kept.get(programme),
    forget: (programme) => {
      if (programme === undefined) kept.clear();
      else kept.delete(programme);
    },
  };
}
