import { dateText } from '#shared/message/number';
import type { Words } from '#shared/rules/rule';
import type { HistoryAnswer } from '#shared/wire/historyAnswer';

/** Where the province's value of a cell comes from: the decision in force with its document, else the last report that gave it. */
export function sourceOf({ decisions, events, now }: HistoryAnswer): Words | null {
  const decision = decisions.filter(({ undone, kind }) => !undone && kind !== 'undo').at(-1);
  if (decision !== undefined) {
    const { document, by, on, reason } = decision;
    if (document !== null) {
      const { body, number, date } = document;
      return {
        vi: `Văn bản số ${number} ngày ${dateText(date)} của ${body}`,
        en: `Document ${number} of ${dateText(date)}, ${body}`,
      };
    }
    return {
      vi: `Quyết định ngày ${dateText(on)}, người ghi: ${by}. ${reason}`,
      en: `Decided on ${dateText(on)}, recorded by ${by}. ${reason}`,
    };
  }
  const event = events.filter(({ withdrawn, value }) => withdrawn === null && value === now?.value).at(-1);
  if (event === undefined) return null;
  const { person, by, agencyName, arrivedOn, channelWords } = event;
  const who = [person ?? by, agencyName].filter((one) => one !== null && one !== '').join(', ');
  return {
    vi: `${who}, ngày ${dateText(arrivedOn)}, ${channelWords.vi}`,
    en: `${who}, ${dateText(arrivedOn)}, ${channelWords.en}`,
  };
}
