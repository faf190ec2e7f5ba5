import { readFileSync } from 'node:fs';
import type { PeriodRole } from '#shared/period/period';

export type PeriodCase = {
  readonly text: string;
  readonly role: PeriodRole;
  readonly kind: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly recurrence: string | null;
};

const roles: Readonly<Record<string, PeriodRole>> = { start: 'start', finish: 'finish', whole: 'whole' };

/** Cases of a table under test/fixtures; lines that begin with `# ` are remarks, `\n` and `\uXXXX` stand for characters. */
export function periodCases(file: string): readonly PeriodCase[] {
  const lines = readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8').split('\n');
  const body = lines.filter((line) => line !== '' && !line.startsWith('# ')).slice(1);
  return body.map((line) => {
    const [text = '', role = '', kind = '', earliest = '', latest = '', recurrence = ''] = line.split('\t');
    return {
      text: text
        .replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
        .replaceAll('\\n', '\n'),
      role: roles[role] ?? 'whole',
      kind,
      earliest: earliest || null,
      latest: latest || null,
      recurrence: recurrence || null,
    };
  });
}
