import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classOfCode } from '#shared/report/issuedClass';
import { claimCode, doneWordings, statusChoices } from '#shared/report/issuedWords';
import { readClaim, saysNothingNew, toldDone } from '#shared/status/claim';
import { forest, issuedTree, sheetCodesOf, trackerClasses, trees } from '#test/helpers/issuedTrees';

/** Twenty random programmes in one workbook: 500 runs hold 10,000 of them. */
const many = (readable: boolean) => fc.array(trees(readable), { minLength: 20, maxLength: 20 }).map(forest);

const done: readonly string[] = ['done_on_time', 'done_late', 'done_no_deadline', 'done_unproven'];

describe('one rule everywhere', () => {
  test('[S1] [S2] what the issued workbook shows is the class the tracker derives', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(many(true), (tree) => {
        const codes = sheetCodesOf(issuedTree(tree));
        for (const [task, status] of trackerClasses(tree)) {
          const code = codes.get(task);
          expect([task, code && classOfCode[code]]).toEqual([task, status.class]);
          seen.add(code ?? '');
        }
      }),
      { seed: 20151114, numRuns: 500 },
    );
    expect([...seen].sort()).toEqual(
      Object.entries(classOfCode)
        .flatMap(([code, known]) => (known === null ? [] : [code]))
        .sort(),
    );
  });

  test('[S1] whatever is typed, it never shows another class: it leaves open what rests on free text', () => {
    let open = 0;
    let all = 0;
    fc.assert(
      fc.property(many(false), (tree) => {
        const codes = sheetCodesOf(issuedTree(tree));
        for (const [task, status] of trackerClasses(tree)) {
          const code = codes.get(task);
          all += 1;
          if (code === 'Uu') open += 1;
          else if (code === 'Dp') expect(done).toContain(status.class);
          else expect([task, code && classOfCode[code]]).toEqual([task, status.class]);
        }
      }),
      { seed: 20151114, numRuns: 500 },
    );
    expect(open / all).toBeLessThan(0.4);
  });
});

describe('words an officer chooses from', () => {
  test.each([
    ['Chưa triển khai', 'not_started'],
    ['Chưa đến thời điểm thực hiện', 'not_started'],
    ['Đang thực hiện', 'under_way'],
    ['Đã trình, chờ phê duyệt', 'submitted'],
    ['Hoàn thành', 'done'],
    ['Thực hiện thường xuyên', 'continuous'],
    ['Đề nghị gia hạn', 'suspended'],
    ['Đề nghị tạm dừng', 'suspended'],
    ['Đề nghị không tiếp tục thực hiện', 'cancelled'],
  ])('[S1] %s is read as %s', (words, claim) => {
    expect(statusChoices).toContain(words);
    expect(readClaim(words)).toBe(claim);
  });

  test('[S1] “Không phát sinh trong kỳ” leaves the status before it as it was; the list holds nothing else', () => {
    expect(statusChoices.filter((words) => saysNothingNew(words))).toEqual(['Không phát sinh trong kỳ']);
    expect(statusChoices.filter((words) => readClaim(words) === 'unknown' && !saysNothingNew(words))).toEqual([]);
    expect(statusChoices).toHaveLength(10);
  });

  test('[S1] the formulas and the province agree on which first words say “done”', () => {
    expect(doneWordings.filter((words) => !toldDone(words))).toEqual([]);
    expect(claimCode('Hoàn thành 70%')).not.toBe(claimCode('Hoàn thành'));
  });
});
