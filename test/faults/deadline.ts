import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quantile, spread } from '#bench/quantiles';
import { becomeAdministrator, call, must, reportsOf } from '#test/faults/caller';
import { seeded } from '#test/faults/seeded';
import { serve } from '#test/faults/served';
import { servedProvince } from '#test/faults/servedProvince';

export type DeadlineHour = {
  readonly posts: number;
  readonly seconds: number;
  /** Milliseconds of each answer; 503 asks to come back, and the time until the last answer counts. */
  readonly answers: readonly number[];
  readonly askedBack: number;
  readonly refused: readonly string[];
  readonly submissions: number;
  readonly peakMb: number;
};

export type DeadlineSize = {
  readonly agencies: number;
  readonly rows: number;
  /** Everybody sends within so many seconds. */
  readonly seconds: number;
};

/** Q-L3 in a fifth of its time: 150 agencies of 35 tasks within a minute, and every fifth sends the same once more. */
export const deadlineSize: DeadlineSize = { agencies: 150, rows: 35, seconds: 60 };

export async function deadlineHour({ agencies, rows, seconds }: DeadlineSize): Promise<DeadlineHour> {
  const data = mkdtempSync(join(tmpdir(), 'phuluc-deadline-'));
  const service = await serve({ data });
  try {
    const administrator = await becomeAdministrator(service.url, service.link);
    const province = await servedProvince(administrator, { agencies, rows, seed: 3 });
    const { programme, period, officers, consolidator, reportOf } = province;
    const random = seeded(3);
    const posts = officers.flatMap((token, agency) => {
      const one = { token, file: `xa-${agency + 1}.xlsx`, bytes: reportOf(agency, 1) };
      return Array.from({ length: agency % 5 === 0 ? 2 : 1 }, () => ({ ...one, at: random() * seconds * 1000 }));
    });
    const outcome = { answers: [] as number[], askedBack: 0, refused: [] as string[] };
    const started = performance.now();
    await Promise.all(
      posts.map(async ({ token, file, bytes, at }) => {
        await wait(at);
        const sent = performance.now();
        for (;;) {
          const { status, body } = await call({ url: service.url, token }, 'POST', reportsOf(programme, period, file), {
            bytes,
          });
          if (status !== 503) {
            if (status >= 300) outcome.refused.push(`${status} ${body.code}`);
            break;
          }
          outcome.askedBack += 1;
          await wait(1000);
        }
        outcome.answers.push(performance.now() - sent);
      }),
    );
    const took = (performance.now() - started) / 1000;
    const path = `/api/v1/programmes/${programme}/periods/${period}/submissions`;
    const { submissions } = await must(consolidator, 'GET', path);
    return {
      ...outcome,
      posts: posts.length,
      seconds: Math.round(took),
      submissions: submissions.length,
      peakMb: service.peakMb(),
    };
  } finally {
    await service.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

if (process.argv[1] === import.meta.filename) {
  const hour = await deadlineHour({ ...deadlineSize, seconds: Number(process.argv[2] ?? deadlineSize.seconds) });
  const p99 = quantile(hour.answers, 0.99);
  console.log(
    [
      `${hour.posts} posts of ${deadlineSize.agencies} agencies within ${hour.seconds} s: ${spread(hour.answers)}, p99 ${Math.round(p99)} ms`,
      `asked back ${hour.askedBack}, refused ${hour.refused.length}, submissions ${hour.submissions}, peak ${hour.peakMb} MB`,
    ].join('\n'),
  );
  const kept =
    hour.answers.length === hour.posts &&
    hour.refused.length === 0 &&
    hour.submissions === deadlineSize.agencies &&
    p99 <= 10_000 &&
    hour.peakMb <= 1024;
  process.exit(kept ? 0 : 1);
}
