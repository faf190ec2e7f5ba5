import type { AgencyIndex } from '#shared/agency/resolve';
import { resolveAgencies } from '#shared/agency/resolve';
import { bodyOf } from '#shared/agency/succession';
import { fileNameSender } from '#shared/merge/fileNameSender';
import { titleSender } from '#shared/merge/titleSender';
import type { Programme } from '#shared/task/programme';

/** Who sent a file, and what said so, in the order M14 gives them. */
export type Voice = { readonly by: 'explicit' | 'stamp' | 'title' | 'file_name'; readonly agency: string };

export type Sender =
  | { readonly kind: 'known'; readonly agency: string; readonly voices: readonly Voice[] }
  /** Voices name different bodies; the first names the receipt, but nothing is taken. */
  | { readonly kind: 'disagree'; readonly agency: string; readonly voices: readonly Voice[] }
  | { readonly kind: 'unknown' };

export type SenderSigns = {
  /** Named by whoever runs the merge: `FILE=agency-id`. */
  readonly explicit?: string;
  /** A person signed in for `explicit`, or decided since: then other voices are heard and noted, but do not disagree. */
  readonly certain?: boolean;
  /** Body of the stamp. */
  readonly stamp?: string;
  /** Lines above the tables. */
  readonly titleLines: readonly string[];
  readonly file: string;
};

/**
 * Finds the sender (M14): explicit name, stamp, title block, file name. All that speak must agree, bodies counted as of the date, so
 * that a stamp of the dissolved body and a letterhead of its successor are one. None speaks: unknown.
 */
export function senderOf(signs: SenderSigns, index: AgencyIndex, programme: Programme, asOf: string): Sender {
  const ignored = issuers(index, programme, asOf);
  const heard: readonly (readonly [Voice['by'], string | null | undefined])[] = [
    ['explicit', signs.explicit],
    ['stamp', signs.stamp],
    ['title', titleSender(index, signs.titleLines, asOf, ignored)],
    ['file_name', fileNameSender(index, signs.file, asOf, ignored)],
  ];
  const voices = heard.flatMap(([by, agency]) =>
    agency == null || agency === '' ? [] : [{ by, agency: bodyOf(index.byId, agency, asOf) }],
  );
  const [first] = voices;
  if (first === undefined) return { kind: 'unknown' };
  const certain = signs.certain === true && first.by === 'explicit';
  const agree = certain || voices.every((voice) => voice.agency === first.agency);
  return { kind: agree ? 'known' : 'disagree', agency: first.agency, voices };
}

/** The body that issued the programme: its name stands over every copy of the appendix and says nothing about who sends it. */
function issuers(index: AgencyIndex, programme: Programme, asOf: string): ReadonlySet<string> {
  const { body, province } = programme.document;
  const texts = [body, body && province ? `${body} tỉnh ${province}` : undefined];
  const ids = new Set<string>();
  for (const text of texts) {
    if (text === undefined) continue;
    for (const ref of resolveAgencies(index, text, asOf).refs)
      if (ref.id !== null) ids.add(bodyOf(index.byId, ref.id, asOf));
  }
  return ids;
}
