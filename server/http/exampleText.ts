import type { Route } from '#server/http/route';

type Shown = Pick<Route, 'method' | 'path' | 'who' | 'answer' | 'example'>;

/** The example of a route as a line for a shell: `$URL` is the service, `$TOKEN` what `POST /api/v1/access/token` answers. */
export function curlLine({ method, path, who, answer, example }: Shown): string {
  const { params = {}, query, body, file, named } = example;
  const place = path.replace(/\{(\w+)\}/g, (whole, name: string) => encodeURIComponent(params[name] ?? whole));
  const asked = new URLSearchParams(query).toString();
  const address = `"$URL${place}${asked === '' ? '' : `?${asked}`}"`;
  // curl takes what has a body for a POST, everything else for a GET.
  const usual = (body ?? file) === undefined ? 'get' : 'post';
  const parts = [
    `curl -s ${method === usual ? '' : `-X ${method.toUpperCase()} `}${address}`,
    ...(who === 'anyone' ? [] : ['-H "Authorization: Bearer $TOKEN"']),
    ...(file === undefined
      ? []
      : [
          `-H 'Content-Type: application/${file.endsWith('.zip') ? 'zip' : 'octet-stream'}'`,
          `--data-binary @${quoted(`examples/${file}`)}`,
        ]),
    ...(body === undefined ? [] : [`-H 'Content-Type: application/json'`, `-d ${quoted(JSON.stringify(body))}`]),
    ...('file' in answer && named !== undefined ? [`-o ${quoted(named)}`] : []),
  ];
  return parts.join(' \\\n     ');
}

function quoted(text: string): string {
  return /^[\w./@-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** JSON for reading: what fits a line stands on one, plain values stand side by side. `compactJson({a: [1, 2]})` is `{ "a": [1, 2] }`. */
export function compactJson(value: unknown, width = 100, indent = ''): string {
  const flat = onOneLine(value);
  if (!holdsMore(value) || indent.length + flat.length <= width) return flat;
  const inner = `${indent}  `;
  const entries = Array.isArray(value)
    ? value.map((entry) => ({ text: compactJson(entry, width, inner), plain: !holdsMore(entry) }))
    : entriesOf(value).map(([key, entry]) => ({
        text: `${JSON.stringify(key)}: ${compactJson(entry, width, inner)}`,
        plain: !holdsMore(entry),
      }));
  const lines: { text: string; plain: boolean }[] = [];
  for (const { text, plain } of entries) {
    const last = lines.at(-1);
    const beside = last?.plain === true && plain && inner.length + last.text.length + text.length + 3 <= width;
    if (beside) last.text += `, ${text}`;
    else lines.push({ text, plain });
  }
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${lines.map(({ text }) => inner + text).join(',\n')}\n${indent}${close}`;
}

function holdsMore(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (!holdsMore(value)) return JSON.stringify(value);
  const entries = entriesOf(value).map(([key, entry]) => `${JSON.stringify(key)}: ${onOneLine(entry)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function entriesOf(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(([, entry]) => entry !== undefined);
}
