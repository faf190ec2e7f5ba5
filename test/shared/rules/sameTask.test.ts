import { expect, test } from 'vitest';
import { check } from '#shared/rules/check';
import { otherTask, sampleTask } from '#shared/rules/samples';
import { gridOfExample, inputOf } from '#test/shared/rules/exampleTable';

test('[R7] tasks whose words only end alike are not the same; one that stands three times is told at each repeat', () => {
  const ending = 'quy hoạch phát triển khoa học và công nghệ trên địa bàn tỉnh';
  const contents = [`Xây dựng ${ending}`, `Rà soát ${ending}`, `Xây dựng ${ending}`, `Tham gia xây dựng ${ending}`];
  const example = {
    rows: contents.map((content, at) => ({
      ...(at === 0 ? sampleTask : otherTask),
      ordinal: String(at + 1),
      content,
      output: 'Quy hoạch được UBND tỉnh phê duyệt',
    })),
  };
  const { findings } = check(inputOf(gridOfExample(example), {}));
  const repeats = findings.filter(({ rule }) => rule === 'structure.same-task-twice');
  expect(repeats.map(({ path, params }) => [path, params.firstPath])).toEqual([
    ['3', '1'],
    ['4', '1'],
  ]);
});
