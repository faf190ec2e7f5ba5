import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '#scripts/package/root';
import { startPostgres } from '#test/helpers/postgres';

/** `node dist/test/faults/yearsOnPostgres.js`: ten years of one province on a PostgreSQL of its own that keeps its word (fsync on). */
const server = await startPostgres({ durable: true });
try {
  const years = spawnSync(process.execPath, [join(projectRoot(), 'dist/bench/serviceYears.js')], {
    env: { ...process.env, DATABASE_URL: await server.database() },
    stdio: 'inherit',
  });
  process.exitCode = years.status ?? 1;
} finally {
  await server.stop();
}
