import { phrases } from '#shared/period/read/lexicon';
import type { Meaning } from '#shared/period/read/symbol';
import { fold } from '#shared/text/fold';

/** A tree of syllables: walking it from the root spells a phrase of the lexicon. */
export type Branch = { readonly onward: Map<string, Branch>; meanings: readonly Meaning[] | null };

function branch(): Branch {
  return { onward: new Map(), meanings: null };
}

function plant(root: Branch, phrase: string, meanings: readonly Meaning[]): void {
  let here = root;
  for (const syllable of phrase.split(' ')) {
    let there = here.onward.get(syllable);
    if (!there) {
      there = branch();
      here.onward.set(syllable, there);
    }
    here = there;
  }
  here.meanings = here.meanings ? [...here.meanings, ...meanings] : meanings;
}

/** Phrases as they are spelled. */
export const spelled: Branch = branch();
/** The same phrases without marks, for texts typed without them and for slips (`Thuờng`, `Nǎm`). */
export const plain: Branch = branch();
/** Every syllable of the lexicon, and the same without marks. */
export const syllables: ReadonlySet<string> = new Set([...phrases.keys()].flatMap((phrase) => phrase.split(' ')));
export const plainSyllables: ReadonlySet<string> = new Set(Array.from(syllables, fold));

for (const [phrase, meanings] of phrases) {
  plant(spelled, phrase, meanings);
  plant(plain, fold(phrase), meanings);
}

/** The longest phrase that begins here, over at most the syllables given. */
export function longestPhrase(
  root: Branch,
  count: number,
  syllableAt: (i: number) => string | null,
): { readonly length: number; readonly meanings: readonly Meaning[] } | null {
  let here: Branch | undefined = root;
  let best: { readonly length: number; readonly meanings: readonly Meaning[] } | null = null;
  for (let i = 0; i < count; i += 1) {
    const syllable = syllableAt(i);
    if (syllable === null) break;
    here = here.onward.get(syllable);
    if (!here) break;
    if (here.meanings) best = { length: i + 1, meanings: here.meanings };
  }
  return best;
}
