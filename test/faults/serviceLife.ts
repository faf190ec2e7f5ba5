import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createLedger } from '#server/ledger/createLedger';
import { openStore } from '#server/store/open';
import { registryInForce } from '#server/usecases/access/registryInForce';
import { verify } from '#server/usecases/backup/verify';
import { openSubmission } from '#server/usecases/doors/openSubmission';
import { registryAt } from '#server/usecases/registry';
import { becomeAdministrator, type Caller, call, loadInto, must, reportsOf, signInAs } from '#test/faults/caller';
import { serve } from '#test/faults/served';
import { dakNongBook, returned } from '#test/helpers/livingService';

/** A data folder with the programme of the examples, an open period, and tokens of the people who act. */
export type Prepared = {
  readonly home: string;
  readonly data: string;
  readonly programme: string;
  readonly tokens: Readonly<Record<Who, string>>;
  readonly clear: () => void;
};

type Who = 'consolidator' | 'so-khcn' | 'so-tc';

const period = '2015-11';

/** Makes the folder through the service itself, and stops it. */
export async function prepared(): Promise<Prepared> {
  const home = mkdtempSync(join(tmpdir(), 'phuluc-faults-'));
  const data = join(home, 'data');
  const service = await serve({ data });
  const administrator = await becomeAdministrator(service.url, service.link);
  const consolidator = await signInAs(administrator, 'consolidator', null);
  const science = await signInAs(administrator, 'officer', 'so-khcn');
  const finance = await signInAs(administrator, 'officer', 'so-tc');
  const programme = await loadInto(consolidator, readFileSync(dakNongBook), {
    file: basename(dakNongBook),
    asOf: '2015-11-14',
    period,
  });
  await service.stop();
  return {
    home,
    data,
    programme,
    tokens: { consolidator: consolidator.token, 'so-khcn': science.token, 'so-tc': finance.token },
    clear: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** One thing a person does; done again after an answer that was lost, it changes nothing more. */
export type Deed = { readonly name: string; readonly who: Who; readonly run: (who: Caller) => Promise<void> };

/** A small life: two parallel copies, their settlement, another agency's report, its withdrawal, a sender named, workbooks, the closing. */
export function deedsOf({ programme }: Pick<Prepared, 'programme'>): readonly Deed[] {
  const at = `/api/v1/programmes/${programme}/periods/${period}`;
  const report = (who: Who, file: string): Deed => ({
    name: `report ${file}`,
    who,
    run: async (caller) => {
      await must(caller, 'POST', reportsOf(programme, period, file), { bytes: readFileSync(returned(file)) });
    },
  });
  return [
    report('so-khcn', 'So-KHCN_lan-1.xlsx'),
    report('so-khcn', 'So-KHCN_phong-QLCN.xlsx'),
    {
      name: 'settle a dispute',
      who: 'so-khcn',
      run: async (caller) => {
        const { conflicts, decisions } = await must(caller, 'GET', `${at}/open-matters`);
        const [conflict] = conflicts;
        if (conflict === undefined) throw new Error(`nothing to settle, ${decisions.length} decided`);
        const settled = await call(caller, 'POST', `${at}/decisions`, {
          json: {
            decisions: [{ kind: 'choose', conflict: conflict.id, value: conflict.sides[0].value }],
            reason: 'Theo số liệu của phòng chuyên môn',
          },
        });
        if (settled.status >= 300) throw new Error(`settling: ${settled.status} ${JSON.stringify(settled.body)}`);
      },
    },
    report('so-tc', 'So-Tai-chinh_sap-xep-lai.xlsx'),
    {
      name: 'withdraw',
      who: 'so-tc',
      run: async (caller) => {
        const { submissions } = await must(caller, 'GET', `${at}/submissions`);
        const path = `/api/v1/submissions/${submissions[0].number}/withdrawal`;
        const { status, body } = await call(caller, 'POST', path, { json: { reason: 'Gửi nhầm kỳ' } });
        if (status >= 300 && body.code !== 'already_withdrawn') throw new Error(`${status} ${JSON.stringify(body)}`);
      },
    },
    report('consolidator', 'So-Tu-phap_them-dong-doi-han.xlsx'),
    {
      name: 'name the sender',
      who: 'consolidator',
      run: async (caller) => {
        const { submissions } = await must(caller, 'GET', `${at}/submissions`);
        const path = `/api/v1/submissions/${submissions.at(-1).number}/sender`;
        await must(caller, 'POST', path, { json: { agency: 'so-tp', reason: 'Đã gọi điện xác nhận' } });
      },
    },
    {
      name: 'issue',
      who: 'consolidator',
      run: async (caller) => {
        await must(caller, 'POST', `${at}/issue/so-khcn`, { json: {} });
      },
    },
    {
      name: 'close the period',
      who: 'consolidator',
      run: async (caller) => {
        const closing = { number: '15/BC-SKHCN', date: '2015-11-24', signer: 'Giám đốc Sở', force: 'diễn tập' };
        const { status, body } = await call(caller, 'POST', `${at}/closing`, { json: closing });
        if (status >= 300 && body.code !== 'period_closed') throw new Error(`${status} ${JSON.stringify(body)}`);
      },
    },
  ];
}

/** What people see, without times and hashes that differ from run to run. */
export async function seen(url: string, { programme, tokens }: Prepared): Promise<string> {
  const caller = { url, token: tokens.consolidator };
  const at = `/api/v1/programmes/${programme}/periods/${period}`;
  const { submissions } = await must(caller, 'GET', `${at}/submissions`);
  const { tasks, conflicts, proposals, waiting, period: of } = await must(caller, 'GET', `${at}/tracker`);
  const matters = await must(caller, 'GET', `${at}/open-matters`);
  type Handed = { file: string; agency: string | null; withdrawn: unknown; sender: string; receipt: unknown };
  const handed = submissions.map(({ file, agency, withdrawn, sender, receipt }: Handed) => [
    file,
    agency,
    withdrawn !== null,
    sender,
    receipt,
  ]);
  return JSON.stringify([handed, of.state, of.edition, tasks, conflicts, proposals, waiting, matters.decisions.length]);
}

/** Looks the stored data over with nothing of the service running; throws at the first thing that is not as it must be. */
export async function judged({ data, programme }: Pick<Prepared, 'data' | 'programme'>): Promise<void> {
  const { store, originals, close } = await openStore({ dataFolder: data, env: {} });
  try {
    const { damages } = await verify(store, originals);
    if (damages.length > 0) throw new Error(`damaged: ${JSON.stringify(damages)}`);
    const registry = registryInForce(store, await registryAt(undefined));
    const source = { store, originals, registry, open: openSubmission };
    const states = [createLedger(source), createLedger({ ...source, fromOriginals: true as const })].map(
      async (ledger) => (await ledger.standing(programme, period)).consolidation().state,
    );
    const [now, again] = await Promise.all(states);
    if (JSON.stringify(now) !== JSON.stringify(again)) throw new Error('the tracker is not what its originals give');
  } finally {
    await close();
  }
}
