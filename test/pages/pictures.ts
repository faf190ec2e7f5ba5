import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#scripts/package/root';
import { loadAppendix, openPagesWorld, takeIn, type Visitor } from '#test/pages/world';

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

type Shot = { readonly name: string; readonly path: string; readonly as: Visitor };
const officer = { role: 'officer', agency: 'so-khcn', name: 'Cán bộ theo dõi' } as const;
const dost = { role: 'consolidator', name: 'Chuyên viên tổng hợp' } as const;
const admin = { role: 'administrator', name: 'Người quản trị' } as const;
const shots: readonly Shot[] = [
  { name: 'tong-quan', path: `${at}/tong-quan`, as: dost },
  { name: 'thay-doi', path: `${at}/thay-doi`, as: dost },
  { name: 'bang-theo-doi', path: `${at}/bang-theo-doi`, as: dost },
  { name: 'theo-thoi-gian', path: `${at}/bang-theo-doi?xem=thoi-gian`, as: dost },
  { name: 'nhiem-vu', path: `${at}/bang-theo-doi/${task}`, as: dost },
  { name: 'tiep-nhan', path: `${at}/tiep-nhan`, as: dost },
  { name: 'don-vi', path: `${at}/tiep-nhan/so-khcn`, as: dost },
  { name: 'chua-thong-nhat', path: `${at}/chua-thong-nhat`, as: dost },
  { name: 'gui-bao-cao', path: `${at}/gui-bao-cao`, as: officer },
  { name: 'dien-truc-tiep', path: `${at}/dien-truc-tiep`, as: officer },
  { name: 'phieu', path: `${at}/phieu`, as: officer },
  { name: 'phan-hoi', path: `${at}/phan-hoi`, as: officer },
  { name: 'tep-duoc-giao', path: `${at}/tep-duoc-giao`, as: officer },
  { name: 'chuong-trinh', path: `/chuong-trinh/${loaded.programme}`, as: admin },
  { name: 'nap', path: '/chuong-trinh/nap', as: admin },
  { name: 'quan-tri', path: '/quan-tri', as: admin },
  { name: 'huong-dan', path: '/huong-dan', as: dost },
];

const wanted = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const { name, path, as } of shots) {
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
