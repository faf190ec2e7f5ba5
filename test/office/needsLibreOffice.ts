import { execFileSync } from 'node:child_process';

/** These tests read what we write with a second program; without it they fail, they are never skipped. */
export function setup(): void {
  for (const [program, flag] of [
    ['soffice', '--version'],
    ['pdftoppm', '-v'],
  ] as const) {
    try {
      execFileSync(program, [flag], { stdio: 'pipe' });
    } catch {
      throw new Error(
        `npm run test:office needs ${program}. On Debian: apt-get install libreoffice-calc libreoffice-writer poppler-utils fonts-liberation`,
      );
    }
  }
}
