import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { firstLinks } from '#server/http/places/firstLinks';

const folder = mkdtempSync(join(tmpdir(), 'phuluc-first-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const list = join(folder, 'pages.first.json');
writeFileSync(
  list,
  JSON.stringify([
    { segment: 'bang-theo-doi', scripts: ['assets/Tracker-a.js'], asks: 'outline?rows=16' },
    { segment: 'phieu', scripts: ['assets/Receipts-b.js'], asks: null },
  ]),
);
const links = firstLinks(list);
const named = (text: string): readonly string[] => [...text.matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? '');

describe('what the document of a page names beforehand', () => {
  it('who is signed in and what the page asks for, with the scripts of the page', () => {
    expect(named(links({ path: '/ct/b9zdv0/2025-06/bang-theo-doi', bare: true, signedIn: true }))).toEqual([
      '/api/v1/me',
      '/api/v1/programmes',
      '/api/v1/programmes/b9zdv0/periods/2025-06/outline?rows=16',
      '/pages/assets/Tracker-a.js',
    ]);
  });

  it.each([
    ['a day in the address asks for another answer', '/ct/b9zdv0/2025-06/bang-theo-doi', false, true, 3],
    ['a task of the tracker asks for itself', '/ct/b9zdv0/2025-06/bang-theo-doi/t1', true, true, 2],
    ['nothing of anybody for whoever is not signed in', '/ct/b9zdv0/2025-06/bang-theo-doi', true, false, 1],
    ['a page that asks for what depends on the person', '/ct/b9zdv0/2025-06/phieu', true, true, 3],
    ['an address of no period', '/quan-tri', true, true, 2],
  ])('%s', (_name, path, bare, signedIn, count) => {
    const found = named(links({ path, bare, signedIn }));
    expect(found).toHaveLength(count);
    expect(found.some((href) => href.includes('outline'))).toBe(false);
  });

  it('[Q-B10] nothing of an address becomes markup', () => {
    const path = '/ct/x"><script>/2025-06/bang-theo-doi';
    expect(links({ path, bare: true, signedIn: true })).not.toContain('<script');
    expect(links({ path: `/ct/a%22%3E/2025-06/bang-theo-doi`, bare: true, signedIn: true })).not.toContain('outline');
  });

  it('a build without its list names nothing', () => {
    expect(firstLinks(join(folder, 'none.json'))({ path: '/', bare: true, signedIn: true })).toBe('');
  });
});
