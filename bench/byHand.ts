/** What a person writes into the page stands between these lines; a new run keeps it at the end of its section. */
const begin = '<!-- by hand -->';
const end = '<!-- end -->';

type Section = { readonly heading: string; readonly lines: readonly string[] };

/**
 * The page as a run made it, with what people wrote into the one before: each marked part at the end of the section of the same heading, a
 * section this run did not measure with its heading at the end of the page.
 */
export function withHandWritten(page: string, before: string): string {
  const parts = sectionsOf(before).flatMap(({ heading, lines }) => {
    const marked = markedIn(lines);
    return marked.length === 0 ? [] : [[heading, marked] as const];
  });
  const kept = new Map(parts);
  const made = sectionsOf(page).map(({ heading, lines }) => {
    const own = kept.get(heading) ?? [];
    kept.delete(heading);
    return [heading, ...lines, ...own];
  });
  return [...made, ...[...kept].map(([heading, marked]) => [heading, '', ...marked])].flat().join('\n');
}

/** The lines above the first heading are a section without one. */
function sectionsOf(page: string): readonly Section[] {
  const sections: { readonly heading: string; readonly lines: string[] }[] = [];
  for (const line of page.split('\n')) {
    const last = sections.at(-1);
    if (last === undefined || line.startsWith('## ')) sections.push({ heading: line, lines: [] });
    else last.lines.push(line);
  }
  return sections;
}

function markedIn(lines: readonly string[]): readonly string[] {
  const marked: string[] = [];
  let within = false;
  for (const line of lines) {
    if (line === begin) within = true;
    if (within) marked.push(line);
    if (line === end && within) {
      within = false;
      marked.push('');
    }
  }
  return marked;
}
