import { fold } from '#shared/text/fold';

type Named = { readonly id: string; readonly name: string; readonly short: string };

/**
 * The agency a file's name seems to name, for a person to confirm: `UBND-huyen-Dak-Rlap_anh-chup.xlsx` → UBND huyện Đắk R’Lấp. The longest
 * name counts; null where none is found. What the file itself says is for the service to read.
 */
export function agencyInName(file: string, agencies: readonly Named[]): string | null {
  const letters = lettersOf(file);
  let best: { readonly id: string; readonly length: number } | null = null;
  for (const { id, name, short } of agencies)
    for (const called of [name, short]) {
      const sought = lettersOf(called);
      if (sought.length < 4 || sought.length <= (best?.length ?? 0)) continue;
      if (letters.includes(sought)) best = { id, length: sought.length };
    }
  return best?.id ?? null;
}

function lettersOf(text: string): string {
  return fold(text).replace(/[^a-z0-9]+/g, '');
}
