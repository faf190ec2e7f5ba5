import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Each wall of ARCHITECTURE.md has two locks: project references and import rules. A planted violation must fail at both. */
const root = join(import.meta.dirname, '../..');
let plot: string;

/** A file in each room of the add-in, and in the two of the pages. */
const rooms = {
  'addin/port/door.ts': 'export const door = 1;\n',
  'addin/app/plain.ts': "import { door } from '#addin/port/door';\n\nexport const plain = door;\n",
  'addin/excel/host.ts':
    "import { door } from '#addin/port/door';\n\nexport const host = [door, typeof Office] as const;\n",
  'addin/files/reader.ts': 'export const reader = 1;\n',
  'addin/device/vault.ts': 'export const vault = localStorage;\n',
  'addin/pane/Screen.tsx': "import { plain } from '#addin/app/plain';\n\nexport const Screen = () => <p>{plain}</p>;\n",
  'shared/ui/Chip.tsx': 'export const Chip = () => <b>1</b>;\n',
  'server/web/Page.tsx':
    "import { Chip } from '#ui/Chip';\n\nexport const Page = () => (\n  <p>\n    <Chip />\n  </p>\n);\n",
};

beforeAll(() => {
  plot = mkdtempSync(join(tmpdir(), 'phuluc-walls-'));
  for (const file of [
    'package.json',
    'biome.json',
    'tsconfig.base.json',
    'shared/tsconfig.json',
    'server/tsconfig.json',
    'server/web/tsconfig.json',
    'shared/ui/tsconfig.json',
    'addin/tsconfig.json',
    'addin/excel/tsconfig.json',
    'addin/device/tsconfig.json',
    'addin/files/tsconfig.json',
    'addin/pane/tsconfig.json',
    'data/agencies.json',
  ]) {
    mkdirSync(dirname(join(plot, file)), { recursive: true });
    cpSync(join(root, file), join(plot, file));
  }
  symlinkSync(join(root, 'node_modules'), join(plot, 'node_modules'));
  execFileSync('git', ['init', '-q'], { cwd: plot });
  mkdirSync(join(plot, 'shared/period'), { recursive: true });
  mkdirSync(join(plot, 'server/cli'), { recursive: true });
  mkdirSync(join(plot, 'server/xlsx'), { recursive: true });
  mkdirSync(join(plot, 'server/store'), { recursive: true });
  mkdirSync(join(plot, 'server/documents'), { recursive: true });
  for (const [file, code] of Object.entries(rooms)) {
    mkdirSync(dirname(join(plot, file)), { recursive: true });
    writeFileSync(join(plot, file), code);
  }
  writeFileSync(join(plot, 'shared/period/plain.ts'), 'export const plain = 1;\n');
  writeFileSync(
    join(plot, 'server/cli/outer.ts'),
    "import { plain } from '#shared/period/plain';\n\nexport const outer = plain;\n",
  );
});
afterAll(() => rmSync(plot, { recursive: true, force: true }));

function run(tool: string, args: readonly string[]): string | null {
  try {
    execFileSync(process.execPath, [join(root, 'node_modules', tool), ...args], {
      cwd: plot,
      stdio: 'pipe',
      encoding: 'utf8',
    });
    return null;
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && 'stderr' in error)
      return `${String(error.stdout)}${String(error.stderr)}`;
    throw error;
  }
}
const compile = (project: string) => run('typescript/bin/tsc', ['-b', project]);
const lint = (file: string) => run('@biomejs/biome/bin/biome', ['lint', file]);

const violations = [
  {
    wall: 'the core does not use node',
    project: 'shared',
    file: 'shared/period/planted.ts',
    code: "import { readFileSync } from 'node:fs';\n\nexport const planted = readFileSync;\n",
  },
  {
    wall: 'the core does not look into the server',
    project: 'shared',
    file: 'shared/period/planted.ts',
    code: "import { outer } from '#server/cli/outer';\n\nexport const planted = outer;\n",
  },
  {
    wall: 'the core does not touch the page',
    project: 'shared',
    file: 'shared/period/planted.ts',
    code: 'export const planted = document.title;\n',
    compilerOnly: true,
  },
  {
    wall: 'the core takes no library but zod',
    project: 'shared',
    file: 'shared/period/planted.ts',
    code: "import exceljs from 'exceljs';\n\nexport const planted = exceljs;\n",
    lintOnly: true,
  },
  {
    wall: 'workbook libraries stay in server/xlsx',
    project: 'server',
    file: 'server/cli/planted.ts',
    code: "import exceljs from 'exceljs';\n\nexport const planted = exceljs;\n",
    lintOnly: true,
  },
  ...['kysely', 'pg', '@photostructure/sqlite', 'aws4fetch'].flatMap((driver) =>
    ['server/cli', 'server/xlsx'].map((room) => ({
      wall: `${driver} stays in server/store, out of ${room}`,
      project: 'server',
      file: `${room}/planted.ts`,
      code: `import * as planted from '${driver}';\n\nexport const copy = planted;\n`,
      lintOnly: true,
    })),
  ),
  ...['server/cli', 'server/store', 'server/xlsx'].map((room) => ({
    wall: `the PDF library stays in server/documents, out of ${room}`,
    project: 'server',
    file: `${room}/planted.ts`,
    code: "import * as planted from 'unpdf';\n\nexport const copy = planted;\n",
    lintOnly: true,
  })),
  ...['server/cli', 'server/store', 'server/documents'].map((room) => ({
    wall: `XML is read in server/xlsx, not in ${room}`,
    project: 'server',
    file: `${room}/planted.ts`,
    code: "import * as planted from 'saxes';\n\nexport const copy = planted;\n",
    lintOnly: true,
  })),
  {
    wall: 'server/store does not know who asks it',
    project: 'server',
    file: 'server/store/planted.ts',
    code: "import { outer } from '#server/cli/outer';\n\nexport const planted = outer;\n",
    lintOnly: true,
  },
  {
    wall: 'server/xlsx does not know the command',
    project: 'server',
    file: 'server/xlsx/planted.ts',
    code: "import { outer } from '#server/cli/outer';\n\nexport const planted = outer;\n",
    lintOnly: true,
  },
  {
    wall: 'use cases of the add-in do not name Excel',
    project: 'addin',
    file: 'addin/app/planted.ts',
    code: 'export const planted = Excel.run;\n',
    compilerOnly: true,
  },
  {
    wall: 'use cases of the add-in do not touch the page',
    project: 'addin',
    file: 'addin/app/planted.ts',
    code: 'export const planted = window.location;\n',
    compilerOnly: true,
  },
  {
    wall: 'use cases of the add-in do not know the adapter to Excel',
    project: 'addin',
    file: 'addin/app/planted.ts',
    code: "import { host } from '#addin/excel/host';\n\nexport const planted = host;\n",
  },
  {
    wall: 'use cases of the add-in do not import the service',
    project: 'addin',
    file: 'addin/app/planted.ts',
    code: "import { outer } from '#server/cli/outer';\n\nexport const planted = outer;\n",
  },
  {
    wall: 'the adapter to Excel decides nothing: it does not know the use cases',
    project: 'addin/excel',
    file: 'addin/excel/planted.ts',
    code: "import { plain } from '#addin/app/plain';\n\nexport const planted = plain;\n",
    lintOnly: true,
  },
  {
    wall: 'screens reach Excel through the port only',
    project: 'addin/pane',
    file: 'addin/pane/planted.tsx',
    code: "import { host } from '#addin/excel/host';\n\nexport const planted = host;\n",
    lintOnly: true,
  },
  {
    wall: 'screens do not name Excel',
    project: 'addin/pane',
    file: 'addin/pane/planted.tsx',
    code: 'export const planted = Excel.run;\n',
    compilerOnly: true,
  },
  {
    wall: 'what pane and pages both show does not know the add-in',
    project: 'shared/ui',
    file: 'shared/ui/planted.tsx',
    code: "import { plain } from '#addin/app/plain';\n\nexport const planted = plain;\n",
  },
  {
    wall: 'pages know the service by its answers, not by its inside',
    project: 'server/web',
    file: 'server/web/planted.tsx',
    code: "import { outer } from '#server/cli/outer';\n\nexport const planted = outer;\n",
  },
  {
    wall: 'pages do not know the add-in',
    project: 'server/web',
    file: 'server/web/planted.tsx',
    code: "import { plain } from '#addin/app/plain';\n\nexport const planted = plain;\n",
  },
  {
    wall: 'pages do not know the screens of the add-in',
    project: 'server/web',
    file: 'server/web/planted.tsx',
    code: "import { Screen } from '#pane/Screen';\n\nexport const planted = Screen;\n",
  },
  {
    wall: 'pages run in a browser: no node',
    project: 'server/web',
    file: 'server/web/planted.tsx',
    code: "import { readFileSync } from 'node:fs';\n\nexport const planted = readFileSync;\n",
  },
];

describe('walls', () => {
  it('the ground they stand on is clean', () => {
    for (const project of ['server', 'server/web', 'shared/ui', 'addin/pane'])
      expect(compile(project), project).toBeNull();
    expect(lint('.')).toBeNull();
  });

  for (const { wall, project, file, code, compilerOnly, lintOnly } of violations) {
    it(wall, () => {
      writeFileSync(join(plot, file), code);
      try {
        if (!lintOnly) expect(compile(project)).toMatch(/planted\.tsx?/);
        if (!compilerOnly) expect(lint(file)).toMatch(/noRestrictedImports/);
      } finally {
        rmSync(join(plot, file));
      }
    });
  }
});
