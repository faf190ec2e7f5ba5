import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type ApiMember = {
  readonly kind: 'method' | 'object' | 'scalar';
  /** `ExcelApi 1.9`, `ExcelApiOnline 1.1`, `ExcelApi BETA …`; empty where the declaration says nothing. */
  readonly set: string;
};
/** Class → member → what its declaration says. */
export type ApiSets = ReadonlyMap<string, ReadonlyMap<string, ApiMember>>;

let known: ApiSets | undefined;

/** Every class of the `Excel` namespace that stands for something in the workbook, from the type declarations of Office. */
export function apiSets(): ApiSets {
  known ??= readDeclarations(
    readFileSync(createRequire(import.meta.url).resolve('@types/office-js/index.d.ts'), 'utf8'),
  );
  return known;
}

export function readDeclarations(source: string): ApiSets {
  const classes = new Map<string, Map<string, { kind: 'method' | 'property'; type: string; set: string }>>();
  let inExcel = false;
  let members: Map<string, { kind: 'method' | 'property'; type: string; set: string }> | undefined;
  let ofClass = '';
  let comment = '';
  let inComment = false;
  for (const line of source.split(/\r?\n/)) {
    const space = /^declare namespace (\w+)/.exec(line);
    if (space) inExcel = space[1] === 'Excel';
    if (!inExcel) continue;
    const trimmed = line.trimStart();
    if (trimmed.startsWith('/**')) {
      inComment = true;
      comment = '';
    }
    if (inComment) {
      comment += line;
      inComment = !line.includes('*/');
      continue;
    }
    if (/^ {4}\}/.test(line)) members = undefined;
    const opened = /^ {4}(?:class|interface|enum|namespace) (\w+)( extends OfficeExtension\.ClientObject)?/.exec(line);
    if (opened) {
      members = opened[2] === undefined ? undefined : new Map();
      if (members && opened[1]) classes.set(opened[1], members);
      ofClass = setIn(comment);
      comment = '';
      continue;
    }
    const member = /^ {8}(?:readonly )?(\w+)(\??:|\(|<)(?: ?([^;]*))?/.exec(line);
    const name = member?.[1];
    if (!members || !member || name === undefined) continue;
    const set = setIn(comment) || ofClass;
    const before = members.get(name);
    const kind = member[2] === '(' || member[2] === '<' ? 'method' : 'property';
    if (!before || isEarlier(set, before.set)) members.set(name, { kind, type: member[3] ?? '', set });
    comment = '';
  }
  return new Map(
    [...classes].map(([name, list]) => [
      name,
      new Map(
        [...list].map(([key, { kind, type, set }]) => {
          const isObject = classes.has(type.replace(/^Excel\./, '').replace(/[;\s].*$/, ''));
          return [key, { kind: kind === 'method' ? kind : isObject ? 'object' : 'scalar', set }];
        }),
      ),
    ]),
  );
}

function setIn(comment: string): string {
  return /\[?Api set: (\w+ (?:BETA[^\]*]*|[\d.]+))/.exec(comment)?.[1]?.replace(/\.$/, '').trim() ?? '';
}

function isEarlier(set: string, than: string): boolean {
  return numberOf(set) < numberOf(than);
}

/** `1.10` comes after `1.9`; what is not a plain ExcelApi set comes last. */
function numberOf(set: string): number {
  const version = /^ExcelApi (\d+)\.(\d+)/.exec(set);
  return version ? Number(version[1]) * 1000 + Number(version[2]) : Number.POSITIVE_INFINITY;
}

/** Whether a host at `level` (`1.14`) has version `wanted` (`1.9`). */
export function reaches(level: string, wanted: string): boolean {
  const [a = 0, b = 0] = level.split('.').map(Number);
  const [c = 0, d = 0] = wanted.split('.').map(Number);
  return a > c || (a === c && b >= d);
}
