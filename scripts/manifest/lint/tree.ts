import { SaxesParser } from 'saxes';

/** A namespace of the manifest by the letters the checks use. */
const spaces: Readonly<Record<string, string>> = {
  'http://schemas.microsoft.com/office/appforoffice/1.1': '',
  'http://schemas.microsoft.com/office/taskpaneappversionoverrides': 'ov:',
  'http://schemas.microsoft.com/office/officeappbasictypes/1.0': 'bt:',
};

export type ManifestElement = {
  /** `ov:Control`, `bt:Image`, `DisplayName`; an element of an unknown namespace has its whole name. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ManifestElement[];
  readonly parent: ManifestElement | null;
  readonly text: string;
  readonly line: number;
};

type Growing = Omit<ManifestElement, 'children' | 'text' | 'parent'> & {
  children: Growing[];
  parent: Growing | null;
  text: string;
};

export type ReadTree =
  | { readonly ok: true; readonly root: ManifestElement }
  | { readonly ok: false; readonly line: number; readonly said: string };

/** The file as a tree with the line of each element. */
export function readTree(text: string): ReadTree {
  const parser = new SaxesParser({ xmlns: true });
  let root: Growing | null = null;
  let at: Growing | null = null;
  let failed: { line: number; said: string } | null = null;
  parser.on('error', ({ message }) => {
    failed ??= { line: parser.line, said: message.replace(/^\d+:\d+: /, '') };
  });
  parser.on('opentag', (tag) => {
    const known = spaces[tag.uri];
    const attributes = Object.values(tag.attributes).map((attribute) => [attribute.name, attribute.value]);
    const element: Growing = {
      name: known === undefined ? `{${tag.uri}}${tag.local}` : `${known}${tag.local}`,
      attributes: Object.fromEntries(attributes),
      children: [],
      parent: at,
      text: '',
      line: parser.line,
    };
    at?.children.push(element);
    root ??= element;
    at = element;
  });
  parser.on('text', (part) => {
    if (at !== null) at.text += part;
  });
  parser.on('closetag', () => {
    at = at?.parent ?? null;
  });
  parser.write(text).close();
  if (failed !== null) return { ok: false, ...(failed as { line: number; said: string }) };
  if (root === null) return { ok: false, line: 0, said: 'empty' };
  return { ok: true, root };
}

export function child(element: ManifestElement | undefined, name: string): ManifestElement | undefined {
  return element?.children.find((one) => one.name === name);
}

/** The element and all below it, from top to bottom. */
export function everyElement(root: ManifestElement): readonly ManifestElement[] {
  return [root, ...root.children.flatMap(everyElement)];
}

/** The name as it stands in the file, without the letters of its namespace. */
export function plainName(name: string): string {
  return name.replace(/^(?:ov:|bt:|\{[^}]*\})/, '');
}
