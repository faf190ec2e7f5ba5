import type { AgencyIndex } from '#shared/agency/resolve';
import { resolveAgencies } from '#shared/agency/resolve';
import { bodyOf } from '#shared/agency/succession';
import { fold } from '#shared/text/fold';

/** A name of a body as a file name may hold it. `shortest` tells safe single words (`SKHCN`) from syllables that stand anywhere. */
type Spelling = { readonly words: string; readonly text: string };

const spellings = new WeakMap<AgencyIndex, readonly Spelling[]>();
const shortestWord = 4;

/**
 * The body a file name names: `03_So-KH&CN_thang 11 (1).xlsx` → so-khcn. The longest registered names first, so that "Văn phòng UBND
 * tỉnh" is not "UBND tỉnh". What stands after "gửi" is who receives. A name of several bodies, or of none, says nothing: null.
 */
export function fileNameSender(
  index: AgencyIndex,
  file: string,
  asOf: string,
  ignored: ReadonlySet<string>,
): string | null {
  const plain = separated(file.replace(/^.*[\\/]/, '').replace(/\.[a-z]{2,5}$/i, ''));
  let left = ` ${plain.replace(/ (?:gui|kinh gui) .*$/, '')} `;
  const found = new Set<string>();
  for (const { words, text } of spellingsOf(index)) {
    const at = left.indexOf(` ${words} `);
    if (at < 0) continue;
    left = `${left.slice(0, at)} \u0000 ${left.slice(at + words.length + 2)}`;
    const { refs } = resolveAgencies(index, text, asOf);
    const [ref] = refs;
    if (refs.length === 1 && ref?.id != null && ref.kind === 'agency') found.add(bodyOf(index.byId, ref.id, asOf));
  }
  for (const id of ignored) found.delete(id);
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

function spellingsOf(index: AgencyIndex): readonly Spelling[] {
  const known = spellings.get(index);
  if (known) return known;
  const all = new Map<string, Spelling>();
  for (const agency of index.file.agencies) {
    if (agency.kind === 'group') continue;
    for (const text of [agency.name, agency.short, ...agency.aliases]) {
      for (const words of [separated(text), separated(text).replaceAll(' ', '')]) {
        const safe = words.includes(' ') ? words.length > shortestWord : words.length >= shortestWord;
        if (safe && !all.has(words)) all.set(words, { words, text });
      }
    }
  }
  const made = [...all.values()].sort((a, b) => b.words.length - a.words.length || (a.words < b.words ? -1 : 1));
  spellings.set(index, made);
  return made;
}

/** Folded words with one space between, whatever separated them; `SoTaiChinh` is left as one word. */
function separated(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
