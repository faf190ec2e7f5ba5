import type { Edit } from '#server/xlsx/paint/edits';
import { childrenOf, type Place, type Root, rootOf } from '#server/xlsx/paint/elements';
import { countEdit } from '#server/xlsx/paint/sheetPart';
import type { RuleLook } from '#shared/colour/rules';

/** Elements of the styles that stand before the formats of rules (ECMA-376, 18.8.39). */
const before = new Set(['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles']);

export type StylesEdit = {
  readonly edits: readonly Edit[];
  /** Number of the first look put in. */
  readonly first: number;
  /** The list of formats as it stood where it was empty, for the day it is to be empty again; null where it was not. */
  readonly before: string | null;
};

/**
 * Takes formats off the end of the list, as far as `ours` says they belong to rules that go and nothing else points at them, and puts looks
 * on. Formats are found by their number, so none in the middle may go. `was`: how the empty list stood before ours came, where known.
 */
export function stylesEdit(
  bytes: Buffer,
  part: string,
  ours: (format: number) => boolean,
  looks: readonly RuleLook[],
  was: string | undefined,
): StylesEdit {
  const root = rootOf(bytes, part);
  const own = root.children.filter(({ prefix }) => prefix === root.prefix);
  const list = own.find(({ name }) => name === 'dxfs');
  const texts = looks.map((look) => formatXml(look, root.prefix));
  const tag = `${root.prefix}dxfs`;
  if (list === undefined) {
    const place = own.findLast(({ name }) => before.has(name))?.end ?? root.inner;
    const text = `<${tag} count="${texts.length}">${texts.join('')}</${tag}>`;
    return { edits: texts.length === 0 ? [] : [{ from: place, to: place, text }], first: 0, before: '' };
  }
  const formats = childrenOf(bytes, list, part).filter(({ name }) => name === 'dxf');
  const going: Place[] = [];
  while (going.length < formats.length) {
    const at = formats.length - 1 - going.length;
    const last = formats[at];
    if (last === undefined || !ours(at)) break;
    going.push(last);
  }
  const first = formats.length - going.length;
  const empty = first === 0 && isBare(bytes, list, formats);
  const then = empty ? (was ?? `<${tag} count="0"/>`) : null;
  if (empty && texts.length === 0) {
    const edits = going.length === 0 ? [] : [{ from: list.start, to: list.end, text: then ?? '' }];
    return { edits, first, before: then };
  }
  if (empty) {
    // As it stands where nothing of ours was in it, else as it stood before.
    const kept = going.length === 0 ? bytes.toString('latin1', list.start, list.end) : (then ?? '');
    const text = `<${tag} count="${texts.length}">${texts.join('')}</${tag}>`;
    return { edits: [{ from: list.start, to: list.end, text }], first, before: kept };
  }
  const behind = formats.at(-1)?.end ?? list.inner;
  return {
    edits: [
      ...going.map(({ start, end }) => ({ from: start, to: end, text: '' })),
      ...(texts.length === 0 ? [] : [{ from: behind, to: behind, text: texts.join('') }]),
      ...(texts.length === going.length ? [] : countEdit(bytes, list, texts.length - going.length)),
    ],
    first,
    before: null,
  };
}

/** Whether a list holds nothing but formats, so that it can be written anew from a few words. */
function isBare(bytes: Buffer, list: Place, formats: readonly Place[]): boolean {
  let at = list.inner;
  for (const { start, end } of formats) {
    if (bytes.toString('latin1', at, start).trim() !== '') return false;
    at = end;
  }
  return bytes.toString('latin1', at, list.innerEnd).trim() === '';
}

/** Formats that table styles point at, inside the styles themselves. */
export function otherStyles(bytes: Buffer, { children }: Root): string {
  return children
    .filter(({ name }) => name !== 'dxfs')
    .map(({ start, end }) => bytes.toString('latin1', start, end))
    .join(' ');
}

/** A look as the format of a rule; a fill's colour stands as its background there. */
export function formatXml(look: RuleLook, x: string): string {
  const colour = (name: string, value: string): string => `<${x}${name} rgb="FF${value.slice(1)}"/>`;
  const letters = [
    look.bold ? `<${x}b/>` : '',
    look.italic ? `<${x}i/>` : '',
    look.underline ? `<${x}u/>` : '',
    look.text === undefined ? '' : colour('color', look.text),
  ].join('');
  const side = (name: string): string =>
    look.border === undefined
      ? ''
      : `<${x}${name} style="${look.border.style}">${colour('color', look.border.colour)}</${x}${name}>`;
  return [
    `<${x}dxf>`,
    letters === '' ? '' : `<${x}font>${letters}</${x}font>`,
    look.fill === undefined
      ? ''
      : `<${x}fill><${x}patternFill patternType="solid">${colour('bgColor', look.fill)}</${x}patternFill></${x}fill>`,
    look.border === undefined
      ? ''
      : `<${x}border>${['left', 'right', 'top', 'bottom'].map(side).join('')}</${x}border>`,
    `</${x}dxf>`,
  ].join('');
}

/** Styles for a workbook that came without any. */
export function newStyles(namespace: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>`,
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>',
  ].join('');
}
