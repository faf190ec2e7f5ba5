import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterDocument } from '#server/usecases/answers/letterDocument';
import { type PreparedService, prepareService } from '#test/helpers/preparedService';
import { zipEntries } from '#test/helpers/zipEntries';
import { type Office, office } from '#test/office/soffice';

let libreOffice: Office;
let app: PreparedService;
beforeAll(async () => {
  libreOffice = office();
  // Late by then, and not yet reminded.
  app = await prepareService({ now: () => new Date('2015-12-05T02:00:00.000Z') });
});
afterAll(() => app.close());

/** The words of a document as LibreOffice reads it. */
function wordsOf(bytes: Uint8Array, name: string): string {
  const path = join(libreOffice.folder, name);
  writeFileSync(path, bytes);
  return readFileSync(libreOffice.convert(path, 'txt:Text (encoded):UTF8'), 'utf8').replace(/\s+/g, ' ');
}

describe('[K6] letters as Word documents', () => {
  it('hold every line of the text the page shows, in the form of an office, and open in LibreOffice', async () => {
    const as = await app.signIn('consolidator');
    const at = `/api/v1/programmes/${app.programme}/periods/${app.period}/letters`;
    const letters = (await app.call('GET', at, { as })).body;
    const papers: { readonly letter: 'opening' | 'late'; readonly bytes: Uint8Array }[] = [];
    for (const letter of ['opening', 'late'] as const) {
      const { status, bytes, headers } = await app.call('GET', `${at}/${letter}?lang=vi`, { as });
      expect([status, headers.get('content-type')]).toEqual([200, expect.stringContaining('wordprocessingml')]);
      papers.push({ letter, bytes });
    }
    expect(letters.forwarding).toBeNull();
    for (const none of ['escalation', 'forwarding'])
      expect((await app.call('GET', `${at}/${none}`, { as })).status).toBe(404);
    // LibreOffice holds this thread, and with it the service.
    for (const { letter, bytes } of papers) {
      const words = wordsOf(bytes, `${letter}.docx`);
      const form = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Nơi nhận:'];
      const lines: string[] = letters[letter].text.vi.split('\n');
      for (const part of [...form, letters[letter].subject.vi, ...lines])
        expect(words).toContain(part.replace(/\s+/g, ' ').trim());
    }
  });

  it('the same letter is the same bytes; marks of XML in a text stay text, and nothing in it is live', async () => {
    const letter = {
      sender: 'Sở A & B',
      subject: 'V/v <w:p/> "x"',
      text: 'Kính gửi: “Đơn vị”.\n\n1. =HYPERLINK("http://x") & {INCLUDETEXT "c:\\\\a"}\u0001',
      day: '2015-11-20',
      lang: 'vi',
    } as const;
    const bytes = await letterDocument(letter);
    expect(Buffer.from(bytes).equals(Buffer.from(await letterDocument(letter)))).toBe(true);
    const words = wordsOf(bytes, 'marks.docx');
    for (const part of ['SỞ A & B', 'V/v <w:p/> "x"', '=HYPERLINK("http://x") & {INCLUDETEXT'])
      expect(words).toContain(part);
    const parts = (await zipEntries(bytes)).map(({ bytes: part }) => Buffer.from(part).toString('utf8')).join('');
    expect(parts).not.toMatch(/<w:(?:hyperlink|fldSimple|instrText)|TargetMode/);
  });
});
