import { Facts } from '#web/programme/Facts';

/** What an entry holds, as it was written: names and values; lists and records as their JSON. */
export function EntryBody({ body }: { readonly body: Readonly<Record<string, unknown>> }) {
  const facts = Object.entries(body).map(([name, value]) => [name, shown(value)] as const);
  return facts.length === 0 ? null : <Facts facts={facts} />;
}

/** Long lists are told by their beginning; the whole stands in the journal that can be downloaded. */
const longest = 1_200;

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
