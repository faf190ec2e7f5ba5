import { type GivenAppendix, readAppendix, sizeOf } from '#server/usecases/programme/read';
import type { Service } from '#server/usecases/service';
import { clarityAnswer, columnsRead, rulesFound, unknownBodies } from '#shared/report/understood';
import { check } from '#shared/rules/check';
import type { Language } from '#shared/rules/rule';
import { assignments } from '#shared/task/assign';
import type { Programme } from '#shared/task/programme';
import { findingJson } from '#shared/wire/check';
import type { PreviewAnswer } from '#shared/wire/previewAnswer';
import { describeTables } from '#shared/wire/read';
import { readSetAside } from '#shared/wire/setAside';

/** Below this a column's reading is asked of the person once (T2). */
const askBelow = 0.6;

/** How an appendix would be read, and what to look at before it is loaded; nothing is stored (§2.1). */
export async function previewProgramme(service: Service, given: GivenAppendix, lang: Language): Promise<PreviewAnswer> {
  const registry = await service.registry();
  const { opened, programmes, agencies } = await readAppendix(registry, given);
  const { workbook, recognition } = opened;
  const suppressions = readSetAside(workbook).list;
  const { findings } = check({
    sheets: workbook.sheets,
    recognition,
    programmes,
    agencies,
    asOf: given.asOf,
    suppressions,
  });
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  const known = new Map((await service.store.programmes()).map((one) => [one.id, one]));
  return {
    file: given.file,
    hash: opened.hash,
    size: given.bytes.length,
    read: describeTables({
      sheets: workbook.sheets,
      tables: recognition.tables,
      refused: recognition.refused,
      programmes,
    }),
    columns: columnsRead(recognition.tables),
    unsure: recognition.tables.flatMap((table) =>
      table.columns
        .filter(({ confidence }) => confidence < askBelow)
        .map(({ field, header, confidence }) => ({ sheet: table.sheet, field, header, confidence })),
    ),
    findings: { counts, list: findings.map((finding) => findingJson(finding, lang)), rules: rulesFound(findings) },
    programmes: programmes.map((programme) => ({
      ...headOf(programme, given.province ?? agencies.province ?? null),
      ...sizeOf(programme),
      revision: known.get(programme.id)?.revision ?? null,
      agencies: new Set(assignments(programme, agencies, given.asOf, { groups: true }).map(({ agency }) => agency))
        .size,
      unknownBodies: unknownBodies(programme),
      clarity: clarityAnswer(programme, findings),
    })),
  };
}

function headOf({ id, document }: Programme, province: string | null) {
  return {
    id,
    title: document.title,
    number: document.number ?? null,
    date: document.date ?? null,
    body: document.body ?? null,
    province: province ?? document.province ?? null,
  };
}
