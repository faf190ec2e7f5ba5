/** What a browser can show of a file, by its first bytes: a photo named .xlsx is a photo. */
export type Shown = { readonly kind: 'image' | 'pdf'; readonly type: string };

const signs: readonly { readonly at: number; readonly bytes: string; readonly shown: Shown }[] = [
  { at: 0, bytes: '%PDF', shown: { kind: 'pdf', type: 'application/pdf' } },
  { at: 0, bytes: '\x89PNG', shown: { kind: 'image', type: 'image/png' } },
  { at: 0, bytes: '\xff\xd8\xff', shown: { kind: 'image', type: 'image/jpeg' } },
  { at: 0, bytes: 'GIF8', shown: { kind: 'image', type: 'image/gif' } },
  { at: 8, bytes: 'WEBP', shown: { kind: 'image', type: 'image/webp' } },
  { at: 0, bytes: 'BM', shown: { kind: 'image', type: 'image/bmp' } },
];

/** Null for anything a browser does not show in a page. Never SVG or HTML: a file is looked at, not run. */
export async function shownOf(file: Blob): Promise<Shown | null> {
  const head = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  const text = String.fromCharCode(...head);
  return signs.find(({ at, bytes }) => text.startsWith(bytes, at))?.shown ?? null;
}
