import { type Command, say, WrongCall } from '#server/cli/command';
import type { PeriodRole } from '#shared/period/period';
import { periodLine } from '#shared/wire/period';

const roles: readonly PeriodRole[] = ['start', 'finish', 'whole'];

/** `phuluc period`: what a time cell means, a line per input line (§13). */
export const periodCommand: Command = {
  usage: '[NỘI DUNG…]',
  vi: 'Cho biết một ô thời gian được hiểu thế nào (mỗi dòng nhập một dòng trả lời)',
  en: 'Tells how a time cell is understood (one answer per input line)',
  takesTexts: true,
  options: {
    role: {
      type: 'string',
      value: 'start|finish|whole',
      vi: 'ô là thời điểm bắt đầu, kết thúc hay cả thời gian (mặc định whole)',
      en: 'the cell is a start, a finish or the whole time (default whole)',
    },
    year: { type: 'string', value: 'NĂM', vi: 'năm dùng cho ô không ghi năm', en: 'year for a cell that names none' },
  },
  run: async (call) => {
    const role = roles.find((known) => known === (call.option('role') ?? 'whole'));
    if (!role) throw new WrongCall('--role nhận start, finish hoặc whole.', '--role takes start, finish or whole.');
    const yearText = call.option('year');
    if (yearText !== undefined && !/^[12]\d{3}$/.test(yearText)) {
      throw new WrongCall(
        `--year nhận một năm bốn chữ số, ví dụ 2015; đã nhận "${yearText}".`,
        `--year takes a four-digit year, for example 2015; got "${yearText}".`,
      );
    }
    const year = yearText === undefined ? undefined : Number(yearText);
    for (const text of call.files.length > 0 ? call.files : await call.inputLines()) {
      const line = periodLine(text, role, year);
      if (call.json) call.answer(JSON.stringify(line));
      else {
        const open = say(call, 'để ngỏ', 'open');
        const span =
          line.earliest === null && line.latest === null ? '' : `${line.earliest ?? open} … ${line.latest ?? open}`;
        call.answer([text, line.kind, span, line.recurrence ?? ''].join('\t').replace(/\t+$/, ''));
      }
    }
    return 0;
  },
};
