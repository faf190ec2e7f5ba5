import { expect, it } from 'vitest';
import { z } from 'zod';
import { route } from '#server/http/route';
import { startTestService } from '#test/helpers/serviceApp';

const cell = 'Chưa trình vì thiếu kinh phí 123456';
const person = 'Nguyễn Thị Bí Mật';

it('[Q-A8] the log holds no cell text, name, file name, query value, code nor token, whatever goes wrong', async () => {
  const app = await startTestService({
    routes: (all) => [
      ...all,
      route({
        method: 'post',
        path: '/test/{file}/fails',
        who: ['officer'],
        tag: 'test',
        summary: { vi: 'thử', en: 'test' },
        params: z.object({ file: z.string() }),
        query: z.object({ search: z.string() }),
        body: { kind: 'json', schema: z.object({ cell: z.string() }) },
        answer: z.object({}),
        problems: [],
        example: {},
        handle: async ({ body, params, query }) => {
          const cause = Object.assign(new TypeError(`value ${body.cell}\n    of ${query.search}`), {
            cells: [body.cell],
          });
          throw new Error(`cannot write ${body.cell} of ${params.file}`, { cause });
        },
      }),
    ],
  });
  try {
    const admin = await app.signIn('administrator');
    const given = await app.call('POST', '/api/v1/codes', {
      as: admin,
      body: { role: 'officer', agency: 'so-khcn', label: 'Nhãn Riêng' },
    });
    const { code } = given.body;
    const come = await app.call('POST', '/api/v1/access/token', { body: { code, name: person } });
    const session = await app.call('POST', '/api/v1/access/session', { body: { code, name: person } });
    const cookie = session.headers.getSetCookie().map((one) => one.split(';')[0]);
    const as = { authorization: `Bearer ${come.body.token}` };
    const secret = `?search=${encodeURIComponent('tìm kiếm riêng')}`;
    const failed = await app.call('POST', `/test/${encodeURIComponent('báo cáo riêng.xlsx')}/fails${secret}`, {
      as,
      body: { cell },
    });
    expect(failed.status).toBe(500);
    await app.call('GET', `/nothing/${come.body.token}${secret}`, { as: { cookie: cookie.join('; ') } });
    await app.call('POST', '/api/v1/access/token', { body: { code: 'SKHCN-2222-2222-2222', name: person } });
    await app.call('POST', '/test/x/fails', { as, body: { cell: 7 } });
    await app.call('GET', '/access/khong-phai-duong-dan-that-su-dai');

    const log = app.log().join('\n');
    expect(app.log().length).toBeGreaterThanOrEqual(8);
    const never = [
      cell,
      '123456',
      person,
      'Bí Mật',
      'Nhãn',
      'tìm',
      'riêng',
      encodeURIComponent('riêng'),
      code,
      come.body.token,
      'khong-phai',
      '2222',
      ...cookie.map((one) => one?.split('=')[1] ?? ''),
    ];
    for (const text of never) {
      expect(text.length).toBeGreaterThan(2);
      expect(log).not.toContain(text);
    }
    const fault = app
      .log()
      .map((line) => JSON.parse(line))
      .find(({ msg }) => msg === 'fault');
    expect(fault).toMatchObject({
      route: '/test/{file}/fails',
      fault: { name: 'Error', cause: { name: 'TypeError' } },
    });
    expect(fault.fault.at[0]).toMatch(/^at .*log\.test\.ts/);
    const call = app
      .log()
      .map((line) => JSON.parse(line))
      .find(({ id, msg }) => msg === 'call' && id === fault.id);
    expect(call).toMatchObject({
      method: 'POST',
      route: '/test/{file}/fails',
      status: 500,
      account: come.body.account.id,
    });
    expect(Object.keys(call).sort()).toEqual([
      'account',
      'id',
      'level',
      'method',
      'ms',
      'msg',
      'route',
      'status',
      'time',
    ]);
  } finally {
    await app.close();
  }
});
