import { useCallback, useState } from 'react';
import { z } from 'zod';
import { progressFields } from '#shared/table/field';
import type { EnteredLines } from '#shared/wire/lines';
import type { FillLine } from '#web/fill/fillLines';
import { useHere } from '#web/frame/here';
import { useSession } from '#web/session/session';

const lineDraft = z.object({
  fields: z.partialRecord(z.enum(progressFields), z.string()),
  /** "Không phát sinh" for this task: nothing of it goes. */
  nothing: z.boolean(),
});
const draftSchema = z.object({ savedAt: z.string().nullable(), lines: z.record(z.string(), lineDraft) });

export type LineDraft = z.infer<typeof lineDraft>;
export type Draft = z.infer<typeof draftSchema>;

const emptyDraft: Draft = { savedAt: null, lines: {} };
export const emptyLine: LineDraft = { fields: {}, nothing: false };

/** What is being filled in, kept on the device as it is typed: for one person, programme and period, whoever signs in meanwhile. */
export function useDraft(): {
  readonly draft: Draft;
  /** False where the device keeps nothing. */
  readonly kept: boolean;
  readonly put: (key: string, line: LineDraft) => void;
  readonly clear: () => void;
} {
  const { programme, period } = useHere();
  const { me } = useSession();
  const at = `phuluc-dien ${me?.account.id ?? ''} ${programme.id} ${period.id}`;
  const [kept, setKept] = useState(true);
  const [state, setState] = useState(() => ({ at, draft: read(at) }));
  const draft = state.at === at ? state.draft : read(at);
  const put = useCallback(
    (key: string, line: LineDraft): void =>
      setState((now) => {
        const known = now.at === at ? now.draft : read(at);
        const next = { savedAt: new Date().toISOString(), lines: { ...known.lines, [key]: line } };
        setKept(write(at, next));
        return { at, draft: next };
      }),
    [at],
  );
  const clear = useCallback(() => {
    try {
      localStorage.removeItem(at);
    } catch {
      // Nothing was kept there.
    }
    setState({ at, draft: emptyDraft });
  }, [at]);
  return { draft, kept, put, clear };
}

function read(at: string): Draft {
  try {
    const parsed = draftSchema.safeParse(JSON.parse(localStorage.getItem(at) ?? 'null'));
    return parsed.success ? parsed.data : emptyDraft;
  } catch {
    // No storage, or what lies there is not ours.
    return emptyDraft;
  }
}

function write(at: string, draft: Draft): boolean {
  try {
    localStorage.setItem(at, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** What was changed on a line against what stands there. */
export function changedFields({ base }: FillLine, line: LineDraft | undefined): LineDraft['fields'] {
  if (line === undefined || line.nothing) return {};
  return Object.fromEntries(
    progressFields.flatMap((field) => {
      const text = line.fields[field];
      return text === undefined || text.trim() === (base[field] ?? '').trim() ? [] : [[field, text.trim()]];
    }),
  );
}

/** Lines of which something goes. */
export function linesThatGo(lines: readonly FillLine[], draft: Draft): readonly FillLine[] {
  return lines.filter((line) => Object.keys(changedFields(line, draft.lines[line.key])).length > 0);
}

/** The report as the service takes it; it holds no time, so that said twice it is the same. */
export function enteredOf(
  lines: readonly FillLine[],
  draft: Draft,
  head: Pick<EnteredLines, 'programme' | 'agency' | 'period'>,
): EnteredLines {
  return {
    format: 'phuluc/lines',
    version: 1,
    ...head,
    lines: linesThatGo(lines, draft).map((line) => ({
      task: line.task,
      role: line.role,
      fields: changedFields(line, draft.lines[line.key]),
      base: line.base,
    })),
  };
}

/** The declaration that there is nothing to report (K2). */
export function nothingOf(head: Pick<EnteredLines, 'programme' | 'agency' | 'period'>): EnteredLines {
  return { format: 'phuluc/lines', version: 1, ...head, nothing: true, lines: [] };
}
