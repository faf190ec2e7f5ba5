import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

function filesUnder(folder: string, ending: string): readonly string[] {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file}`);
}

const sentences = new Map(
  filesUnder('docs/spec', '.md').flatMap((file) =>
    Array.from(
      readFileSync(`${root}${file}`, 'utf8').matchAll(/^\*\*([TPARSMKE]\d+)\*\* \S/gm),
      (found) => [found[1] ?? '', file] as const,
    ),
  ),
);

/** Numbers at the start of a title: `it('[P3] …`, also two of them: `[M5] [P1]`. */
const TITLE = /\b(?:it|test|describe)(?:\.each)?[^'"`]{0,400}['"`]((?:\[[A-Z]-?[A-Z]?\d+\]\s*)+)/g;

it('every numbered sentence stands on the page of its letter, once and in order', () => {
  for (const letter of 'TPARSMKE') {
    const own = [...sentences].filter(([number]) => number.startsWith(letter));
    expect(own.length).toBeGreaterThan(3);
    expect(own.map(([, file]) => file)).toEqual(own.map(() => `docs/spec/${letter}.md`));
    expect(own.map(([number]) => number)).toEqual(own.map((_, i) => `${letter}${i + 1}`));
  }
});

it('every sentence a test title names stands in docs/spec', () => {
  const named = filesUnder('test', '.test.ts').flatMap((file) =>
    Array.from(readFileSync(`${root}${file}`, 'utf8').matchAll(TITLE), (found) => found[1] ?? '')
      .flatMap((title) => title.match(/(?<=\[)[TPARSMKE]\d+(?=\])/g) ?? [])
      .map((number) => ({ file, number })),
  );
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter(({ number }) => !sentences.has(number))).toEqual([]);
});

it('tests of the core name the sentence they hold', () => {
  const rooms = ['period', 'agency', 'merge', 'status', 'table'];
  for (const room of rooms) {
    const titles = filesUnder(`test/shared/${room}`, '.test.ts').map((file) => readFileSync(`${root}${file}`, 'utf8'));
    expect(titles.join('\n')).toMatch(/['"`]\[[TPARSMKE]\d+\]/);
  }
});
