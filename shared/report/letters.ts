import { reportingPeriod } from '#shared/period/reporting';
import { dayWords, documentWords, longDayWords, periodWords } from '#shared/report/words';
import type { Words } from '#shared/rules/rule';
import type { ProgrammeDocument } from '#shared/task/programme';

/** What all letters of a period rest on. Days are `YYYY-MM-DD`. */
export type LetterFacts = {
  readonly document: ProgrammeDocument;
  readonly period: string;
  readonly cutOff: string;
  /** Body that asks for the reports, as the registry names it. */
  readonly consolidator: string;
  /** Day of writing. */
  readonly today: string;
};

/** A body and its due day. */
export type Addressee = { readonly name: string; readonly due: string | null };

/** A late body: what it owes, and how often it was reminded in this period. */
export type LateBody = Addressee & {
  readonly tasks: number;
  /** Of these, overdue at the cut-off. */
  readonly overdue: number;
  readonly reminded: number;
};

/** A text ready to be put into an official letter, an e-mail or a Zalo message, in both languages. */
export type LetterText = { readonly subject: Words; readonly text: Words };

const english = (day: string): string => {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
};

/** A period in English words. */
export const periodEn = (id: string): string => reportingPeriod(id)?.label.en ?? id;

/** The programme as a letter names it: by kind, number, date and body, or by its title where it bears no number. */
export function documentVi(document: ProgrammeDocument): string {
  return document.number === undefined ? document.title : documentWords(document);
}

/** The programme in English: its number and date are what an English reader can look up. */
export function documentEn(document: ProgrammeDocument): string {
  const number = document.number === undefined ? `“${document.title}”` : document.number;
  return `${number}${document.date === undefined ? '' : ` of ${english(document.date)}`}`;
}

function groupsByDue(bodies: readonly Addressee[]): readonly (readonly [string | null, readonly Addressee[]])[] {
  const found = new Map<string | null, Addressee[]>();
  for (const body of bodies) found.set(body.due, [...(found.get(body.due) ?? []), body]);
  return [...found].sort(([a], [b]) => ((a ?? '9') < (b ?? '9') ? -1 : 1));
}

const joined = (bodies: readonly Addressee[]): string => bodies.map(({ name }) => name).join('; ');

/** More names than these stand in a list of their own, as offices do it. */
const namesInLine = 6;

function addressed(bodies: readonly Addressee[]): string {
  return bodies.length > namesInLine ? 'Các đơn vị có tên trong danh sách dưới đây' : joined(bodies);
}

function addressedEn(bodies: readonly Addressee[]): string {
  return bodies.length > namesInLine ? 'the bodies listed below' : joined(bodies);
}

function list(bodies: readonly Addressee[], heading: string): readonly string[] {
  if (bodies.length <= namesInLine) return [];
  return ['', heading, ...bodies.map(({ name }, index) => `${index + 1}. ${name}.`)];
}

const dueVi = (day: string): string => `trước khi hết ngày ${dayWords(day)}`;
const dueEn = (day: string): string => `by the end of ${english(day)}`;

/** One due day for all ends the sentence; several stand in lines with the bodies they are for. */
function dueWords(bodies: readonly Addressee[], by: (day: string) => string): string {
  const groups = groupsByDue(bodies);
  const only = groups.length === 1 ? groups[0]?.[0] : undefined;
  if (only !== undefined) return only === null ? '.' : ` ${by(only)}.`;
  const lines = groups.map(([due, group]) => `   - ${due === null ? '' : `${by(due)}: `}${joined(group)}`);
  return lines.length === 0 ? '.' : `:\n${lines.join(';\n')}.`;
}

/** Opening letter of a period (K6): what is to be reported, up to which day, by when, how. */
export function openingLetter(facts: LetterFacts, bodies: readonly Addressee[]): LetterText {
  const vi = [
    `Kính gửi: ${addressed(bodies)}.`,
    '',
    `Thực hiện ${documentVi(facts.document)}, để có cơ sở tổng hợp, báo cáo tình hình thực hiện ${periodWords(facts.period)}, ${facts.consolidator} đề nghị các đơn vị:`,
    `1. Rà soát, cập nhật kết quả thực hiện các nhiệm vụ được giao chủ trì, phối hợp vào sổ báo cáo gửi kèm; số liệu tính đến hết ${longDayWords(facts.cutOff)}. Không có nội dung mới thì chọn “Không phát sinh trong kỳ”, không bỏ trống.`,
    '2. Nhiệm vụ đã hoàn thành: ghi ngày hoàn thành và số, ngày của văn bản minh chứng. Nhiệm vụ chậm tiến độ: nêu rõ khó khăn, vướng mắc, nguyên nhân và kiến nghị.',
    `3. Gửi báo cáo đã được thủ trưởng đơn vị xác nhận về ${facts.consolidator}${dueWords(bodies, dueVi)}`,
    '',
    'Rất mong nhận được sự phối hợp của các đơn vị./.',
    ...list(bodies, 'Danh sách đơn vị:'),
  ];
  const en = [
    `To: ${addressedEn(bodies)}.`,
    '',
    `For the report of ${periodEn(facts.period)} on programme ${documentEn(facts.document)}, ${facts.consolidator} asks you:`,
    `1. to bring the tasks you lead or contribute to up to date in the attached workbook, as of the end of ${english(facts.cutOff)}; where nothing is new, choose “Không phát sinh trong kỳ” instead of leaving cells empty;`,
    '2. for tasks that are done, to give the date and the document that proves it; for late ones, the obstacle, its cause and what you propose;',
    `3. to send the report, confirmed by your leader, to ${facts.consolidator}${dueWords(bodies, dueEn)}`,
    '',
    'Thank you for your cooperation.',
    ...list(bodies, 'Bodies:'),
  ];
  return {
    subject: {
      vi: `V/v báo cáo tình hình thực hiện ${documentVi(facts.document)}, ${periodWords(facts.period)}`,
      en: `Report of ${periodEn(facts.period)} on programme ${documentEn(facts.document)}`,
    },
    text: { vi: vi.join('\n'), en: en.join('\n') },
  };
}

/** One letter with the list of all late bodies (K6). */
export function lateLetter(facts: LetterFacts, late: readonly LateBody[]): LetterText {
  const vi = [
    `Kính gửi: ${addressed(late)}.`,
    '',
    `Đến ngày ${dayWords(facts.today)}, ${facts.consolidator} chưa nhận được báo cáo ${periodWords(facts.period)} về tình hình thực hiện ${documentVi(facts.document)} của ${late.length} đơn vị sau đây:`,
    ...late.map((body, index) => `${index + 1}. ${body.name}: ${owed(body)}.`),
    '',
    `${facts.consolidator} đề nghị các đơn vị khẩn trương gửi báo cáo để kịp tổng hợp, báo cáo Ủy ban nhân dân tỉnh. Trường hợp đã gửi, đề nghị thông báo lại ngày gửi và hình thức gửi để đối chiếu./.`,
  ];
  const en = [
    `To: ${addressedEn(late)}.`,
    '',
    `By ${english(facts.today)}, ${facts.consolidator} has not received the report of ${periodEn(facts.period)} on programme ${documentEn(facts.document)} from ${late.length === 1 ? 'this body' : `these ${late.length} bodies`}:`,
    ...late.map((body, index) => `${index + 1}. ${body.name}: ${owedEn(body)}.`),
    '',
    `Please send it without delay, so that it can still go into the report to the People’s Committee of the province. If you have sent it, please tell us when and how.`,
  ];
  return {
    subject: {
      vi: `V/v đôn đốc gửi báo cáo ${periodWords(facts.period)} tình hình thực hiện ${documentVi(facts.document)}`,
      en: `Reminder: report of ${periodEn(facts.period)} on programme ${documentEn(facts.document)}`,
    },
    text: { vi: vi.join('\n'), en: en.join('\n') },
  };
}

function owed({ due, tasks, overdue, reminded }: LateBody): string {
  return [
    ...(due === null ? [] : [`hạn gửi ${dayWords(due)}`]),
    `${tasks} nhiệm vụ (tính cả bước) phải báo cáo${overdue === 0 ? '' : `, trong đó ${overdue} đã quá hạn`}`,
    ...(reminded === 0 ? [] : [`đã nhắc ${reminded} lần`]),
  ].join('; ');
}

function owedEn({ due, tasks, overdue, reminded }: LateBody): string {
  return [
    ...(due === null ? [] : [`due ${english(due)}`]),
    `${tasks} ${tasks === 1 ? 'task or step' : 'tasks and steps'} to report on${overdue === 0 ? '' : `, ${overdue} of them overdue`}`,
    ...(reminded === 0 ? [] : [`reminded ${reminded === 1 ? 'once' : `${reminded} times`}`]),
  ].join('; ');
}

/** Short text to one body, for Zalo or e-mail (K6): before the due day a reminder, after it a request. */
export function shortMessage(facts: LetterFacts, body: LateBody): LetterText {
  const late = body.due !== null && body.due < facts.today;
  const by =
    body.due === null ? '' : late ? ` (hạn ngày ${dayWords(body.due)})` : ` trước khi hết ngày ${dayWords(body.due)}`;
  const byEn = body.due === null ? '' : late ? ` (due ${english(body.due)})` : ` by the end of ${english(body.due)}`;
  const overdue = body.overdue === 0 ? '' : ` Trong đó ${body.overdue} nhiệm vụ đã quá hạn, nhờ ghi rõ lý do.`;
  const overdueEn =
    body.overdue === 0
      ? ''
      : ` ${body.overdue} of them ${body.overdue === 1 ? 'is' : 'are'} overdue; please give the reason.`;
  return {
    subject: {
      vi: `Báo cáo ${periodWords(facts.period)}, ${documentVi(facts.document)}`,
      en: `Report of ${periodEn(facts.period)}, programme ${documentEn(facts.document)}`,
    },
    text: {
      vi: `${facts.consolidator} kính đề nghị ${body.name} gửi báo cáo ${periodWords(facts.period)} về ${documentVi(facts.document)}${by}: ${body.tasks} nhiệm vụ (tính cả bước), số liệu đến ngày ${dayWords(facts.cutOff)}.${overdue} Không có nội dung mới xin báo “Không phát sinh”; nếu đã gửi, xin thông báo lại. Trân trọng cảm ơn.`,
      en: `${facts.consolidator} asks ${body.name} for the report of ${periodEn(facts.period)} on programme ${documentEn(facts.document)}${byEn}: ${body.tasks} ${body.tasks === 1 ? 'task or step' : 'tasks and steps'}, as of ${english(facts.cutOff)}.${overdueEn} If nothing is new, please say so; if you have sent it, please tell us. Thank you.`,
    },
  };
}

/** How many reminders a body gets before it is named to the People's Committee. */
export const remindersBeforeList = 3;

/** The list for the People's Committee of bodies reminded three times and more (K6). */
export function escalationList(facts: LetterFacts, late: readonly LateBody[]): LetterText {
  const vi = [
    'Kính gửi: Ủy ban nhân dân tỉnh.',
    '',
    `${facts.consolidator} đã nhiều lần đôn đốc báo cáo ${periodWords(facts.period)} về tình hình thực hiện ${documentVi(facts.document)}. Đến ngày ${dayWords(facts.today)}, ${late.length} đơn vị sau đây đã được nhắc từ ${remindersBeforeList} lần trở lên nhưng chưa gửi báo cáo:`,
    ...late.map((body, index) => `${index + 1}. ${body.name}: ${owed(body)}.`),
    '',
    `${facts.consolidator} kính trình Ủy ban nhân dân tỉnh xem xét, chỉ đạo./.`,
  ];
  const en = [
    'To: the People’s Committee of the province.',
    '',
    `${facts.consolidator} has asked repeatedly for the report of ${periodEn(facts.period)} on programme ${documentEn(facts.document)}. By ${english(facts.today)} ${late.length === 1 ? 'this body was' : `these ${late.length} bodies were`} reminded ${remindersBeforeList} times or more and sent none:`,
    ...late.map((body, index) => `${index + 1}. ${body.name}: ${owedEn(body)}.`),
    '',
    'This is submitted for your direction.',
  ];
  return {
    subject: {
      vi: `Danh sách đơn vị chưa gửi báo cáo ${periodWords(facts.period)} sau ${remindersBeforeList} lần nhắc`,
      en: `Bodies without a report of ${periodEn(facts.period)} after ${remindersBeforeList} reminders`,
    },
    text: { vi: vi.join('\n'), en: en.join('\n') },
  };
}
