/** Longest text put into one cell; Excel holds 32,767. */
const longestRow = 30_000;
/** Records gathered in one row, for readers and eyes; long ones go on in rows that begin with `~`. */
const recordsInRow = 40;

/**
 * Rows of text for a hidden sheet: a letter, JSON, a full stop. The end mark keeps programs from trimming, `_x` is escaped because
 * spreadsheet files read `_x000D_` as a character, and a surrogate pair is never cut.
 */
export function rowsOf(letter: string, records: Iterable<unknown>): string[] {
  const rows: string[] = [];
  let open: string[] = [];
  let length = 0;
  const close = () => {
    if (open.length > 0) rows.push(...cut(letter, `[${open.join(',')}]`));
    open = [];
    length = 0;
  };
  for (const record of records) {
    const text = safe(JSON.stringify(record));
    if (open.length >= recordsInRow || length + text.length > longestRow - 100) close();
    open.push(text);
    length += text.length + 1;
  }
  close();
  return rows;
}

/** One record on rows of its own. */
export function rowOf(letter: string, record: unknown): string[] {
  return cut(letter, safe(JSON.stringify(record)));
}

/**
 * Joins rows to records again: letter and the parsed JSON of each. Throws a SyntaxError for text that is no such row.
 */
export function* recordsIn(rows: readonly string[]): Generator<{ readonly letter: string; readonly value: unknown }> {
  for (let at = 0; at < rows.length; ) {
    const first = rows[at] ?? '';
    let text = inner(first);
    at += 1;
    while (rows[at]?.startsWith('~')) {
      text += inner(rows[at] ?? '');
      at += 1;
    }
    yield { letter: first.charAt(0), value: JSON.parse(text) };
  }
}

function inner(row: string): string {
  if (!row.endsWith('.')) throw new SyntaxError('a row of the state was cut short');
  return row.slice(1, -1);
}

function cut(letter: string, text: string): string[] {
  const rows: string[] = [];
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + longestRow);
    const last = text.charCodeAt(to - 1);
    if (to < text.length && last >= 0xd800 && last <= 0xdbff) to -= 1;
    rows.push(`${rows.length === 0 ? letter : '~'}${text.slice(from, to)}.`);
    from = to;
  }
  return rows;
}

/** Characters a spreadsheet file would change or refuse, as JSON escapes. */
function safe(json: string): string {
  return json.replace(/_(?=[xX])/g, '\\u005f').replace(/[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
