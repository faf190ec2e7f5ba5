import { describe, expect, it } from 'vitest';
import { commandsFor } from '#server/usecases/instance';

const linesOf = (given: Parameters<typeof commandsFor>[0]): readonly string[] =>
  commandsFor(given).map(({ line }) => line);

describe('the commands an administrator copies', () => {
  it('find the data of this very instance', () => {
    const lines = linesOf({ dataDir: '/srv/phu luc', databaseUrl: undefined, originalsUrl: undefined });
    for (const line of lines) expect(line).toMatch(/^DATA_DIR='\/srv\/phu luc' npm run -s phuluc -- /);
    const moved = linesOf({ dataDir: '/srv', databaseUrl: 'sqlite:/kho/a.sqlite', originalsUrl: '/kho/tep goc' });
    for (const line of moved)
      expect(line).toMatch(/^DATA_DIR=\/srv DATABASE_URL=sqlite:\/kho\/a\.sqlite ORIGINALS_URL='\/kho\/tep goc' npm /);
  });

  it('name what may hold a secret by its variable, which has to be set, and never by its value', () => {
    const lines = linesOf({
      dataDir: '/srv',
      databaseUrl: 'postgres://phuluc:mat-khau-that@db/phuluc',
      originalsUrl: 's3+https://kho.tinh.gov.vn/phuluc',
    });
    for (const line of lines) {
      expect(line).not.toMatch(/mat-khau-that|postgres:|kho\.tinh/);
      for (const name of ['DATABASE_URL', 'ORIGINALS_URL', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'])
        expect(line).toContain(`${name}="\${${name}:?}"`);
    }
    // An own file is put aside; a database of a server is made anew.
    expect(lines.find((line) => line.includes(' restore '))).not.toContain('--aside');
  });
});
