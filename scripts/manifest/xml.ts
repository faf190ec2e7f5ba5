/** An element to be written; text is escaped when it is. */
export type Xml = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Xml[] | string;
};

export function xml(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Xml[] | string = [],
): Xml {
  return { name, attributes, children };
}

/** A whole document, two spaces a level. */
export function documentOf(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;
}

function written({ name, attributes, children }: Xml, indent: string): string {
  const head = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`)].join(' ');
  if (typeof children === 'string') return `${indent}<${head}>${escaped(children)}</${name}>\n`;
  if (children.length === 0) return `${indent}<${head}/>\n`;
  const inner = children.map((child) => written(child, `${indent}  `)).join('');
  return `${indent}<${head}>\n${inner}${indent}</${name}>\n`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
