import { readRevision } from '#server/usecases/programme/readRevision';
import { revisionChanges } from '#server/usecases/programme/revisionChanges';
import type { Service } from '#server/usecases/service';
import { clarityAnswer, columnsRead, rulesFound, tablesRead, unknownBodies } from '#shared/report/understood';
import { check } from '#shared/rules/check';
import type { Language } from '#shared/rules/rule';
import { findingJson } from '#shared/wire/check';
import type { DraftingAnswer, LoadedChanges } from '#shared/wire/draftingAnswer';
import { readSetAside } from '#shared/wire/setAside';

/**
 * The programme in force as whoever drafts it looks at it (R9, R6): how its workbook was read, its findings and its clears, as of the day it was
 * loaded with or `asOf`. Throws `programme_unknown`.
 */
export async function draftingView(
  service: Service,
  { programme: id, asOf }: { readonly programme: string; readonly asOf?: string },
  lang: Language,
): Promise<DraftingAnswer> {
  const { revision, opened, agencies, programme } = await readRevision(service, id, undefined, asOf);
  const { workbook, recognition } = opened;
  const day = asOf ?? revision.asOf;
  const { findings } = check({
    sheets: workbook.sheets,
    recognition,
    programmes: [programme],
    agencies,
    asOf: day,
    suppressions: readSetAside(workbook).list,
  });
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return {
    programme: id,
    revision: revision.revision,
    file: revision.file,
    asOf: day,
    layout: [...revision.layout],
    tables: tablesRead(recognition.tables),
    columns: columnsRead(recognition.tables),
    unknownBodies: unknownBodies(programme),
    findings: { counts, list: findings.map((finding) => findingJson(finding, lang)), rules: rulesFound(findings) },
    clarity: clarityAnswer(programme, findings),
  };
}

/** What a revision in force, or once in force, changed against the one before it. Throws `programme_unknown`, `not_found`. */
export async function loadedChanges(service: Service, id: string, number: number): Promise<LoadedChanges> {
  const now = await readRevision(service, id, number);
  if (number === 1) return { revision: 1, before: null, added: [], gone: [], became: [], changed: [] };
  const before = await readRevision(service, id, number - 1);
  const known = new Set((before.revision.became ?? []).map(({ to }) => to));
  const became = (now.revision.became ?? []).filter(({ to }) => !known.has(to));
  const { gone, ...changes } = revisionChanges(before.programme, now.programme, [], became);
  return {
    ...changes,
    revision: number,
    before: number - 1,
    gone: gone.map(({ task, path, content }) => ({ task, path, content })),
  };
}
