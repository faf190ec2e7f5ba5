import { colourElementValue, colourGiven, readColour } from '#test/excel-host/book/colours';
import { lineInFile, lineOfFile } from '#test/excel-host/book/look';
import { fontLook } from '#test/excel-host/book/styles';
import { fontOrder, underlineElement } from '#test/excel-host/book/writeStyle';
import { badArgument } from '#test/excel-host/host/hostError';
import { hostType, type Maker } from '#test/excel-host/host/hostObject';
import { changeRule, type RuleHandle, ruleOf } from '#test/excel-host/members/conditionalFormat';
import { childNamed, copyOf, element, setChild, type XmlElement } from '#test/excel-host/xml/tree';

const dxfOrder = ['font', 'numFmt', 'fill', 'alignment', 'border', 'protection', 'extLst'];

function part(handle: RuleHandle, name: string): XmlElement | undefined {
  return childNamed(ruleOf(handle).dxf, name);
}

/** Puts one part of the differential style anew; the rule then no longer shares the file's. */
function setPart(handle: RuleHandle, name: string, made: XmlElement | undefined): void {
  const { dxf: before } = ruleOf(handle);
  const dxf = before ? copyOf(before) : element('dxf');
  setChild(dxf, name, made, dxfOrder);
  const { dxfId: _dxfId, ...rest } = ruleOf(handle);
  changeRule(handle, { ...rest, dxf });
  const changed = handle.sheet.state.rules.map((rule) => {
    if (rule.id !== handle.id) return rule;
    const { dxfId: _shared, ...own } = rule;
    return own;
  });
  handle.sheet.change('rules', changed, 'rules');
}

const colour = (value: unknown): string => {
  const given = typeof value === 'string' ? colourGiven(value) : undefined;
  if (given === undefined) throw badArgument();
  return colourElementValue(given);
};

function setFont(handle: RuleHandle, name: string, made: XmlElement | undefined): void {
  const before = part(handle, 'font');
  const font = before ? copyOf(before) : element('font');
  setChild(font, name, made, fontOrder);
  setPart(handle, 'font', font);
}

const themeOf = (handle: RuleHandle) => handle.host.book.styles.theme;
const look = (handle: RuleHandle) => fontLook(part(handle, 'font'), themeOf(handle));
const onOff = (name: string, value: unknown): XmlElement => element(name, value === true ? {} : { val: 0 });

export const conditionalLook: Maker<RuleHandle> = hostType('ConditionalRangeFormat', {
  get: {
    Fill: (handle) => fill(handle),
    Font: (handle) => font(handle),
    Borders: (handle) => borders(handle),
    NumberFormat: (handle) => part(handle, 'numFmt')?.attributes.formatCode ?? '',
  },
  set: {
    NumberFormat: (handle, value) => {
      setPart(handle, 'numFmt', element('numFmt', { numFmtId: 170, formatCode: String(value) }));
    },
  },
  call: {
    ClearFormat: (handle) => {
      for (const name of dxfOrder) setPart(handle, name, undefined);
    },
  },
});

const fill: Maker<RuleHandle> = hostType('ConditionalRangeFill', {
  get: {
    Color: (handle) => {
      const pattern = childNamed(part(handle, 'fill'), 'patternFill');
      return readColour(childNamed(pattern, 'bgColor') ?? childNamed(pattern, 'fgColor'), themeOf(handle)) ?? '';
    },
  },
  set: {
    Color: (handle, value) => {
      const made = element('patternFill', {}, [element('bgColor', { rgb: colour(value) })]);
      setPart(handle, 'fill', element('fill', {}, [made]));
    },
  },
  call: { Clear: (handle) => setPart(handle, 'fill', undefined) },
});

const font: Maker<RuleHandle> = hostType('ConditionalRangeFont', {
  get: {
    Color: (handle) => (childNamed(part(handle, 'font'), 'color') ? look(handle).fontColor : ''),
    Bold: (handle) => look(handle).bold,
    Italic: (handle) => look(handle).italic,
    Underline: (handle) => look(handle).underline,
    Strikethrough: (handle) => look(handle).strike,
  },
  set: {
    Color: (handle, value) => setFont(handle, 'color', element('color', { rgb: colour(value) })),
    Bold: (handle, value) => setFont(handle, 'b', onOff('b', value)),
    Italic: (handle, value) => setFont(handle, 'i', onOff('i', value)),
    Strikethrough: (handle, value) => setFont(handle, 'strike', onOff('strike', value)),
    Underline: (handle, value) => setFont(handle, 'u', underlineElement(String(value))),
  },
  call: { Clear: (handle) => setPart(handle, 'font', undefined) },
});

type Side = RuleHandle & { readonly side: string };
const sides = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];
const edgeOrder = ['left', 'right', 'top', 'bottom', 'vertical', 'horizontal'];
const side = (name: string) => (handle: RuleHandle) => border({ ...handle, side: name });

const borders: Maker<RuleHandle> = hostType('ConditionalRangeBorderCollection', {
  items: (handle) => sides.map((name) => border({ ...handle, side: name })),
  get: {
    Count: () => sides.length,
    Top: side('EdgeTop'),
    Bottom: side('EdgeBottom'),
    Left: side('EdgeLeft'),
    Right: side('EdgeRight'),
  },
  call: {
    GetItem: (handle, given) => {
      if (!sides.includes(given.text(0))) throw badArgument();
      return border({ ...handle, side: given.text(0) });
    },
    GetItemAt: (handle, given) => border({ ...handle, side: sides[given.whole(0)] ?? 'EdgeTop' }),
  },
});

const edgeOf = (one: Side): string => one.side.replace('Edge', '').toLowerCase();
const lineOf = (one: Side): XmlElement | undefined => childNamed(part(one, 'border'), edgeOf(one));

function draw(one: Side, change: { readonly style?: string; readonly colour?: string }): void {
  const before = lineOf(one);
  const style = change.style ?? before?.attributes.style ?? 'thin';
  const kept = childNamed(before, 'color');
  const drawn = change.colour === undefined ? kept : element('color', { rgb: change.colour });
  const whole = part(one, 'border');
  const made = whole ? copyOf(whole) : element('border');
  setChild(made, edgeOf(one), element(edgeOf(one), { style }, drawn ? [drawn] : []), edgeOrder);
  setPart(one, 'border', made);
}

const border: Maker<Side> = hostType('ConditionalRangeBorder', {
  id: (one) => one.side,
  get: {
    SideIndex: (one) => one.side,
    Style: (one) => lineOfFile(lineOf(one)?.attributes.style ?? '').style,
    Color: (one) => readColour(childNamed(lineOf(one), 'color'), themeOf(one)) ?? '',
  },
  set: {
    Style: (one, value) => draw(one, { style: value === 'None' ? 'none' : lineInFile(String(value), 'Thin') }),
    Color: (one, value) => draw(one, { colour: colour(value) }),
  },
});
