import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** What the build says a place of a period needs first: scripts beyond the frame's, and what its page asks for. */
const firstNeedsSchema = z.array(
  z.object({ segment: z.string(), scripts: z.array(z.string()), asks: z.string().nullable() }),
);
type FirstNeeds = z.infer<typeof firstNeedsSchema>[number];

const ofPeriod = /^\/ct\/([\w-]+)\/([\w-]+)\/([\w-]+)\/?$/;

/**
 * Links for the head of the pages' document: what the page of an address will ask for, so that it comes while the scripts are still read.
 * Answers are named for somebody signed in alone, and only where the address says no more than the place. Without the build's list, none.
 */
export function firstLinks(file: string): (address: { path: string; bare: boolean; signedIn: boolean }) => string {
  const needs: ReadonlyMap<string, FirstNeeds> = new Map(
    existsSync(file)
      ? firstNeedsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).map((one) => [one.segment, one])
      : [],
  );
  return ({ path, bare, signedIn }) => {
    if (needs.size === 0) return '';
    const [, programme = '', period = '', segment = ''] = ofPeriod.exec(path) ?? [];
    const first = needs.get(segment);
    const asks = signedIn ? ['/api/v1/me', '/api/v1/programmes'] : [];
    if (signedIn && bare && first !== undefined && first.asks !== null)
      asks.push(`/api/v1/programmes/${programme}/periods/${period}/${first.asks}`);
    return [
      ...asks.map((href) => `<link rel="preload" as="fetch" crossorigin href="${href}">`),
      ...(first?.scripts ?? []).map((script) => `<link rel="modulepreload" crossorigin href="/pages/${script}">`),
    ].join('\n    ');
  };
}
