import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyChain } from '#server/store/chain';
import type { Store } from '#server/store/store';
import {
  accountRecord,
  at,
  cellEvent,
  credentialRecord,
  decisionRecord,
  draft,
  dumpOf,
  fill,
  oddText,
  periodRecord,
  programmeRecord,
  reminderRecord,
  revisionRecord,
  snapshotRecord,
  streamed,
  submissionRecord,
} from '#test/helpers/storeSample';

/** A kind of store a test can have as many of as it wants. */
export type StoreKind = {
  readonly name: string;
  readonly start: () => Promise<void>;
  /** An empty store; `again` opens the same data once more, as another process would. */
  readonly open: () => Promise<{ readonly store: Store; readonly again: () => Promise<Store> }>;
  readonly stop: () => Promise<void>;
};

/** What every store keeps to. */
export function storeContract(kind: StoreKind): void {
  describe(kind.name, () => {
    let store: Store;
    let again: () => Promise<Store>;
    beforeAll(kind.start);
    afterAll(kind.stop);
    beforeEach(async () => {
      ({ store, again } = await kind.open());
      return async () => store.close();
    });
    const programmeLoaded = () =>
      store.act('ct', async (act) => {
        await act.putProgramme(programmeRecord());
        await act.append(draft({ kind: 'programme_loaded' }));
      });

    describe('the journal', () => {
      it('[M12] of a stream nobody wrote to is empty', async () => {
        expect(await store.head('ct')).toEqual({ seq: 0, hash: '' });
        expect(await store.journal('ct')).toEqual([]);
        await store.act('ct', async () => 'nothing written');
        expect(await store.head('ct')).toEqual({ seq: 0, hash: '' });
        expect(await store.streams()).toEqual([]);
        expect(await dumpOf(store)).toEqual([]);
      });

      it('[M12] chains each entry to the one before and gives it back as it was written', async () => {
        const body = { b: [1, null, { z: oddText, a: 0.1 }], a: undefined, __proto__x: 'x', [oddText]: true };
        const [first, second] = await store.act('ct', async (act) => [
          await act.append(draft({ kind: 'programme_loaded', by: oddText, period: null, body })),
          await act.append(draft()),
        ]);
        expect(first).toMatchObject({ stream: 'ct', seq: 1, previous: '', kind: 'programme_loaded', by: oddText });
        expect(second).toMatchObject({ seq: 2, previous: first?.hash });
        expect(await store.journal('ct')).toEqual([first, second]);
        expect(first?.body).toEqual({ b: [1, null, { z: oddText, a: 0.1 }], __proto__x: 'x', [oddText]: true });
        expect(await store.head('ct')).toEqual({ seq: 2, hash: second?.hash });
        expect(await verifyChain(store, 'ct')).toEqual({ entries: 2, hash: second?.hash, faults: [] });
      });

      it('[M12] is read on from any entry, so many at a time', async () => {
        await store.act('ct', async (act) => {
          for (let i = 0; i < 7; i += 1) await act.append(draft({ body: { i } }));
        });
        expect((await store.journal('ct', 2, 3)).map((entry) => entry.seq)).toEqual([3, 4, 5]);
        expect((await store.journal('ct', 5)).map((entry) => entry.body)).toEqual([{ i: 5 }, { i: 6 }]);
        expect(await store.journal('ct', 7)).toEqual([]);
      });

      it('[M12] has streams of its own, in the order of their letters', async () => {
        for (const stream of ['ct-đ', 'instance', 'CT', oddText, 'ct'])
          await store.act(stream, async (act) => act.append(draft()));
        expect(await store.streams()).toEqual(['CT', oddText, 'ct', 'ct-đ', 'instance']);
        for (const stream of await store.streams()) expect((await store.head(stream)).seq).toBe(1);
      });

      it('[E5] refuses a body that JSON cannot hold instead of keeping something else', async () => {
        for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 1])
          await expect(store.act('ct', (act) => act.append(draft({ body: { value } })))).rejects.toThrow('JSON');
        expect(await store.journal('ct')).toEqual([]);
      });
    });

    describe('records', () => {
      it('[T7] programmes, in the order they were written, whatever the clock said', async () => {
        const later = programmeRecord({ id: 'a', title: oddText, createdAt: '1999-01-01T00:00:00.000Z' });
        await store.act('b', async (act) => act.putProgramme(programmeRecord({ id: 'b' })));
        await store.act('a', async (act) => act.putProgramme(later));
        const changed = programmeRecord({ id: 'b', revision: 2, settings: { cycle: 'quarter', x: { y: [1] } } });
        await store.act('b', async (act) => act.putProgramme(changed));
        expect(await store.programmes()).toEqual([changed, later]);
        expect(await store.programme('a')).toEqual(later);
        expect(await store.programme('c')).toBeNull();
      });

      it('[T2] revisions, by number', async () => {
        const [first, second] = [revisionRecord(), revisionRecord({ revision: 2, reason: oddText })];
        await store.act('ct', async (act) => {
          await act.putRevision(second);
          await act.putRevision(first);
          await act.putProgramme(programmeRecord());
        });
        expect(await store.revisions('ct')).toEqual([first, second]);
        expect(await store.revisions('khác')).toEqual([]);
      });

      it('[K3] periods, as opened; closing one replaces its record', async () => {
        const closing = { at, by: 'a', number: '12/BC', date: '2015-11-25', signer: 'B', asOf: '2015-11-25' };
        const closed = periodRecord({ state: 'closed', edition: 1, closing });
        const next = periodRecord({ period: '2015-10' });
        await store.act('ct', async (act) => {
          await act.putProgramme(programmeRecord());
          await act.putPeriod(periodRecord());
          await act.putPeriod(next);
          await act.putPeriod(closed);
        });
        expect(await store.periods('ct')).toEqual([closed, next]);
        expect(await store.period('ct', '2015-11')).toEqual(closed);
        expect(await store.period('ct', '2015-12')).toBeNull();
      });

      it('[M12] submissions, by programme, period, agency and place in the journal', async () => {
        const made = [
          submissionRecord({ number: 'n1', seq: 1, file: oddText }),
          submissionRecord({ number: 'n2', seq: 2, agency: null, sender: 'found' }),
          submissionRecord({ number: 'n3', seq: 3, agency: 'so-tc', period: '2015-12' }),
          submissionRecord({ number: 'n4', seq: 4, agency: 'so-tc' }),
        ];
        await store.act('ct', async (act) => {
          await act.putProgramme(programmeRecord());
          for (const one of made) {
            await act.append(draft());
            await act.putSubmission(one);
          }
        });
        const numbers = async (...asked: Parameters<Store['submissions']>) =>
          (await store.submissions(...asked)).map((one) => one.number);
        expect(await store.submissions('ct')).toEqual(made);
        expect(await numbers('ct', { period: '2015-11' })).toEqual(['n1', 'n2', 'n4']);
        expect(await numbers('ct', { agency: 'so-tc' })).toEqual(['n3', 'n4']);
        expect(await numbers('ct', { period: '2015-11', agency: 'so-tc', after: 3 })).toEqual(['n4']);
        expect(await numbers('ct', { after: 4 })).toEqual([]);
        expect(await numbers('khác')).toEqual([]);
        expect(await store.submission('n1')).toEqual(made[0]);
        expect(await store.submission('n9')).toBeNull();
        const head = made[0] && { ...made[0], receipt: { ...made[0].receipt, items: [] } };
        expect(await store.submissionHead('n1')).toEqual(head);
        expect(await store.submissionHead('n9')).toBeNull();
      });

      it('[M10] the same bytes of the same body for the same period are found, unless withdrawn', async () => {
        const ours = submissionRecord({ number: 'n1', seq: 1 });
        const unknown = submissionRecord({ number: 'n2', seq: 1, agency: null });
        await store.act('ct', async (act) => {
          await act.putProgramme(programmeRecord());
          await act.append(draft());
          await act.putSubmission(ours);
          await act.putSubmission(unknown);
        });
        const same = (period: string, agency: string | null, hash = ours.hash) =>
          store.sameSubmission('ct', period, agency, hash);
        expect(await same('2015-11', 'so-khcn')).toEqual(ours);
        expect(await same('2015-11', null)).toEqual(unknown);
        expect(await same('2015-12', 'so-khcn')).toBeNull();
        expect(await same('2015-11', 'so-tc')).toBeNull();
        expect(await same('2015-11', 'so-khcn', 'c'.repeat(64))).toBeNull();
        const withdrawn = { ...ours, withdrawn: { at, by: 'a', reason: 'gửi nhầm' } };
        await store.act('ct', async (act) => act.putSubmission(withdrawn));
        expect(await same('2015-11', 'so-khcn')).toBeNull();
        expect(await store.submission('n1')).toEqual(withdrawn);
        expect(await store.submissions('ct')).toEqual([withdrawn, unknown]);
      });

      it('[M10] a receipt number of one programme never overwrites a submission of another', async () => {
        await programmeLoaded();
        await store.act('ct', async (act) => act.putSubmission(submissionRecord()));
        const other = store.act('ct2', async (act) => {
          await act.putProgramme(programmeRecord({ id: 'ct2' }));
          await act.append(draft());
          await act.putSubmission(submissionRecord({ programme: 'ct2' }));
        });
        await expect(other).rejects.toThrow('another programme');
        expect((await store.submission('2015-11-0001'))?.programme).toBe('ct');
        expect(await store.programme('ct2')).toBeNull();
      });

      it('[M11] decisions, by place in the journal; several of one act in their order', async () => {
        const decision = (seq: number, id: string) =>
          decisionRecord({ seq, decision: { ...decisionRecord().decision, id, reason: oddText } });
        const made = [decision(1, 'z'), decision(1, 'a'), decision(2, 'z')];
        await store.act('ct', async (act) => {
          await act.append(draft({ kind: 'decided' }));
          await act.append(draft({ kind: 'decided' }));
          for (const one of made) await act.putDecision(one);
        });
        expect(await store.decisions('ct')).toEqual(made);
        expect(await store.decisions('ct', 1)).toEqual([made[2]]);
        expect(await store.decisions('khác')).toEqual([]);
      });

      it('[M12] what became of a cell, oldest first, with every letter of it', async () => {
        const key = 'l|t1|lead|so-khcn|progress_text';
        const made = [
          cellEvent({ key, seq: 1, value: oddText, base: '', sheet: oddText, cell: 'K7', reason: 'emptied' }),
          cellEvent({ key, seq: 1, value: 'x'.repeat(32_767), task: null, field: null }),
          cellEvent({ key, seq: 2, outcome: 'waiting', value: '' }),
        ];
        await store.act('ct', async (act) => {
          await act.addCellEvents(made.slice(0, 1));
          await act.addCellEvents([]);
          await act.addCellEvents([...made.slice(1), cellEvent({ key: `${key}x` }), cellEvent({ key: oddText })]);
        });
        expect(await store.cellEvents('ct', key)).toEqual(made);
        expect(await store.cellEvents('ct', oddText)).toHaveLength(1);
        expect(await store.cellEvents('ct', 'l|t1')).toEqual([]);
        expect(await store.cellEvents('khác', key)).toEqual([]);
      });

      it('[M12] thousands of values of one file in one act', async () => {
        const events = Array.from({ length: 2500 }, (_, i) => cellEvent({ key: `k${i % 10}`, value: `${i}` }));
        await store.act('ct', async (act) => act.addCellEvents(events));
        expect((await store.cellEvents('ct', 'k3')).map((event) => Number(event.value))).toEqual(
          Array.from({ length: 250 }, (_, i) => 3 + i * 10),
        );
      });

      it('[K3] the snapshot of a period is its last edition', async () => {
        const second = snapshotRecord({ edition: 2, state: ['x'.repeat(1_000_000), oddText] });
        await store.act('ct', async (act) => {
          await act.putProgramme(programmeRecord());
          await act.putSnapshot(second);
          await act.putSnapshot(snapshotRecord());
        });
        expect(await store.snapshot('ct', '2015-11')).toEqual(second);
        expect(await store.snapshot('ct', '2015-12')).toBeNull();
      });

      it('[K6] reminders of a period, one act to several agencies too', async () => {
        const made = [
          reminderRecord({ seq: 1, agency: 'so-tc' }),
          reminderRecord({ seq: 1, agency: 'so-khcn', note: oddText }),
          reminderRecord({ seq: 2, agency: null, kind: 'late_letter' }),
        ];
        await store.act('ct', async (act) => {
          await act.append(draft({ kind: 'reminded' }));
          await act.append(draft({ kind: 'reminded' }));
          for (const one of made) await act.putReminder(one);
        });
        expect(await store.reminders('ct', '2015-11')).toEqual(made);
        expect(await store.reminders('ct', '2015-12')).toEqual([]);
      });

      it('[A6] accounts, by id and by the subject of the identity provider', async () => {
        const [one, two] = [accountRecord({ subject: 'https://idp|1' }), accountRecord({ id: 'a', name: oddText })];
        const disabled = { ...one, disabledAt: at };
        await store.act('instance', async (act) => {
          await act.putAccount(one);
          await act.putAccount(two);
          await act.putAccount(disabled);
        });
        expect(await store.accounts()).toEqual([disabled, two]);
        expect(await store.account('a')).toEqual(two);
        expect(await store.account('b')).toBeNull();
        expect(await store.accountBySubject('https://idp|1')).toEqual(disabled);
        expect(await store.accountBySubject('')).toBeNull();
      });

      it('[A6] credentials, by hash and by account; those of nobody apart', async () => {
        const code = credentialRecord({
          hash: '1',
          kind: 'code',
          account: null,
          grants: { role: 'officer', agency: 'so-tc' },
        });
        const [token, session] = [credentialRecord({ hash: '3', label: oddText }), credentialRecord({ hash: '2' })];
        await store.act('instance', async (act) => {
          for (const one of [token, code, session]) await act.putCredential(one);
        });
        expect(await store.credential('1')).toEqual(code);
        expect(await store.credential('9')).toBeNull();
        expect(await store.credentials('tk-1')).toEqual([token, session]);
        expect(await store.credentials(null)).toEqual([code]);
        const revoked = { ...token, revokedAt: at };
        await store.act('instance', async (act) => act.putCredential(revoked));
        expect(await store.credentials('tk-1')).toEqual([revoked, session]);
      });

      it('[A7] settings of the instance are any JSON', async () => {
        const values = { registry: { a: [1, oddText] }, no: null, text: oddText, zero: 0 };
        await store.act('instance', async (act) => {
          for (const [name, value] of Object.entries(values)) await act.putSetting(name, value);
          await act.putSetting('zero', 1);
        });
        expect(await store.setting('registry')).toEqual(values.registry);
        expect(await store.setting('text')).toBe(oddText);
        expect(await store.setting('zero')).toBe(1);
        expect(await store.setting('no')).toBeNull();
        expect(await store.setting('khác')).toBeNull();
      });
    });

    describe('an act', () => {
      it('[Q-F1] that throws leaves nothing', async () => {
        await programmeLoaded();
        const before = await dumpOf(store);
        const failing = store.act('ct', async (act) => {
          const { seq } = await act.append(draft());
          await act.putSubmission(submissionRecord({ seq }));
          await act.addCellEvents([cellEvent({ seq })]);
          await act.putProgramme(programmeRecord({ title: 'khác' }));
          throw new Error('không được');
        });
        await expect(failing).rejects.toThrow('không được');
        expect(await dumpOf(store)).toEqual(before);
        expect((await store.act('ct', async (act) => act.append(draft()))).seq).toBe(2);
      });

      it('[Q-F1] does not count by half where its work overlooks that a write failed', async () => {
        const act = store.act('ct', async (doing) => {
          await doing.append(draft());
          const write = doing.addCellEvents([cellEvent({ value: null as unknown as string })]);
          await write.catch(() => undefined);
          return 'done';
        });
        await expect(act).rejects.toThrow(/null/i);
        expect(await store.head('ct')).toEqual({ seq: 0, hash: '' });
      });

      it('[Q-F1] does not count where it was left while still writing, and writes nothing afterwards', async () => {
        let late: Promise<unknown> = Promise.resolve();
        const act = store.act('ct', async (doing) => {
          late = doing.addCellEvents(Array.from({ length: 600 }, () => cellEvent()));
          late.catch(() => undefined);
        });
        await expect(act).rejects.toThrow('not awaited');
        await Promise.allSettled([late]);
        expect(await dumpOf(store)).toEqual([]);
        let kept: Parameters<Parameters<Store['act']>[1]>[0] | undefined;
        await store.act('ct', async (doing) => {
          kept = doing;
        });
        await expect(kept?.append(draft())).rejects.toThrow('over');
      });

      it('[M12] may not write a record that has no place in the journal, nor one of no programme', async () => {
        const noEntry = store.act('ct', async (act) => {
          await act.putProgramme(programmeRecord());
          await act.putSubmission(submissionRecord({ seq: 5 }));
        });
        await expect(noEntry).rejects.toThrow(/foreign key/i);
        await expect(store.act('ct', async (act) => act.putPeriod(periodRecord()))).rejects.toThrow(/foreign key/i);
        expect(await dumpOf(store)).toEqual([]);
      });

      it('[M12] sees what it wrote; the others only when it is over', async () => {
        const other = await again();
        await store.act('ct', async (act) => {
          await act.putProgramme(programmeRecord());
          await act.append(draft());
          expect(await act.programmes()).toHaveLength(1);
          expect((await act.head('ct')).seq).toBe(1);
          expect(await store.programmes()).toEqual([]);
          expect(await other.head('ct')).toEqual({ seq: 0, hash: '' });
        });
        expect(await store.programmes()).toHaveLength(1);
        expect((await other.head('ct')).seq).toBe(1);
        await other.close();
      });

      it('[M12] within an act would wait for itself, and says so', async () => {
        const nested = store.act('ct', async () => store.act('instance', async () => undefined));
        await expect(nested).rejects.toThrow('within');
        const behind = store.act('ct', async () => 'ok');
        expect(await behind).toBe('ok');
      });

      it('[Q-F4] of one stream comes after the other, of several processes too, without a gap', async () => {
        const other = await again();
        let inside = 0;
        const one = (by: Store, i: number) =>
          by.act('ct', async (act) => {
            inside += 1;
            expect(inside).toBe(1);
            const { seq } = await act.head('ct');
            await new Promise((resolve) => setTimeout(resolve, i % 3));
            const entry = await act.append(draft({ body: { i } }));
            expect(entry.seq).toBe(seq + 1);
            inside -= 1;
            return entry;
          });
        const entries = await Promise.all(Array.from({ length: 60 }, (_, i) => one(i % 2 === 0 ? store : other, i)));
        expect(entries.map((entry) => entry.seq).sort((a, b) => a - b)).toEqual(
          Array.from({ length: 60 }, (_, i) => i + 1),
        );
        const written = await other.journal('ct');
        expect(new Set(written.map((entry) => entry.body.i)).size).toBe(60);
        expect((await verifyChain(store, 'ct')).faults).toEqual([]);
        await other.close();
      });

      it('[Q-F4] of several streams at once, each chained on its own', async () => {
        await Promise.all(
          Array.from({ length: 40 }, (_, i) =>
            store.act(`ct-${i % 4}`, async (act) => {
              await store.programmes();
              await act.append(draft({ body: { i } }));
            }),
          ),
        );
        for (let i = 0; i < 4; i += 1)
          expect(await verifyChain(store, `ct-${i}`)).toMatchObject({ entries: 10, faults: [] });
      });
    });

    describe('a dump', () => {
      it('[Q-F10] holds one moment while others write', async () => {
        await fill(store);
        const before = await dumpOf(store);
        const seen = [];
        let i = 0;
        for await (const row of store.dump()) {
          seen.push(row);
          i += 1;
          const n = i;
          await store.act('ct', async (act) => {
            await act.append(draft({ body: { n } }));
            await act.putSetting(`s${n}`, n);
          });
        }
        expect(seen).toEqual(before);
        expect((await store.head('ct')).seq).toBe(2 + i);
      });

      it('[Q-F10] can be left in the middle', async () => {
        await fill(store);
        for await (const row of store.dump()) if (row.table === 'journal') break;
        expect((await store.act('ct', async (act) => act.append(draft()))).seq).toBe(3);
      });

      it('[Q-F10] fills an empty store with the same rows, the same chain and the same answers', async () => {
        await fill(store, oddText);
        const rows = await dumpOf(store);
        const empty = await kind.open();
        await empty.store.load(streamed(rows));
        expect(await dumpOf(empty.store)).toEqual(rows);
        expect(await empty.store.submissions('ct')).toEqual(await store.submissions('ct'));
        const next = await empty.store.act('ct', async (act) => act.append(draft()));
        expect(next.seq).toBe(3);
        expect((await verifyChain(empty.store, 'ct')).faults).toEqual([]);
        await empty.store.close();
      });

      it('[Q-F10] is refused by a store that holds anything, and by one that does not know it', async () => {
        await fill(store);
        const rows = await dumpOf(store);
        await expect(store.load(streamed(rows))).rejects.toMatchObject({ reason: 'not_empty' });
        expect(await dumpOf(store)).toEqual(rows);
        const empty = await kind.open();
        const strange = [...rows, { table: 'x', row: { a: 1 } }];
        await expect(empty.store.load(streamed(strange))).rejects.toMatchObject({ reason: 'unknown_table' });
        const [first] = rows;
        const column = { table: first?.table ?? '', row: { ...first?.row, later: 1 } };
        await expect(empty.store.load(streamed([column]))).rejects.toMatchObject({ reason: 'unknown_column' });
        expect(await dumpOf(empty.store)).toEqual([]);
        await empty.store.close();
      });
    });

    it('[Q-F12] opened again has the same content and version', async () => {
      await fill(store);
      const rows = await dumpOf(store);
      const other = await again();
      expect(await dumpOf(other)).toEqual(rows);
      expect(await other.version()).toBe(await store.version());
      await other.close();
    });

    it('[Q-F12] several processes may open an empty one at once', async () => {
      const { store: first, again: more } = await kind.open();
      const others = await Promise.all([more(), more(), more()]);
      await Promise.all([first, ...others].map((one) => one.act('ct', async (act) => act.append(draft()))));
      expect((await first.head('ct')).seq).toBe(4);
      for (const one of [first, ...others]) await one.close();
    });

    it('[E5] answers no more once closed, after what was under way', async () => {
      const under = store.act('ct', async (act) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        return act.append(draft());
      });
      expect(await store.ready()).toBe(true);
      await store.close();
      expect((await under).seq).toBe(1);
      expect(await store.ready()).toBe(false);
      await expect(store.programmes()).rejects.toMatchObject({ name: 'StorageError', trouble: 'closed' });
      await expect(store.act('ct', async () => 1)).rejects.toMatchObject({ trouble: 'closed' });
      await expect(dumpOf(store)).rejects.toMatchObject({ trouble: 'closed' });
      await store.close();
    });
  });
}
