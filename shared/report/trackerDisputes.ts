import { decisionsInForce, isOpen, settledBy } from '#shared/merge/decisions';
import type { Conflict, Origin, Proposal } from '#shared/merge/model';
import { fieldWords } from '#shared/message/fieldWords';
import type { BookSheet } from '#shared/report/book';
import { decisionHeaders, disputeMark, disputesSheetName, emptyWords } from '#shared/report/decisionColumns';
import { writtenOut } from '#shared/report/familiar';
import { type PlainColumn, type PlainRow, plainTable } from '#shared/report/plainTable';
import { styles } from '#shared/report/style';
import type { TrackerFacts } from '#shared/report/trackerInput';
import { periodWords } from '#shared/report/words';

/**
 * Số liệu chưa thống nhất – kiến nghị (E1): every open conflict with its base and all sides, every open proposal, who says it in which
 * file and cell, and columns where a person decides; they come back by the hidden id (M11, M13).
 */
export function disputesSheet(facts: TrackerFacts): BookSheet {
  const columns: readonly PlainColumn[] = [
    { header: 'STT', width: 5, style: styles.centre },
    { header: 'Mục', width: 8, style: styles.centre },
    { header: 'Nhiệm vụ', width: 26 },
    { header: 'Cột', width: 12 },
    { header: decisionHeaders.version, width: 9, style: styles.centre },
    { header: decisionHeaders.value, width: 28 },
    { header: 'Đơn vị', width: 16 },
    { header: 'Tệp, trang, ô', width: 24 },
    { header: `${decisionHeaders.choice} (số bản, hoặc ghi nội dung; kiến nghị: Đồng ý/Không đồng ý)`, width: 17 },
    { header: decisionHeaders.reason, width: 14 },
    { header: decisionHeaders.by, width: 12 },
    { header: decisionHeaders.on, width: 11, style: styles.entryDay },
    { header: decisionHeaders.document, width: 14 },
    { header: decisionHeaders.id, width: 12, style: styles.hidden, hidden: true },
  ];
  const { conflicts, proposals } = openDisputes(facts);
  return plainTable({
    name: disputesSheetName,
    title: 'SỐ LIỆU CHƯA THỐNG NHẤT, KIẾN NGHỊ ĐIỀU CHỈNH',
    lead: [
      `Báo cáo ${periodWords(facts.period)}: ${conflicts.length} số liệu chưa thống nhất, ${proposals.length} nội dung kiến nghị. Chưa quyết định thì Tổng hợp giữ số liệu gốc.`,
      'Số liệu chưa thống nhất trong một đơn vị: đơn vị đó xác nhận; cơ quan tổng hợp chỉ chọn khi có xác nhận, ghi người, ngày và lý do. Kiến nghị có hiệu lực khi ghi văn bản của cơ quan ban hành.',
    ],
    columns,
    empty: 'Không còn số liệu chưa thống nhất và kiến nghị chưa quyết định.',
    rows: () => disputeRows(facts, conflicts, proposals),
  });
}

/** Conflicts and proposals no decision has closed. */
function openDisputes(facts: TrackerFacts): {
  readonly conflicts: readonly Conflict[];
  readonly proposals: readonly Proposal[];
} {
  const decisions = decisionsInForce(facts.state.decisions);
  return {
    conflicts: facts.state.conflicts.filter((conflict) => settledBy(conflict, decisions) === undefined),
    proposals: facts.state.proposals.filter((proposal) => isOpen(proposal, decisions)),
  };
}

function* disputeRows(
  facts: TrackerFacts,
  conflicts: readonly Conflict[],
  proposals: readonly Proposal[],
): Iterable<PlainRow> {
  if (conflicts.length > 0) yield { heading: 'Số liệu chưa thống nhất' };
  let number = 0;
  for (const conflict of conflicts) {
    number += 1;
    yield* conflictRows(facts, conflict, number);
  }
  if (proposals.length > 0) yield { heading: 'Kiến nghị điều chỉnh Chương trình' };
  number = 0;
  for (const proposal of proposals) {
    number += 1;
    yield* proposalRows(facts, proposal, number);
  }
}

function* conflictRows(facts: TrackerFacts, conflict: Conflict, number: number): Iterable<PlainRow> {
  const mark = disputeMark('conflict', conflict.id);
  const owner = conflict.agency === undefined ? '' : ` (của ${facts.nameOf(conflict.agency)})`;
  yield {
    values: [
      String(number),
      facts.pathOf(conflict.task, conflict.path),
      contentOf(facts, conflict.task),
      `${fieldWords[conflict.field].vi}${owner}`,
      'Số liệu gốc',
      conflict.base ?? emptyWords.none,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      mark,
    ],
  };
  for (const [index, side] of conflict.sides.entries()) {
    yield {
      values: [
        null,
        null,
        null,
        null,
        `Bản ${index + 1}`,
        side.value === '' ? emptyWords.emptied : side.value,
        facts.nameOf(side.origin.agency),
        place(side.origin),
        null,
        null,
        null,
        null,
        null,
        mark,
      ],
    };
  }
}

function* proposalRows(facts: TrackerFacts, proposal: Proposal, number: number): Iterable<PlainRow> {
  const mark = disputeMark('proposal', proposal.id);
  const added = proposal.task === null;
  const head = [
    String(number),
    facts.pathOf(proposal.task, proposal.path),
    added ? '(dòng mới)' : contentOf(facts, proposal.task),
    fieldWords[proposal.field].vi,
  ];
  if (!added) {
    const base = proposal.base ?? emptyWords.none;
    yield { values: [...head, 'Số liệu gốc', base, null, null, null, null, null, null, null, mark] };
  }
  yield {
    values: [
      ...(added ? head : [null, null, null, null]),
      'Kiến nghị',
      proposal.proposed === '' ? '(đề nghị bỏ)' : proposal.proposed,
      facts.nameOf(proposal.agency),
      place(proposal.origin),
      null,
      null,
      null,
      null,
      null,
      mark,
    ],
  };
}

function contentOf(facts: TrackerFacts, task: string | null): string {
  return task === null ? '' : writtenOut(facts.byId.get(task)?.cells.content);
}

function place(origin: Origin): string {
  return `${origin.file}, ${origin.sheet}!${origin.cell}`;
}
