const string = /"(?:[^"\\]|\\.)*"/y;

/**
 * The JSON of a submission with the list of its receipt's cells emptied, cut out as text: a cell's history asks for thirty submissions of
 * hundreds of cells each, and reading them whole takes longer than everything else together. What is not as the service writes it comes
 * back as it is.
 */
export function withoutItems(json: string): string {
  const receipt = keyAt(json, 'receipt', 1);
  const items = receipt < 0 ? -1 : keyAt(json, 'items', receipt + 1);
  if (items < 0 || json[items] !== '[') return json;
  const end = endOf(json, items);
  return end < 0 ? json : `${json.slice(0, items)}[]${json.slice(end)}`;
}

/** Where the value of a key of the object begins that opens before `from`; -1 where it has no such key. */
function keyAt(json: string, key: string, from: number): number {
  for (let at = from; at < json.length; ) {
    const name = skipString(json, at);
    if (name < 0 || json[name] !== ':') return -1;
    if (json.slice(at + 1, name - 1) === key) return name + 1;
    const end = endOf(json, name + 1);
    if (end < 0 || json[end] !== ',') return -1;
    at = end + 1;
  }
  return -1;
}

/** Behind the value that begins at `from`; -1 where it does not end. */
function endOf(json: string, from: number): number {
  const first = json[from];
  if (first === '"') return skipString(json, from);
  if (first !== '{' && first !== '[') {
    let at = from;
    while (at < json.length && !',]}'.includes(json[at] ?? '')) at += 1;
    return at;
  }
  let depth = 0;
  for (let at = from; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === 0x22) {
      const behind = skipString(json, at);
      if (behind < 0) return -1;
      at = behind - 1;
    } else if (code === 0x5b || code === 0x7b) depth += 1;
    else if (code === 0x5d || code === 0x7d) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

function skipString(json: string, at: number): number {
  string.lastIndex = at;
  return string.test(json) ? string.lastIndex : -1;
}
