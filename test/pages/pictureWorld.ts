import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#scripts/package/root';
import { loadAppendix, openPagesWorld, type PagesWorld, takeIn } from '#test/pages/world';

export type PictureWorld = PagesWorld & {
  readonly programme: string;
  readonly period: string;
  /** A step whose report stands in two versions. */
  readonly disputed: string;
  /** The task that is longest overdue. */
  readonly overdue: string;
  /** Takes the last report in, which an officer's way of sending is shown with before. */
  readonly takeLast: () => Promise<void>;
};

/** With taken and proposed cells and a new row; with a finding. */
export const lastReport = 'So-Tu-phap_them-dong-doi-han.xlsx';
export const faultyReport = 'Ban-Tuyen-giao_120-phan-tram.xlsx';

/** What October said: body, task, fields. Bodies without lines declared that there was nothing to report. */
const october: readonly (readonly [agency: string, arrivedOn: string, lines: Readonly<Record<string, string>>])[] = [
  ['ban-tg', '2015-10-16', { 'I.1': 'Đã tổ chức 8 hội nghị quán triệt Nghị quyết.' }],
  ['so-khdt', '2015-10-19', { 'II.1.1': 'Đã hoàn thành dự thảo Đề án.', 'II.1.2': 'Đang lấy ý kiến 9 đơn vị.' }],
  ['so-tc', '2015-10-22', { 'II.2.1': 'Đang xây dựng đề cương.' }],
  ['so-khcn', '2015-10-19', { 'II.6.2': 'Đã gửi lấy ý kiến 9 đơn vị.', 'III.3.1': 'Đang hoàn thiện đề án.' }],
  ['so-tp', '2015-10-20', {}],
  ['so-nv', '2015-10-19', {}],
  ['so-yt', '2015-10-21', {}],
];

/** The real programme in its second month: October reported and closed, November with the example reports, reminders and a direction. */
export async function openPictureWorld(): Promise<PictureWorld> {
  let today = '2015-10-23T02:00:00Z';
  const world = await openPagesWorld({ now: () => new Date(today) });
  const { app } = world;
  // Whoever does the work has a name of an office: it stands in sources and in the log.
  const loaded = await loadAppendix(app, '2015-10', 'Văn thư tổng hợp');
  const { programme, heads } = loaded;
  const done = async (method: string, path: string, body?: unknown) => {
    const answer = await app.call(method, `/api/v1/programmes/${programme}${path}`, { as: heads, body });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  type Row = {
    readonly id: string;
    readonly path: string;
    readonly kind: string;
    readonly conflicts: readonly string[];
  };
  const tasks = async (of: string): Promise<readonly Row[]> => (await done('GET', `/periods/${of}/tracker`)).tasks;
  const first = await tasks('2015-10');
  const idOf = (path: string): string => first.find((one) => one.path === path)?.id ?? '';
  for (const [agency, arrivedOn, lines] of october) {
    const said = Object.entries(lines);
    await done(
      'POST',
      `/periods/2015-10/submissions?file=${encodeURIComponent('Báo cáo tháng 10.json')}&channel=email&arrivedOn=${arrivedOn}&agency=${agency}`,
      {
        format: 'phuluc/lines',
        version: 1,
        programme,
        agency,
        period: '2015-10',
        ...(said.length === 0 ? { nothing: true } : {}),
        lines: said.map(([path, text]) => ({ task: idOf(path), fields: { progress_text: text } })),
      },
    );
  }
  await done('POST', '/periods/2015-10/reminders', { kind: 'late_letter' });
  const report = { number: '85/BC-SKHCN', date: '2015-10-23', signer: 'Giám đốc Sở' };
  await done('POST', '/periods/2015-10/closing', report);
  await done('POST', '/periods', { period: '2015-11' });
  today = '2015-11-20T02:00:00Z';
  const period = '2015-11';
  const files = readdirSync(join(projectRoot(), 'examples/bao-cao')).sort();
  await takeIn(
    app,
    { ...loaded, period },
    files.filter((file) => file !== lastReport && file !== faultyReport),
  );
  await done('POST', `/periods/${period}/reminders`, { kind: 'message', agencies: ['so-yt', 'so-tnmt'] });
  await done('POST', `/periods/${period}/reminders`, {
    kind: 'call',
    agencies: ['so-yt'],
    note: 'Văn phòng Sở hẹn gửi trong ngày',
  });
  const now = await tasks(period);
  const pathed = (path: string): string => now.find((one) => one.path === path)?.id ?? '';
  await done('POST', `/periods/${period}/editorial`, {
    edits: [
      {
        task: pathed('II.6.2'),
        field: 'directive',
        value:
          'Phó Chủ tịch UBND tỉnh: khẩn trương hoàn thành việc lấy ý kiến trước ngày 30/11/2015 (Công văn 2140/UBND-KGVX ngày 18/11/2015).',
      },
    ],
  });
  return {
    ...world,
    programme,
    period,
    disputed: now.find(({ conflicts, kind }) => kind !== 'section' && conflicts.length > 0)?.id ?? '',
    overdue: pathed('III.3'),
    takeLast: () => takeIn(app, { ...loaded, period }, [faultyReport, lastReport]),
  };
}
