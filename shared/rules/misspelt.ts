import type { AgencyRef } from '#shared/agency/registry';
import type { AgencyIndex } from '#shared/agency/resolve';
import { cleanText, fold } from '#shared/text/fold';

/** Same words as the registry's name, but other capitals or marks. Tone marks on either vowel (`hoà`, `hòa`) are both right. */
export function misspelt(ref: AgencyRef, agencies: AgencyIndex): boolean {
  if (ref.kind !== 'agency' || ref.id === null) return false;
  if (ref.text === ref.name || fold(ref.text) !== fold(ref.name)) return false;
  const agency = agencies.byId.get(ref.id);
  if (agency === undefined) return false;
  const written = tonePlaced(cleanText(ref.text));
  return ![agency.name, agency.short, ...agency.aliases.filter((alias) => fold(alias) !== fold(agency.name))].some(
    // Capitals throughout are a way of printing, no other spelling.
    (known) => tonePlaced(known) === written || tonePlaced(known.toLocaleUpperCase('vi')) === written,
  );
}

/** The old and the new place of the tone in `oa, oe, uy` made one: the mark moves to the second vowel. */
function tonePlaced(text: string): string {
  return text
    .normalize('NFD')
    .replace(/([oO])([\u0300\u0301\u0303\u0309\u0323])([aeAE])/g, '$1$3$2')
    .replace(/([uU])([\u0300\u0301\u0303\u0309\u0323])([yY])/g, '$1$3$2')
    .normalize('NFC');
}
