import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { makeCheckSlice } from '#addin/app/check/check';
import { openFile, submissionForms } from '#server/usecases/openFile';
import { check } from '#shared/rules/check';
import { programmesIn } from '#shared/task/programmesIn';
import { findingJson } from '#shared/wire/check';
import { paneWorld, productRegistry } from '#test/addin/paneWorld';

const files = [
  'examples/phu-luc-dak-nong.xlsx',
  'examples/phu-luc-dak-nong-quet.xlsx',
  ...(await readdir('examples/bao-cao')).sort().map((name) => `examples/bao-cao/${name}`),
];

/** What the command does with a file. */
async function commandFindings(path: string, asOf: string) {
  const opened = await openFile(path, submissionForms);
  if (opened.kind === 'refused') return { opened, findings: null };
  const { programmes, agencies } = programmesIn(opened.recognition.tables, await productRegistry(), asOf);
  const { workbook, recognition } = opened;
  const { findings } = check({ sheets: workbook.sheets, recognition, programmes, agencies, asOf });
  return { opened, findings };
}

describe('[R2] the pane and the command find the same', () => {
  test.each(files)('%s', async (path) => {
    const opened = await openFile(path, submissionForms);
    // A picture and a locked file are no open workbook.
    if (opened.kind === 'refused') {
      expect(['encrypted', 'image']).toContain(opened.refusal.code);
      return;
    }
    const world = await paneWorld(opened.workbook, { today: '2015-11-14' });
    const slice = makeCheckSlice(world.base);
    await world.base.reread();
    const state = world.base.book.read();
    if (state.kind !== 'ready') throw new Error('the fake workbook was not read');
    slice.show('all');
    const { findings } = await commandFindings(path, state.book.asOf);
    const found = slice.results.read().findings.map(({ finding }) => findingJson(finding, 'vi'));
    expect(found).toEqual((findings ?? []).map((finding) => findingJson(finding, 'vi')));
  });
});
