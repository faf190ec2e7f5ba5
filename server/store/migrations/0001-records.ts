import type { Migration } from '#server/store/migrate';

/**
 * The first schema. Texts compare bytewise on both databases, so that orders agree. What belongs to a programme refers to it, and what
 * has a place in the journal to its entry; both are looked at on commit, since an act may write in any order.
 */
export const records: Migration = {
  number: 1,
  name: 'records',
  statements: ({ text, whole, strict }) => {
    const ofProgramme = 'foreign key (programme) references programmes (id) deferrable initially deferred';
    const ofEntry = 'foreign key (programme, seq) references journal (stream, seq) deferrable initially deferred';
    return [
      `create table heads (stream ${text} not null, seq ${whole} not null, hash ${text} not null, primary key (stream))${strict}`,
      `create table journal (
        stream ${text} not null, seq ${whole} not null, kind ${text} not null, at ${text} not null, "by" ${text} not null,
        period ${text}, body ${text} not null, previous ${text} not null, hash ${text} not null,
        primary key (stream, seq))${strict}`,
      `create table programmes (
        id ${text} not null, nr ${whole} not null, record ${text} not null, sum ${text} not null, primary key (id))${strict}`,
      `create table revisions (
        programme ${text} not null, revision ${whole} not null, record ${text} not null, sum ${text} not null,
        primary key (programme, revision), ${ofProgramme})${strict}`,
      `create table periods (
        programme ${text} not null, period ${text} not null, nr ${whole} not null, record ${text} not null, sum ${text} not null,
        primary key (programme, period), ${ofProgramme})${strict}`,
      `create table submissions (
        number ${text} not null, programme ${text} not null, period ${text} not null, seq ${whole} not null,
        agency ${text} not null, hash ${text} not null, withdrawn ${whole} not null, record ${text} not null, sum ${text} not null,
        primary key (number), ${ofProgramme}, ${ofEntry})${strict}`,
      'create index submissions_by_seq on submissions (programme, seq)',
      'create index submissions_by_hash on submissions (programme, hash)',
      `create table decisions (
        programme ${text} not null, seq ${whole} not null, id ${text} not null, nr ${whole} not null,
        record ${text} not null, sum ${text} not null,
        primary key (programme, seq, id), ${ofEntry})${strict}`,
      'create index decisions_by_nr on decisions (nr)',
      `create table cell_events (
        programme ${text} not null, seq ${whole} not null, ord ${whole} not null, "key" ${text} not null, period ${text} not null,
        submission ${text} not null, task ${text}, field ${text}, outcome ${text} not null, reason ${text},
        base ${text}, "value" ${text} not null, sheet ${text} not null, cell ${text} not null, sum ${text} not null,
        primary key (programme, seq, ord))${strict}`,
      'create index cell_events_by_key on cell_events (programme, "key", seq, ord)',
      `create table snapshots (
        programme ${text} not null, period ${text} not null, edition ${whole} not null, record ${text} not null, sum ${text} not null,
        primary key (programme, period, edition), ${ofProgramme})${strict}`,
      `create table reminders (
        programme ${text} not null, period ${text} not null, seq ${whole} not null, agency ${text} not null, kind ${text} not null,
        nr ${whole} not null, record ${text} not null, sum ${text} not null,
        primary key (programme, seq, agency, kind, period), ${ofEntry})${strict}`,
      'create index reminders_by_period on reminders (programme, period, seq)',
      'create index reminders_by_nr on reminders (nr)',
      `create table accounts (
        id ${text} not null, nr ${whole} not null, subject ${text}, record ${text} not null, sum ${text} not null,
        primary key (id))${strict}`,
      'create index accounts_by_subject on accounts (subject)',
      'create index accounts_by_nr on accounts (nr)',
      `create table credentials (
        hash ${text} not null, account ${text} not null, nr ${whole} not null, record ${text} not null, sum ${text} not null,
        primary key (hash))${strict}`,
      'create index credentials_by_account on credentials (account, nr)',
      'create index credentials_by_nr on credentials (nr)',
      `create table settings (name ${text} not null, "value" ${text} not null, sum ${text} not null, primary key (name))${strict}`,
    ];
  },
};
