import { afterAll, beforeAll, expect, it } from 'vitest';
import { draftingView, loadedChanges } from '#server/usecases/programme/drafting';
import { loadProgramme } from '#server/usecases/programme/load';
import { previewProgramme } from '#server/usecases/programme/preview';
import { reviseProgramme } from '#server/usecases/programme/revise';
import { sixClears } from '#shared/rules/rule';
import { draftingAnswerSchema, loadedChangesSchema } from '#shared/wire/draftingAnswer';
import { consolidator, type LivingService, livingService } from '#test/helpers/livingService';
import { appendixAt } from '#test/helpers/programmeLife';

let service: LivingService;
let programme: string;
beforeAll(async () => {
  service = await livingService();
  const given = await appendixAt();
  programme = (await loadProgramme(service, consolidator, given)).programme.id;
  await reviseProgramme(service, consolidator, {
    ...given,
    programme,
    layout: [{ header: 'Mục tiêu', field: 'extra' }],
    reason: 'Cột Mục tiêu để tham khảo',
  });
});
afterAll(() => service.close());

it('[T2] every column is told with its letter, its reading and what stands in it, from left to right', async () => {
  const { columns } = await previewProgramme(service, await appendixAt(), 'vi');
  expect(columns.map(({ letters }) => letters.join())).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']);
  expect(columns[1]).toMatchObject({ reading: 'content', header: 'Nội dung nhiệm vụ', confidence: expect.any(Number) });
  expect(columns[7]?.samples[0]).toBe('Năm 2020');
});

it('[T2] what a person corrected of the reading holds for the programme in force', async () => {
  const view = await draftingView(service, { programme }, 'vi');
  expect(draftingAnswerSchema.parse(view)).toEqual(view);
  expect(view.columns.find(({ header }) => header === 'Mục tiêu')?.reading).toBe('extra');
  expect(view.revision).toBe(2);
});

it('[R6] [R9] drafters see each clear counted over the tasks, and a task lacks it where a finding of it stands', async () => {
  const { clarity, findings } = await draftingView(service, { programme }, 'vi');
  expect(clarity.of).toBe(13);
  const clears = new Map(findings.rules.map((rule) => [rule.rule, rule]));
  for (const { path, unclear } of clarity.tasks) {
    const found = findings.list.filter((one) => one.path === path && one.severity !== 'notice');
    for (const clear of unclear) expect(found.some(({ rule }) => clears.get(rule)?.clears.includes(clear))).toBe(true);
  }
  for (const clear of sixClears) {
    const lacking = clarity.tasks.filter(({ kind, unclear }) => kind === 'task' && unclear.includes(clear)).length;
    expect(clarity.met[clear]).toBe(clarity.of - lacking);
  }
  expect(findings.rules.reduce((sum, { count }) => sum + count, 0)).toBe(findings.list.length);
});

it('[M2] a revision in force says what it changed against the one before; the first has nothing before it', async () => {
  const second = await loadedChanges(service, programme, 2);
  expect(loadedChangesSchema.parse(second)).toEqual(second);
  expect(second.before).toBe(1);
  expect([second.added, second.gone]).toEqual([[], []]);
  expect(new Set(second.changed.flatMap(({ cells }) => cells.map(({ field }) => field)))).toEqual(
    new Set(['objective']),
  );
  expect(await loadedChanges(service, programme, 1)).toMatchObject({ before: null, changed: [] });
  await expect(loadedChanges(service, programme, 3)).rejects.toMatchObject({ problem: { code: 'not_found' } });
});
