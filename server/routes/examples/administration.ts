import type { Example } from '#server/http/example';
import { programme } from '#server/routes/examples/samples';

export const instanceExample: Example = {
  answer: {
    version: '0.1.0',
    node: 'v20.20.0',
    startedAt: '2015-11-20T02:00:00.000Z',
    publicUrl: 'http://localhost:8080',
    https: false,
    store: { kind: 'sqlite', place: '/var/lib/phuluc/phuluc.sqlite', schema: 2, ready: true, bytes: 1048576 },
    originals: { kind: 'folder', place: '/var/lib/phuluc/originals', ready: true },
    freeBytes: 52428800000,
    watchDir: null,
    oidc: null,
    addinOrigins: [],
    commands: [{ act: 'verify', line: 'DATA_DIR=/var/lib/phuluc npm run -s phuluc -- verify' }],
  },
};

const contact = 'Phòng Kế hoạch – Tài chính, Sở Khoa học và Công nghệ; điện thoại 0261 3xxx xxx';

export const changeContactExample: Example = { body: { contact }, answer: { contact } };

export const contactExample: Example = { answer: { contact } };

export const entriesExample: Example = {
  params: { stream: programme },
  query: { kind: 'period_opened', limit: '10' },
  answer: {
    stream: programme,
    entries: 31,
    list: [
      {
        seq: 4,
        kind: 'period_opened',
        at: '2015-11-20T02:00:00.000Z',
        by: 'a-4f1d09c2b7e83a56',
        byName: 'consolidator',
        period: '2015-11',
        body: { from: '2015-10-15', cutOff: '2015-11-14' },
        hash: 'c8cb03fb9b589e37…',
        previous: '62f3e68f796dff20…',
      },
    ],
    before: null,
  },
};
