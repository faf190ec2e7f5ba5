import type {
  AccountRecord,
  CellEvent,
  CredentialRecord,
  DecisionRecord,
  JournalDraft,
  PeriodRecord,
  ProgrammeRecord,
  ReminderRecord,
  RevisionRecord,
  SnapshotRecord,
  SubmissionRecord,
} from '#server/store/records';
import type { DumpedRow, Store } from '#server/store/store';

/** Records of every kind, with what a test wants otherwise. */
export const at = '2015-11-20T02:00:00.000Z';

/** NUL, broken Unicode, the mark of our own spelling, emoji, decomposed Vietnamese. */
export const oddText = 'a\0b \ud800 \udc00 \u001a0000 \u001a 🇻🇳👩‍🔬 Đã trình'.concat(
  'Tiê\u0309u đề'.normalize('NFD'),
  ' "\\ \' \n\t\r',
);

export function draft(part: Partial<JournalDraft> = {}): JournalDraft {
  return { kind: 'submitted', at, by: 'can-bo', period: '2015-11', body: {}, ...part };
}

export function programmeRecord(part: Partial<ProgrammeRecord> = {}): ProgrammeRecord {
  return { id: 'ct', title: 'Chương trình', province: 'dak-nong', revision: 1, createdAt: at, settings: {}, ...part };
}

export function revisionRecord(part: Partial<RevisionRecord> = {}): RevisionRecord {
  return {
    programme: 'ct',
    revision: 1,
    hash: 'a'.repeat(64),
    file: 'phụ lục.xlsx',
    asOf: '2015-11-20',
    layout: [],
    loadedAt: at,
    loadedBy: 'can-bo',
    reason: 'ban hành',
    ...part,
  };
}

export function periodRecord(part: Partial<PeriodRecord> = {}): PeriodRecord {
  return { programme: 'ct', period: '2015-11', state: 'open', openedAt: at, edition: 0, closing: null, ...part };
}

export function submissionRecord(part: Partial<SubmissionRecord> = {}): SubmissionRecord {
  const cells = { read: 1, taken: 1, same: 0, proposed: 0, conflict: 0, refused: 0, extra: 0, waiting: 0 };
  return {
    number: '2015-11-0001',
    programme: 'ct',
    period: '2015-11',
    seq: 1,
    agency: 'so-khcn',
    sender: 'signed_in',
    hash: 'b'.repeat(64),
    file: 'báo cáo.xlsx',
    form: 'workbook',
    channel: 'pane',
    arrivedOn: '2015-11-20',
    receivedAt: at,
    by: 'can-bo',
    person: null,
    enteredFrom: null,
    confirmation: null,
    withdrawn: null,
    receipt: {
      file: 'báo cáo.xlsx',
      hash: 'b'.repeat(64),
      agency: 'so-khcn',
      period: '2015-11',
      savedAt: null,
      base: null,
      cells,
      rows: { matched: 1, new: 0, unclear: 0, outside: 0, frame: 0, missing: 0 },
      items: [
        {
          sheet: 'Phụ lục',
          cell: 'K12',
          field: 'progress_text',
          path: 'II.1.2',
          outcome: 'taken',
          base: null,
          current: '',
          theirs: oddText,
        },
      ],
      notes: [],
    },
    nothing: false,
    refusal: null,
    checkCode: 'K3TR',
    ...part,
  };
}

export function decisionRecord(part: Partial<DecisionRecord> = {}): DecisionRecord {
  return {
    programme: 'ct',
    period: '2015-11',
    seq: 1,
    at,
    decision: { kind: 'cancel', task: 't1', id: 'qd-1', by: 'can-bo', on: '2015-11-20', reason: 'theo văn bản' },
    ...part,
  };
}

export function cellEvent(part: Partial<CellEvent> = {}): CellEvent {
  return {
    programme: 'ct',
    key: 'l|t1|lead|so-khcn|percent',
    period: '2015-11',
    seq: 1,
    submission: '2015-11-0001',
    task: 't1',
    field: 'percent',
    outcome: 'taken',
    reason: null,
    base: null,
    value: '50',
    sheet: 'Báo cáo',
    cell: 'K7',
    ...part,
  };
}

export function snapshotRecord(part: Partial<SnapshotRecord> = {}): SnapshotRecord {
  return { programme: 'ct', period: '2015-11', edition: 1, seq: 1, state: ['{"một":1}', 'hai'], ...part };
}

export function reminderRecord(part: Partial<ReminderRecord> = {}): ReminderRecord {
  return {
    programme: 'ct',
    period: '2015-11',
    seq: 1,
    agency: 'so-khcn',
    kind: 'call',
    at,
    by: 'can-bo',
    note: 'gọi lần một',
    ...part,
  };
}

export function accountRecord(part: Partial<AccountRecord> = {}): AccountRecord {
  return {
    id: 'tk-1',
    name: 'Nguyễn Văn A',
    role: 'officer',
    agency: 'so-khcn',
    unit: null,
    createdAt: at,
    disabledAt: null,
    subject: null,
    ...part,
  };
}

export function credentialRecord(part: Partial<CredentialRecord> = {}): CredentialRecord {
  return {
    hash: 'c'.repeat(64),
    kind: 'token',
    account: 'tk-1',
    grants: null,
    createdAt: at,
    expiresAt: null,
    revokedAt: null,
    label: 'máy ở phòng',
    ...part,
  };
}

/** Writes something of every kind, in three acts of two streams. */
export async function fill(store: Store, text = 'Sở Khoa học và Công nghệ'): Promise<void> {
  await store.act('instance', async (act) => {
    await act.append(draft({ kind: 'account_created', period: null, body: { name: text } }));
    await act.putAccount(accountRecord({ name: text, subject: 'sub-1' }));
    await act.putCredential(credentialRecord({ label: text }));
    await act.putCredential(credentialRecord({ hash: 'd'.repeat(64), kind: 'code', account: null }));
    await act.putSetting('registry', { agencies: [text, null, 1.5] });
  });
  await store.act('ct', async (act) => {
    await act.putProgramme(programmeRecord({ title: text }));
    await act.putRevision(revisionRecord({ file: text }));
    await act.putPeriod(periodRecord());
    await act.append(draft({ kind: 'programme_loaded', body: { file: text, hash: 'a'.repeat(64) } }));
  });
  await store.act('ct', async (act) => {
    const { seq } = await act.append(draft({ body: { number: '2015-11-0002', hash: 'b'.repeat(64) } }));
    await act.putSubmission(submissionRecord({ number: '2015-11-0002', seq, file: text }));
    await act.putDecision(decisionRecord({ seq }));
    await act.addCellEvents([
      cellEvent({ seq, value: text, submission: '2015-11-0002' }),
      cellEvent({ seq, key: text }),
    ]);
    await act.putSnapshot(snapshotRecord({ seq, state: [text] }));
    await act.putReminder(reminderRecord({ seq, note: text }));
  });
}

export async function dumpOf(store: Store): Promise<readonly DumpedRow[]> {
  const rows: DumpedRow[] = [];
  for await (const row of store.dump()) rows.push(row);
  return rows;
}

export async function* streamed<T>(items: readonly T[]): AsyncIterable<T> {
  yield* items;
}
