import { readFile } from 'node:fs/promises';
import { dakNongBook, returned } from '#test/helpers/livingService';
import { startTestService, type TestService, type TestSettings } from '#test/helpers/serviceApp';

export type PreparedService = TestService & {
  readonly programme: string;
  readonly period: string;
  /** Receipt number of the report `so-khcn` handed in, as an address takes it. */
  readonly number: string;
  /** That of its second report. */
  readonly second: string;
  /** What is printed on the first one's receipt. */
  readonly checkCode: string;
  readonly appendix: Uint8Array;
  /** What `so-khcn` sent. */
  readonly report: Uint8Array;
  /** A task `so-khcn` leads. */
  readonly task: string;
};

/** A running service with the real programme, its first period open and one report taken in, all through the API. */
export async function prepareService(settings: TestSettings = {}): Promise<PreparedService> {
  const app = await startTestService({ now: () => new Date('2015-11-20T02:00:00.000Z'), ...settings });
  const consolidator = await app.signIn('consolidator');
  const officer = await app.signIn('officer', 'so-khcn');
  const appendix = new Uint8Array(await readFile(dakNongBook));
  const report = new Uint8Array(await readFile(returned('So-KHCN_lan-1.xlsx')));
  const headers = { 'content-type': 'application/octet-stream' };
  const good = async (answer: ReturnType<TestService['call']>) => {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body).slice(0, 500)}`);
    return body;
  };
  const loaded = await good(
    app.call('POST', '/api/v1/programmes?file=phu-luc.xlsx&asOf=2015-11-14', {
      as: consolidator,
      body: appendix,
      headers,
    }),
  );
  const programme: string = loaded.programme.id;
  const base = `/api/v1/programmes/${programme}/periods`;
  await good(app.call('POST', base, { as: consolidator, body: { period: '2015-11' } }));
  const taken = await good(
    app.call('POST', `${base}/2015-11/submissions?file=So-KHCN_lan-1.xlsx`, { as: officer, body: report, headers }),
  );
  const later = new Uint8Array(await readFile(returned('So-KHCN_lan-2.xlsx')));
  const second = await good(
    app.call('POST', `${base}/2015-11/submissions?file=So-KHCN_lan-2.xlsx`, { as: officer, body: later, headers }),
  );
  const tracker = await good(app.call('GET', `${base}/2015-11/tracker`, { as: officer }));
  return {
    ...app,
    programme,
    period: '2015-11',
    number: encodeURIComponent(taken.submission.number),
    second: encodeURIComponent(second.submission.number),
    checkCode: taken.submission.checkCode,
    appendix,
    report,
    task: tracker.tasks.find(({ kind }: { kind: string }) => kind !== 'section').id,
  };
}
