import { posix } from 'node:path';
import { childrenNamed, element, parseXml, writeXml, type XmlElement } from '#test/excel-host/xml/tree';
import { zipEntries } from '#test/helpers/zipEntries';
import { zipFile } from '#test/helpers/zipFile';

export type Relation = { readonly id: string; readonly type: string; readonly target: string };

/** The parts of a workbook file, by name, in the file's order. Parts nobody changes keep their bytes. */
export class Parts {
  readonly #bytes = new Map<string, Buffer>();

  static async open(bytes: Uint8Array): Promise<Parts> {
    const parts = new Parts();
    for (const entry of await zipEntries(bytes)) parts.#bytes.set(entry.name, Buffer.from(entry.bytes));
    return parts;
  }

  copy(): Parts {
    const parts = new Parts();
    for (const [name, bytes] of this.#bytes) parts.#bytes.set(name, bytes);
    return parts;
  }

  has(name: string): boolean {
    return this.#bytes.has(name);
  }

  names(): readonly string[] {
    return [...this.#bytes.keys()];
  }

  text(name: string): string | undefined {
    return this.#bytes.get(name)?.toString('utf8');
  }

  tree(name: string): XmlElement | undefined {
    const text = this.text(name);
    return text === undefined ? undefined : parseXml(text);
  }

  put(name: string, content: XmlElement | string): void {
    this.#bytes.set(name, Buffer.from(typeof content === 'string' ? content : writeXml(content)));
  }

  remove(name: string): void {
    this.#bytes.delete(name);
    this.#bytes.delete(relationsPart(name));
    const types = this.tree('[Content_Types].xml');
    if (!types) return;
    const kept = types.children.filter((one) => typeof one === 'string' || one.attributes.PartName !== `/${name}`);
    if (kept.length < types.children.length) this.put('[Content_Types].xml', { ...types, children: kept });
  }

  /** What a part refers to, targets as part names. */
  relations(part: string): readonly Relation[] {
    return childrenNamed(this.tree(relationsPart(part)), 'Relationship').map((one) => ({
      id: one.attributes.Id ?? '',
      type: one.attributes.Type ?? '',
      target:
        one.attributes.TargetMode === 'External' ? '' : resolved(posix.dirname(part), one.attributes.Target ?? ''),
    }));
  }

  relate(part: string, type: string, target: string): string {
    const name = relationsPart(part);
    const tree = this.tree(name) ?? element('Relationships', { xmlns: packageRelations });
    const taken = new Set(childrenNamed(tree, 'Relationship').map((one) => one.attributes.Id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    tree.children.push(element('Relationship', { Id: id, Type: type, Target: `/${target}` }));
    this.put(name, tree);
    return id;
  }

  unrelate(part: string, target: string): void {
    const ids = new Set(this.relations(part).flatMap((one) => (one.target === target ? [one.id] : [])));
    const tree = this.tree(relationsPart(part));
    if (!tree || ids.size === 0) return;
    const children = tree.children.filter((one) => typeof one === 'string' || !ids.has(one.attributes.Id ?? ''));
    this.put(relationsPart(part), { ...tree, children });
  }

  declare(part: string, contentType: string): void {
    const types = this.tree('[Content_Types].xml');
    if (!types) return;
    if (childrenNamed(types, 'Override').some((one) => one.attributes.PartName === `/${part}`)) return;
    types.children.push(element('Override', { PartName: `/${part}`, ContentType: contentType }));
    this.put('[Content_Types].xml', types);
  }

  file(): Buffer {
    return zipFile([...this.#bytes].map(([name, content]) => ({ name, content })));
  }
}

const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

function relationsPart(part: string): string {
  return part === '' ? '_rels/.rels' : `${posix.dirname(part)}/_rels/${posix.basename(part)}.rels`.replace(/^\.\//, '');
}

function resolved(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target));
}

export function partOfType(parts: Parts, from: string, ending: string): string | undefined {
  return parts.relations(from).find((one) => one.type.endsWith(`/${ending}`))?.target;
}
