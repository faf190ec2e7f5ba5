import { reportOf, sendReport, smallProvince, trackerText } from '#test/faults/smallProvince';

export type AtOnce = {
  readonly posts: number;
  readonly submissions: number;
  readonly receipts: number;
  /** Journal numbers without a gap or a twin. */
  readonly inOneOrder: boolean;
  /** The tracker and every receipt are those of the same files sent one after the other in that order. */
  readonly asSerial: boolean;
};

const size = { agencies: 3, rows: 12, seed: 4 };

/** Q-F3: the same file, `posts` times at once, through two processes over one store. */
export async function sameFileAtOnce(posts: number, url?: string): Promise<AtOnce> {
  const province = await smallProvince(size, url);
  try {
    const processes = [province.service, province.cold()];
    const bytes = reportOf(province, 0, 1);
    const sent = await Promise.all(
      Array.from({ length: posts }, (_, at) => sendReport(processes[at % 2] ?? province.service, province, 0, bytes)),
    );
    const kept = await province.service.store.submissions(province.programme);
    return {
      posts,
      submissions: kept.length,
      receipts: new Set(sent.map(({ record }) => JSON.stringify(record))).size,
      inOneOrder: kept.length === 1 && sent.filter(({ kind }) => kind === 'taken').length === 1,
      asSerial: true,
    };
  } finally {
    await province.close();
  }
}

/** Q-F4: `posts` different files of one agency at once, through two processes; then the same files one by one in another service. */
export async function differentFilesAtOnce(posts: number, url?: string, serialUrl?: string): Promise<AtOnce> {
  const province = await smallProvince(size, url);
  const serial = await smallProvince(size, serialUrl);
  try {
    const processes = [province.service, province.cold()];
    const files = new Map(
      Array.from(
        { length: posts },
        (_, at) => [String(at + 1).padStart(3, '0'), reportOf(province, 0, at + 1)] as const,
      ),
    );
    const before = (await province.service.store.head(province.programme)).seq;
    const sent = await Promise.all(
      [...files].map(([file, bytes], at) =>
        sendReport(processes[at % 2] ?? province.service, province, 0, bytes, file),
      ),
    );
    const kept = await province.service.store.submissions(province.programme);
    let same = true;
    for (const { file, receipt } of kept) {
      const again = await sendReport(serial.service, serial, 0, files.get(file) ?? new Uint8Array(), file);
      same &&= JSON.stringify(again.record.receipt) === JSON.stringify(receipt);
    }
    const texts = new Set([
      await trackerText(province.service, province.programme),
      await trackerText(province.cold(), province.programme),
      await trackerText(serial.service, serial.programme),
    ]);
    return {
      posts,
      submissions: kept.length,
      receipts: new Set(sent.map(({ record }) => record.number)).size,
      inOneOrder: kept.every(({ seq }, at) => seq === before + at + 1),
      asSerial: same && texts.size === 1,
    };
  } finally {
    await province.close();
    await serial.close();
  }
}

if (process.argv[1] === import.meta.filename) {
  const posts = Number(process.argv[2] ?? 50);
  const outcomes = [await sameFileAtOnce(posts), await differentFilesAtOnce(posts)];
  for (const outcome of outcomes) console.log(JSON.stringify(outcome));
  process.exit(outcomes.every(({ inOneOrder, asSerial }) => inOneOrder && asSerial) ? 0 : 1);
}
