import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addinId } from '#scripts/manifest/description';
import { trustFile, untrustFile } from '#scripts/manifest/kit/catalog';
import { pageOf } from '#scripts/manifest/kit/markdown';
import { manifestXml } from '#scripts/manifest/manifest';
import { projectRoot } from '#scripts/package/root';

/** What the guide is written with; each kit puts its own in its place. */
const example = { origin: 'https://phuluc.tinh.gov.vn', share: '\\\\MAY-CHU\\phan-bo-tro' };

/** Folders of the share: a machine trusts one of them, since both manifests are the same add-in. */
export function foldersOf(share: string): { readonly usual: string; readonly for2019: string } {
  return { usual: `${share}\\excel`, for2019: `${share}\\excel-2019` };
}

/**
 * Everything an administrator needs for one address and one shared folder, by path. The same in, the same bytes out.
 *
 * @param share A folder as {@link readShare} gives it; null for a place without one: then only manifests and guide.
 */
export function deploymentKit(origin: string, share: string | null, version: string): ReadonlyMap<string, Uint8Array> {
  const usual = Buffer.from(manifestXml({ origin, runtime: 'shared', version }));
  const for2019 = Buffer.from(manifestXml({ origin, runtime: 'separate', version }));
  const files = new Map<string, Uint8Array>([
    ['manifest.xml', usual],
    ['manifest.2019.xml', for2019],
    ['huong-dan.html', Buffer.from(guide(origin, share))],
  ]);
  const pictures = join(projectRoot(), 'docs/deploy/hinh');
  for (const name of readdirSync(pictures)) files.set(`hinh/${name}`, readFileSync(join(pictures, name)));
  if (share === null) return files;
  const folders = foldersOf(share);
  files.set('thu-muc-chung/excel/manifest.xml', usual);
  files.set('thu-muc-chung/excel-2019/manifest.2019.xml', for2019);
  files.set('trust-catalog.reg', trustFile(folders.usual));
  files.set('trust-catalog-2019.reg', trustFile(folders.for2019));
  files.set('untrust-catalog.reg', untrustFile([folders.usual, folders.for2019]));
  files.set('kiem-tra-may.ps1', checker(origin, folders));
  return files;
}

function guide(origin: string, share: string | null): string {
  const text = readFileSync(join(projectRoot(), 'docs/deploy/README.md'), 'utf8')
    .replaceAll(example.origin, origin)
    .replaceAll(example.share, share ?? example.share)
    // Papers of the project that do not go along.
    .replace(/\[([^\]]+)\]\(\.\.\/[^)]+\)/g, '$1');
  return pageOf(text, 'Đưa phần bổ trợ Theo dõi nhiệm vụ vào Excel');
}

/** With the mark without which Windows PowerShell reads Vietnamese as something else. */
function checker(origin: string, { usual, for2019 }: ReturnType<typeof foldersOf>): Uint8Array {
  const values: Readonly<Record<string, string>> = {
    ORIGIN: origin,
    FOLDER: usual,
    FOLDER_2019: for2019,
    ADDIN_ID: addinId,
  };
  const text = readFileSync(join(projectRoot(), 'scripts/manifest/kit/kiem-tra-may.ps1'), 'utf8').replace(
    /@@(\w+)@@/g,
    // Within single quotes of PowerShell only the quote itself is written twice.
    (_, name: string) => (values[name] ?? '').replaceAll("'", "''"),
  );
  return Buffer.from(`\uFEFF${text.replace(/\r?\n/g, '\r\n')}`);
}
