import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCommand } from '#server/cli/check';
import { type Call, WrongCall } from '#server/cli/command';
import { paintCommand } from '#server/cli/paint';
import { readCommand } from '#server/cli/read';
import { checkAnswerSchema } from '#shared/wire/checkAnswer';
import { readAnswerSchema } from '#shared/wire/read';

const folder = mkdtempSync(join(tmpdir(), 'layout-'));

function written(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const doubtful = written(
  'doubt.csv',
  [
    'TT,Nhiệm vụ,Đơn vị chủ trì,Thời hạn',
    ...[3, 4, 5, 6, 7].map((month) => `${month},Xây dựng kế hoạch ${month},${month}/2025,Sở Y tế`),
  ].join('\n'),
);

/** A call of a command as the command line makes it, and what it answered. */
function called(files: readonly string[], options: Readonly<Record<string, string | true>>) {
  const answers: string[] = [];
  const call: Call = {
    files,
    option: (name) => (typeof options[name] === 'string' ? options[name] : undefined),
    flag: (name) => options[name] === true,
    json: options.json === true,
    lang: 'vi',
    asOf: '2025-05-01',
    answer: (text) => answers.push(text),
    progress: () => undefined,
    inputLines: () => Promise.resolve([]),
  };
  return { call, answers };
}

describe('columns in doubt', () => {
  it('[T2] read asks once for all, and what it prints is taken by --layout', async () => {
    const asked = called([doubtful], {});
    await readCommand.run(asked.call);
    const printed = /^\[\{.*\}\]$/m.exec(asked.answers.join('\n'))?.[0] ?? '';
    expect(JSON.parse(printed)).toEqual([
      { header: 'Đơn vị chủ trì', field: 'lead' },
      { header: 'Thời hạn', field: 'finish' },
    ]);
    const corrected = printed.replace('"lead"', '"swap"').replace('"finish"', '"lead"').replace('"swap"', '"finish"');
    const again = called([doubtful], { layout: written('layout.json', corrected), json: true });
    await readCommand.run(again.call);
    const { sheets, questions } = readAnswerSchema.parse(JSON.parse(again.answers.join('')));
    expect(questions).toBeUndefined();
    expect(sheets[0]?.tables[0]?.columns).toMatchObject({ finish: 'C', lead: 'D' });
    expect(sheets[0]?.tables[0]?.tasks[0]?.deadline).toBe('2025-03-31');
  });

  it('[T2] two columns that could be one field are asked about together, and one answer settles both', async () => {
    const table = written(
      'two.csv',
      ['TT,Nhiệm vụ,Cơ quan chủ trì,Đơn vị chủ trì,Thời hạn', '1,Việc một,Sở Nội vụ,Sở Y tế,3/2025'].join('\n'),
    );
    const asked = called([table], {});
    await readCommand.run(asked.call);
    const text = asked.answers.join('\n');
    expect(text).toContain('cột C “Cơ quan chủ trì” (“Sở Nội vụ”): đang hiểu là Đơn vị chủ trì (lead)');
    expect(text).toContain('cột D “Đơn vị chủ trì” (“Sở Y tế”): cũng có thể là Đơn vị chủ trì (lead)');
    const printed = /^\[\{.*\}\]$/m.exec(text)?.[0] ?? '';
    const layout = written(
      'two.json',
      printed.replace('"lead"', '"swap"').replace('"extra"', '"lead"').replace('"swap"', '"extra"'),
    );
    const again = called([table], { layout, json: true });
    await readCommand.run(again.call);
    const { sheets, questions } = readAnswerSchema.parse(JSON.parse(again.answers.join('')));
    expect(questions).toBeUndefined();
    expect(sheets[0]?.tables[0]?.columns.lead).toBe('D');
  });

  it('[R2] check reads the columns by the same choices', async () => {
    const layout = written(
      'check.json',
      '[{"header":"Đơn vị chủ trì","field":"finish"},{"header":"Thời hạn","field":"lead"}]',
    );
    const rulesBy = async (options: Readonly<Record<string, string | true>>) => {
      const one = called([doubtful], { json: true, ...options });
      await checkCommand.run(one.call);
      const { files } = checkAnswerSchema.parse(JSON.parse(one.answers.join('')));
      return files[0]?.findings.map(({ rule }) => rule) ?? [];
    };
    expect(await rulesBy({})).toContain('structure.agency-in-other-column');
    expect(await rulesBy({ layout })).not.toContain('structure.agency-in-other-column');
  });

  it('[T2] paint colours by the same choices', async () => {
    const layout = written(
      'paint.json',
      '[{"header":"Đơn vị chủ trì","field":"finish"},{"header":"Thời hạn","field":"lead"}]',
    );
    const out = join(folder, 'copy.xlsx');
    const one = called([doubtful], { json: true, out, layout });
    await paintCommand.run(one.call);
    const { byClass } = JSON.parse(one.answers.join('')) as { byClass: Readonly<Record<string, number>> };
    expect(byClass).toMatchObject({ overdue: 2, due_soon: 1 });
    const wrong = called([doubtful], { out, layout: written('wrong.json', '{}') });
    await expect(paintCommand.run(wrong.call)).rejects.toThrow(WrongCall);
  });

  it.each([
    ['no JSON', 'lead = C'],
    ['a field nobody knows', '[{"header":"x","field":"chủ trì"}]'],
    ['no list', '{"header":"x","field":"lead"}'],
  ])('[T2] %s makes the call wrong', async (_, content) => {
    const { call } = called([doubtful], { layout: written('wrong.json', content) });
    await expect(readCommand.run(call)).rejects.toThrow(WrongCall);
  });
});

describe('a repaired copy', () => {
  it.each([
    ['without --out', { fix: true }],
    ['onto the file itself', { fix: true, out: doubtful }],
  ] as const)('[§13] %s makes the call wrong', async (_, options) => {
    const { call } = called([doubtful], options);
    await expect(checkCommand.run(call)).rejects.toThrow(WrongCall);
  });

  it.each(['out', 'dittos', 'unicode'])('[§13] --%s without --fix makes the call wrong', async (option) => {
    const { call } = called([doubtful], { [option]: option === 'out' ? 'x.xlsx' : true });
    await expect(checkCommand.run(call)).rejects.toThrow(WrongCall);
  });
});
