import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PreparedService, prepareService } from '#test/helpers/preparedService';

let app: PreparedService;
beforeAll(async () => {
  app = await prepareService();
});
afterAll(() => app.close());

async function previewed(became: string) {
  const as = await app.signIn('consolidator');
  const path = `/api/v1/programmes/${app.programme}/revisions/preview?file=a.xlsx&asOf=2015-11-14&became=${became}`;
  return app.call('POST', path, { as, body: app.appendix, headers: { 'content-type': 'application/octet-stream' } });
}

it('[M2] an appendix that changes nothing has nothing to recognise', async () => {
  const { status, body } = await previewed('likely');
  expect({ status, body }).toMatchObject({ status: 200, body: { added: [], gone: [], changed: [], became: [] } });
});

it.each(['x', 'a:', ':b', 'a:b,', 'a:b;c:d', 'likely,a:b'])(
  '[M2] “%s” names no pairs and is refused',
  async (became) => {
    const { status, body } = await previewed(encodeURIComponent(became));
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'wrong_request' });
  },
);

it('[M2] pairs are read from the address, and one that is none is named', async () => {
  const { status, body } = await previewed('abc:def,ghi:jkl');
  expect({ status, params: body.params }).toMatchObject({
    status: 400,
    params: { field: 'query.became', read: 'abc:def' },
  });
});
