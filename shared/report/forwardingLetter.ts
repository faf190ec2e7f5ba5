import { fieldWords } from '#shared/message/fieldWords';
import { documentEn, documentVi, type LetterFacts, type LetterText, periodEn } from '#shared/report/letters';
import type { Matter } from '#shared/report/matters';
import { periodWords } from '#shared/report/words';
import type { Language } from '#shared/rules/rule';

/**
 * The letter by which wishes to change the programme go to whoever issued it (M4): each with the text in force, the text wished for and who
 * wishes it, whole. Of `matters` only wishes are taken; null where there is none. `nameOf` gives the name of a body.
 *
 * Example: `1. II.6 “Thành lập Quỹ …”, Thời gian hoàn thành: “6/2016” thành “12/2016” (Sở Tư pháp).`
 */
export function forwardingLetter(
  facts: LetterFacts,
  matters: readonly Matter[],
  nameOf: (agency: string) => string,
): LetterText | null {
  const wishes = matters.filter(({ group }) => group === 'proposals');
  if (wishes.length === 0) return null;
  const authority = facts.document.body;
  const lines = (lang: Language): readonly string[] =>
    wishes.map((wish, at) => `${at + 1}. ${wishLine(wish, lang)} (${nameOf(wish.agency ?? '')}).`);
  const whomVi = authority ?? 'cơ quan ban hành';
  const whomEn = authority ?? 'the issuing authority';
  const vi = [
    `Kính gửi: ${authority ?? 'Cơ quan ban hành'}.`,
    '',
    `Qua báo cáo ${periodWords(facts.period)} về tình hình thực hiện ${documentVi(facts.document)}, ${facts.consolidator} nhận được ${wishes.length} kiến nghị điều chỉnh thuộc thẩm quyền quyết định của ${whomVi}:`,
    ...lines('vi'),
    '',
    `${facts.consolidator} kính trình ${whomVi} xem xét, quyết định./.`,
  ];
  const en = [
    `To: ${whomEn}.`,
    '',
    `With the reports of ${periodEn(facts.period)} on programme ${documentEn(facts.document)}, ${facts.consolidator} received ${wishes.length === 1 ? 'one proposal' : `${wishes.length} proposals`} that ${wishes.length === 1 ? 'is' : 'are'} for ${whomEn} to decide:`,
    ...lines('en'),
    '',
    'This is submitted for your decision.',
  ];
  return {
    subject: {
      vi: `V/v kiến nghị điều chỉnh ${documentVi(facts.document)}, ${periodWords(facts.period)}`,
      en: `Proposals to change programme ${documentEn(facts.document)}, ${periodEn(facts.period)}`,
    },
    text: { vi: vi.join('\n'), en: en.join('\n') },
  };
}

function wishLine({ of, path, title }: Matter, lang: Language): string {
  const vi = lang === 'vi';
  const cells = of.kind === 'proposals' ? of.proposals : [];
  const quoted = (text: string | null): string =>
    text === null || text.trim() === '' ? (vi ? 'để trống' : 'blank') : `“${text.replace(/\s+/g, ' ').trim()}”`;
  if (cells.some(({ row }) => row !== undefined)) {
    const parts = cells
      .filter(({ field, proposed }) => field !== 'content' && proposed.trim() !== '')
      .map(({ field, proposed }) => `${fieldWords[field][lang]}: ${quoted(proposed)}`);
    return [`${vi ? 'Bổ sung nhiệm vụ' : 'A new task'} ${quoted(title)}`, ...parts].join('; ');
  }
  const changes = cells.map(
    ({ field, base, proposed }) =>
      `${fieldWords[field][lang]}: ${quoted(base)} ${vi ? 'thành' : 'becomes'} ${quoted(proposed)}`,
  );
  return `${path} ${quoted(title)}, ${changes.join('; ')}`;
}
