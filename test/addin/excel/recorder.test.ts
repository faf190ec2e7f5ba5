import { describe, expect, it } from 'vitest';
import { masked } from '#addin/excel/maskCells';
import { portsInPage } from '#test/addin/excel/portsInPage';
import { readRecording } from '#test/excel-host/record/readRecording';

const openBook = portsInPage();
const path = 'examples/phu-luc-dak-nong.xlsx';

describe('a recording of what Excel answers', () => {
  it('[R3] holds every request with its answer while it is switched on, and reads as a recording', async () => {
    const open = await openBook(path, { api: '1.17', platform: 'PC' });
    const whole = await open.port.read();
    expect(await open.port.startRecording({ startedAt: '2026-11-22T08:00:00+07:00', mask: false })).toBe(true);
    expect(await open.port.read()).toEqual(whole);
    const text = await open.port.stopRecording();
    const lines = readRecording(text ?? '');
    expect(lines[0]).toMatchObject({ kind: 'host', platform: 'PC', excelApi: '1.17' });
    const exchanges = lines.flatMap((line) => (line.kind === 'exchange' ? [line] : []));
    expect(exchanges.length).toBeGreaterThan(2);
    expect(exchanges.map(({ index }) => index)).toEqual(exchanges.map((_, at) => at));
    expect(exchanges.every(({ response }) => response.ErrorCode === '')).toBe(true);
    expect(text).toContain('Sở Khoa học và Công nghệ');
    expect(await open.port.read()).toEqual(whole);
    expect(await open.port.stopRecording()).toBeNull();
  });

  it('[T9] masked, it tells nothing of what stands in the cells', async () => {
    const open = await openBook(path);
    await open.port.startRecording({ startedAt: '2026-11-22T08:00:00+07:00', mask: true });
    await open.port.read();
    const text = await open.port.stopRecording();
    expect(readRecording(text ?? '').length).toBeGreaterThan(3);
    expect(text).not.toContain('Khoa học');
    expect(text).toContain('Phụ lục');
  });

  it('[T9] lengths and signs stay, so that sizes can be told', () => {
    const answer = {
      Values: [['Quý IV/2015', 42_369, '=IF(A1="Sở Y tế",1,0)']],
      NumberFormat: [['dd/mm/yyyy']],
      Name: 'Phụ lục',
    };
    expect(masked(answer)).toEqual({
      Values: [['Xxx XX/0000', 42_369, '=IF(A1="Xx X xx",1,0)']],
      NumberFormat: [['dd/mm/yyyy']],
      Name: 'Phụ lục',
    });
  });
});
