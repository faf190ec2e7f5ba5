import { documentKinds, flatten, type NamedDocument } from '#shared/status/documents';

/** Documents by which other outputs are issued: a scheme or a regulation is approved by a decision or a resolution. */
const issuedBy: Readonly<Record<string, readonly string[]>> = {
  'de an': ['quyet dinh', 'nghi quyet'],
  'du an': ['quyet dinh', 'nghi quyet'],
  'quy che': ['quyet dinh', 'nghi quyet'],
  'quy dinh': ['quyet dinh', 'nghi quyet'],
  'quy trinh': ['quyet dinh'],
  'chuong trinh': ['quyet dinh', 'nghi quyet'],
  'ke hoach': ['quyet dinh'],
  'danh muc': ['quyet dinh', 'van ban'],
  'phuong an': ['quyet dinh'],
  'huong dan': ['cong van', 'van ban', 'quyet dinh'],
  'de cuong': ['quyet dinh', 'cong van'],
};
/** Asking for something is not having it, nor is agreeing with somebody that it will be made. */
const REQUESTS: ReadonlySet<string> = new Set(['to trinh', 'giay moi', 'hop dong']);
/** Documents with which work begins. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  'ke hoach,cong van,thong bao,chuong trinh,du an,de an,de cuong,phuong an,chi thi,cong dien,van ban,huong dan'.split(
    ',',
  ),
);
/** At its end “phê duyệt” is what another document follows: “phê duyệt kế hoạch lựa chọn nhà thầu”. */
const APPROVES_BEGINNING =
  /\b(?:chu truong|du an|du toan|ke hoach|de cuong|nhiem vu|thiet ke|lua chon nha thau|dau thau|goi thau|giao von|phan bo|cap kinh phi|bo tri)\b|\bphe duyet\s*$/;
const OUTPUT_KIND = new RegExp(`\\b(?:${documentKinds.join('|')})\\b`, 'g');

/**
 * Kinds of document that prove an output, by its first words: "Quyết định phê duyệt đề án" asks for a Quyết định, "Đề án được UBND tỉnh phê
 * duyệt" for a Quyết định or Nghị quyết as well. Null when the output names no kind: then any document but a Tờ trình proves it.
 */
export function kindsAsked(output: string): ReadonlySet<string> | null {
  const known = asked.get(output);
  if (known !== undefined) return known;
  const found = kindsAskedNow(output);
  if (asked.size >= REMEMBER_AT_MOST) asked.clear();
  asked.set(output, found);
  return found;
}

/** Outputs repeat line by line. */
const asked = new Map<string, ReadonlySet<string> | null>();
const REMEMBER_AT_MOST = 5_000;

function kindsAskedNow(output: string): ReadonlySet<string> | null {
  const flat = flatten(output);
  const kindsNamed = new Set<string>();
  let last = -1;
  for (const match of flat.matchAll(OUTPUT_KIND)) {
    if (last >= 0 && !/^[\s,;/&+-]*(?:va|hoac)?[\s,;/&+-]*$/.test(flat.slice(last, match.index))) break;
    last = match.index + match[0].length;
    kindsNamed.add(match[0]);
    for (const kind of issuedBy[match[0]] ?? []) kindsNamed.add(kind);
  }
  if (kindsNamed.size === 0 || kindsNamed.has('van ban')) return null;
  if (/\b(?:phe duyet|ban hanh|thong qua)\b/.test(flat) && !kindsNamed.has('to trinh') && !kindsNamed.has('bao cao')) {
    kindsNamed.add('quyet dinh');
    kindsNamed.add('nghi quyet');
  }
  return kindsNamed;
}

/** Whether an output is something other than a document: there a document may only be where the work begins. */
export function asksNoDocument(output: string): boolean {
  return output.trim() !== '' && kindsAsked(output) === null && !/\bvan ban\b/.test(flatten(output));
}

/** A plan, a letter, a decision on the budget: with it the work on a thing begins, and it is no word of its end. */
export function onlyBegins({ kind, text }: NamedDocument): boolean {
  return BEGINNINGS.has(kind) || APPROVES_BEGINNING.test(flatten(text));
}

/** True where the document is of a kind the output asks for and really exists by `asOf`. */
export function proves(document: NamedDocument, asked: ReadonlySet<string> | null, asOf: string): boolean {
  if (document.intended || (document.date !== null && document.date > asOf)) return false;
  return asked === null ? !REQUESTS.has(document.kind) : asked.has(document.kind);
}
