import { describe, expect, it } from 'vitest';
import { bareAddin } from '#test/excel-host/browserPages';
import { readRecording, recordingText } from '#test/excel-host/record/readRecording';
import { Recorder } from '#test/excel-host/record/recorder';

const open = bareAddin();
const work = `
  const sheet = context.workbook.worksheets.getItem('Nhiệm vụ');
  const range = sheet.getRange('B4:B5').load('values,text');
  sheet.load('id');
  globalThis.seen = [];
  sheet.onChanged.add(async (one) => { globalThis.seen.push(one.address); });
  await context.sync();
  sheet.getRange('F4').values = [[given]];
  await context.sync();
  return range.values;`;

describe('recordings', () => {
  it('what was recorded answers again without a workbook, events too; a request that differs is named', async () => {
    const first = await open({ api: '1.17' });
    first.host.recorder = new Recorder({ platform: 'OfficeOnline', excelApi: '1.17' });
    const answer = await first.excel(work, 'một');
    await first.page.waitForFunction(() => (globalThis as unknown as { seen: string[] }).seen.length > 0);
    const text = recordingText(first.host.recorder.lines);
    await first.close();

    const lines = readRecording(text);
    expect(lines.map((line) => line.kind).filter((kind) => kind !== 'exchange')).toEqual(['host', 'event']);
    const again = await open({ api: '1.17', replay: lines });
    expect(await again.excel(work, 'một')).toEqual(answer);
    await again.page.waitForFunction(() => (globalThis as unknown as { seen: string[] }).seen.length > 0);
    expect(await again.page.evaluate('globalThis.seen')).toEqual(['F4']);
    expect(again.replay?.differences).toEqual([]);
    expect(again.replay?.left).toBe(0);
    expect(again.host.stats.syncs).toBe(0);
    await again.close();

    const other = await open({ api: '1.17', replay: lines });
    await other.excel(work, 'hai');
    expect(other.replay?.differences).toMatchObject([
      { recorded: 'một', now: 'hai', at: expect.stringMatching(/^Actions\.\d+\.ArgumentInfo\.Arguments\./) },
    ]);
    await other.close();
  });

  it('a file that is none is refused by its line', () => {
    expect(() => readRecording('{"kind":"exchange"}\n')).toThrow(/line 1/);
    expect(() => readRecording('không phải JSON\n')).toThrow(/line 1/);
    expect(() => readRecording('{"kind":"event","after":-1,"message":{}}')).toThrow(/first line/);
  });
});
