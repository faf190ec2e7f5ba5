import { CFB } from '@e965/xlsx';

const looked = /(?:^|\/)(?:drawings\/[^/]+\.xml|worksheets\/sheet[^/]*\.xml)$/i;

/**
 * Lines of a workbook file outside its cells, for marks of secrecy (T9): headers and footers, and text boxes. Nothing for what is no zip,
 * and nothing where a part cannot be read: the service looks again.
 */
export function marginsOf(bytes: Uint8Array): readonly string[] {
  try {
    const { FileIndex, FullPaths } = CFB.read(bytes, { type: 'array' });
    const lines: string[] = [];
    FullPaths.forEach((path: string, at: number) => {
      const entry = FileIndex[at];
      if (entry === undefined || !looked.test(path)) return;
      const xml = new TextDecoder().decode(new Uint8Array(entry.content));
      lines.push(...(/drawings\//i.test(path) ? paragraphs(xml) : headerLines(xml)));
    });
    return lines;
  } catch {
    return [];
  }
}

function headerLines(xml: string): readonly string[] {
  const part = /<(?:\w+:)?headerFooter[\s>][\s\S]*?<\/(?:\w+:)?headerFooter>/.exec(xml)?.[0] ?? '';
  return [...part.matchAll(/<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)[^>]*>([^<]*)</g)].map(([, text]) =>
    plain(text ?? ''),
  );
}

function paragraphs(xml: string): readonly string[] {
  return [...xml.matchAll(/<a:p[\s>]([\s\S]*?)<\/a:p>/g)].map(([, inner]) =>
    [...(inner ?? '').matchAll(/<a:t[^>]*>([^<]*)</g)].map(([, text]) => plain(text ?? '')).join(''),
  );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return entities[name] ?? whole;
  });
}
