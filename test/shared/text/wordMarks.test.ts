import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type WordMark, wordMarks } from '#shared/text/wordMarks';

/** `{−dropped−}{+added+}`, as a person would write it on one line. */
function drawn(base: string, text: string): string {
  return wordMarks(base, text).marks.map(sign).join('');
}
function sign({ kind, text }: WordMark): string {
  return kind === 'same' ? text : kind === 'dropped' ? `{-${text}-}` : `{+${text}+}`;
}

test.each([
  ['the same', 'Đang soạn thảo.', 'Đang soạn thảo.', 'Đang soạn thảo.'],
  ['nothing before', '', 'Đã trình', '{+Đã trình+}'],
  ['emptied', 'Đã trình', '', '{-Đã trình-}'],
  [
    'words, a date and a document number are never cut',
    'Đang hoàn thiện dự thảo Đề án, dự kiến trình UBND tỉnh trong tháng 11/2015.',
    'Đã trình UBND tỉnh tại Tờ trình số 215/TTr-SKH ngày 10/11/2015.',
    '{-Đang hoàn thiện dự thảo Đề án, dự kiến-}{+Đã+} trình UBND tỉnh {-trong tháng 11/2015-}{+tại Tờ trình số 215/TTr-SKH ngày 10/11/2015+}.',
  ],
  ['one word put in', 'trình UBND tỉnh', 'trình Chủ tịch UBND tỉnh', 'trình{+ Chủ tịch+} UBND tỉnh'],
  ['a document number is one', 'số 26/CTr-UBND', 'số 26/KH-UBND', 'số {-26/CTr-UBND-}{+26/KH-UBND+}'],
  ['a date is one', 'ngày 10/11/2015', 'ngày 19/11/2015', 'ngày {-10/11/2015-}{+19/11/2015+}'],
  ['a number is one', 'kinh phí 1.250,5 triệu', 'kinh phí 1.250,7 triệu', 'kinh phí {-1.250,5-}{+1.250,7+} triệu'],
  ['marks tell words apart', 'bao cao', 'báo cáo', '{-bao cao-}{+báo cáo+}'],
  ['case shows', 'đề án', 'Đề án', '{-đề-}{+Đề+} án'],
  ['a second space shows', 'Đề án', 'Đề  án', 'Đề{- -}{+  +}án'],
  ['composed and decomposed letters look the same', 'tỉnh'.normalize('NFD'), 'tỉnh', 'tỉnh'],
])('[M5] %s', (_, base, text, marked) => {
  expect(drawn(base, text)).toBe(marked);
});

const word = fc.constantFrom('Sở', 'tỉnh', 'đã', 'trình', '12/2015', '215/TTr-SKH', ',', '.', '\n', '  ', 'án');
const sentence = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));

test('[M5] the marks put together are both texts, whatever they are', () => {
  fc.assert(
    fc.property(fc.oneof(sentence, fc.string()), fc.oneof(sentence, fc.string()), (base, text) => {
      const { marks } = wordMarks(base, text);
      const without = (kind: WordMark['kind']) =>
        marks.flatMap((mark) => (mark.kind === kind ? [] : [mark.text])).join('');
      expect(without('added')).toBe(base.normalize('NFC'));
      expect(without('dropped')).toBe(text.normalize('NFC'));
    }),
  );
});

test('[M5] texts beyond the limit are replaced as a whole, and it is said', () => {
  const long = (word: string) => Array.from({ length: 4_000 }, (_, index) => `${word}${index}`).join(' ');
  const found = wordMarks(`Đầu ${long('a')} cuối`, `Đầu ${long('b')} cuối`);
  expect(found.exact).toBe(false);
  expect(found.marks.map(({ kind }) => kind)).toEqual(['same', 'dropped', 'added', 'same']);
});
