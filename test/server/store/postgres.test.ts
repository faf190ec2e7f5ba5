import { openPostgresStore } from '#server/store/postgres';
import { type PostgresServer, startPostgres } from '#test/helpers/postgres';
import { storeContract } from '#test/server/store/contract';

const now = () => new Date('2015-11-20T02:00:00.000Z');
let server: PostgresServer | undefined;

storeContract({
  name: 'PostgreSQL',
  start: async () => {
    server = await startPostgres();
  },
  open: async () => {
    const url = (await server?.database()) ?? '';
    const again = () => openPostgresStore({ url, now, connections: { acts: 3, reads: 3 } });
    return { store: await again(), again };
  },
  stop: async () => server?.stop(),
});
