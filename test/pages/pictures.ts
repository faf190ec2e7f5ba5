import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#scripts/package/root';
import type { Role } from '#shared/wire/role';
import { loadAppendix, openPagesWorld, takeIn } from '#test/pages/world';

/**
 * `node dist/test/pages/pictures.js [NAME …]`: the built pages as people see them, on the real programme with the example reports, into
 * docs/pictures/pages. To be looked at after a change.
 */
const folder = join(projectRoot(), 'docs/pictures/pages');
const looks = [
  { size: [1366, 768], dark: false, name: '1366' },
  { size: [1366, 768], dark: true, name: '1366-dark' },
  { size: [390, 844], dark: false, name: '390' },
  { size: [390, 844], dark: true, name: '390-dark' },
] as const;

const world = await openPagesWorld({ now: () => new Date('2015-11-20T02:00:00Z') });
const loaded = await loadAppendix(world.app);
await takeIn(world.app, loaded, readdirSync(join(projectRoot(), 'examples/bao-cao')).sort());
const at = `/ct/${loaded.programme}/${loaded.period}`;
const { body: tracker } = await world.app.call(
  'GET',
  `/api/v1/programmes/${loaded.programme}/periods/${loaded.period}/tracker`,
  { as: loaded.heads },
);
const task: string =
  tracker.tasks.find(
    ({ conflicts, kind }: { conflicts: string[]; kind: string }) => kind !== 'section' && conflicts.length > 0,
  )?.id ?? '';

type Shot = { readonly name: string; readonly path: string; readonly role: Role; readonly agency?: string };
const officer = { role: 'officer', agency: 'so-khcn' } as const;
const dost = { role: 'consolidator' } as const;
const admin = { role: 'administrator' } as const;
const shots: readonly Shot[] = [
  { name: 'tong-quan', path: `${at}/tong-quan`, ...dost },
  { name: 'thay-doi', path: `${at}/thay-doi`, ...dost },
  { name: 'bang-theo-doi', path: `${at}/bang-theo-doi`, ...dost },
  { name: 'theo-thoi-gian', path: `${at}/bang-theo-doi?xem=thoi-gian`, ...dost },
  { name: 'nhiem-vu', path: `${at}/bang-theo-doi/${task}`, ...dost },
  { name: 'tiep-nhan', path: `${at}/tiep-nhan`, ...dost },
  { name: 'don-vi', path: `${at}/tiep-nhan/so-khcn`, ...dost },
  { name: 'chua-thong-nhat', path: `${at}/chua-thong-nhat`, ...dost },
  { name: 'gui-bao-cao', path: `${at}/gui-bao-cao`, ...officer },
  { name: 'dien-truc-tiep', path: `${at}/dien-truc-tiep`, ...officer },
  { name: 'phieu', path: `${at}/phieu`, ...officer },
  { name: 'phan-hoi', path: `${at}/phan-hoi`, ...officer },
  { name: 'tep-duoc-giao', path: `${at}/tep-duoc-giao`, ...officer },
  { name: 'chuong-trinh', path: `/chuong-trinh/${loaded.programme}`, ...admin },
  { name: 'nap', path: '/chuong-trinh/nap', ...admin },
  { name: 'quan-tri', path: '/quan-tri', ...admin },
  { name: 'huong-dan', path: '/huong-dan', ...dost },
];

const wanted = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const { name, path, ...as } of shots) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const look of looks) {
    const page = await world.open({ ...as, size: look.size, dark: look.dark }, path);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(folder, `${name}-${look.name}.png`) });
    await page.context().close();
  }
  console.log(name);
}
await world.close();
process.exit();
