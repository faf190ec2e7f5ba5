import { type Call, type Command, type ExitCode, say, WrongCall } from '#server/cli/command';
import { layoutOfCall, layoutOption, openWithLayout } from '#server/cli/layoutOption';
import { registryOf } from '#server/cli/openOrRefuse';
import { monthOf } from '#server/cli/periodOption';
import { refusalLine } from '#server/cli/refusals';
import { registryOptions } from '#server/cli/registryOptions';
import { fieldWords } from '#shared/message/fieldWords';
import type { StatusClass } from '#shared/status/class';
import { statusInTables } from '#shared/status/statusInTables';
import { classWords } from '#shared/status/words';
import { programmesIn } from '#shared/task/programmesIn';
import { refusalJson } from '#shared/wire/check';
import { describeTables, type ReadAnswer } from '#shared/wire/read';

/** `phuluc read`: how the tables of a file were understood (§13). */
export const readCommand: Command = {
  usage: 'TỆP',
  vi: 'Cho biết các bảng trong tệp được hiểu thế nào: cột, dòng, nhiệm vụ',
  en: 'Tells how the tables of a file were understood: columns, rows, tasks',
  options: { ...registryOptions, ...layoutOption },
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const path = call.files[0];
  if (path === undefined || call.files.length > 1)
    throw new WrongCall('Lệnh read nhận đúng một tệp.', 'read takes exactly one file.');
  const registry = await registryOf(call);
  const opened = await openWithLayout(path, await layoutOfCall(call));
  if (opened.kind === 'refused') {
    call.progress(refusalLine(call, opened));
    if (call.json) call.answer(JSON.stringify({ sheets: [], refusal: refusalJson(opened.refusal) }));
    return 2;
  }
  const { programmes, agencies } = programmesIn(
    opened.recognition.tables,
    registry,
    call.asOf,
    call.option('province'),
  );
  const period = monthOf(call.asOf);
  const classes = new Map<string, StatusClass>();
  const { recognition, workbook, file, hash } = opened;
  const from = { tables: recognition.tables, file, hash, savedAt: workbook.savedAt ?? null };
  for (const [task, { class: code }] of statusInTables(from, programmes, { agencies, asOf: call.asOf, period }))
    classes.set(task, code);
  const answer = describeTables({
    sheets: opened.workbook.sheets,
    tables: opened.recognition.tables,
    refused: opened.recognition.refused,
    programmes,
    classes,
  });
  if (call.json) call.answer(JSON.stringify(answer));
  else forPeople(call, answer);
  return 0;
}

function forPeople(call: Call, answer: ReadAnswer): void {
  for (const sheet of answer.sheets) {
    call.answer(
      say(
        call,
        `Trang "${sheet.name}": ${sheet.tables.length} bảng nhiệm vụ`,
        `Sheet "${sheet.name}": ${sheet.tables.length} task tables`,
      ),
    );
    for (const refused of sheet.refused ?? []) {
      call.answer(
        say(
          call,
          `  Dòng ${refused.row}: không phải bảng nhiệm vụ: ${refusalReasons[refused.reason]?.vi ?? refused.reason}`,
          `  Row ${refused.row}: not a task table: ${refusalReasons[refused.reason]?.en ?? refused.reason}`,
        ),
      );
    }
    for (const table of sheet.tables) {
      const columns = Object.entries(table.columns).map(
        ([field, at]) => `${field}=${Array.isArray(at) ? at.join('+') : at}`,
      );
      const rows = Object.entries(table.rows)
        .filter(([, count]) => count > 0)
        .map(([kind, count]) => `${kind} ${count}`);
      call.answer(
        say(
          call,
          `  Tiêu đề ở dòng ${table.headerRows.join(', ')}; cột: ${columns.join(' ')}`,
          `  Head in row ${table.headerRows.join(', ')}; columns: ${columns.join(' ')}`,
        ),
      );
      if (table.extra.length > 0)
        call.answer(
          say(call, '  Cột riêng: ', '  Extra columns: ') +
            table.extra.map(({ column, header }) => `${column} "${header}"`).join(', '),
        );
      call.answer(say(call, `  Các dòng: ${rows.join(', ')}`, `  Rows: ${rows.join(', ')}`));
      for (const task of table.tasks) {
        const lead = task.lead.map((ref) => ref.name || ref.text).join('; ');
        const state = task.class === null ? '' : `${classWords[task.class].sign} ${classWords[task.class][call.lang]}`;
        const indent = task.kind === 'section' ? '' : task.kind === 'task' ? '  ' : '    ';
        call.answer(
          [`    ${indent}${task.path}`, task.content ?? '', lead, task.deadline ?? '', state]
            .filter((part) => part !== '')
            .join(' | '),
        );
      }
    }
  }
  ask(call, answer);
}

/** One question for all columns in doubt, with the answer to be corrected and given back (T2). */
function ask(call: Call, { questions = [], layout = [] }: ReadAnswer): void {
  if (questions.length === 0) return;
  call.answer(
    say(
      call,
      'Cần xác nhận: những cột sau được hiểu chưa chắc chắn.',
      'To be confirmed: these columns were understood without certainty.',
    ),
  );
  for (const { sheet, columns, header, field, contested, samples } of questions) {
    const at = columns.join('+');
    const like = samples.length === 0 ? '' : ` (${samples.map((text) => `“${text}”`).join(', ')})`;
    if (field === 'extra') {
      const as = contested === undefined ? '' : fieldWords[contested][call.lang];
      call.answer(
        say(
          call,
          `  Trang "${sheet}", cột ${at} “${header}”${like}: cũng có thể là ${as} (${contested}), đang để là cột riêng (extra). Đúng không?`,
          `  Sheet "${sheet}", column ${at} “${header}”${like}: could be ${as} (${contested}) as well, left as a column of one's own (extra). Is that right?`,
        ),
      );
      continue;
    }
    const words = fieldWords[field][call.lang];
    call.answer(
      say(
        call,
        `  Trang "${sheet}", cột ${at} “${header}”${like}: đang hiểu là ${words} (${field}). Đúng không?`,
        `  Sheet "${sheet}", column ${at} “${header}”${like}: taken for ${words} (${field}). Is that right?`,
      ),
    );
  }
  const choices = Object.entries(fieldWords).map(([field, words]) => `${field} = ${words[call.lang]}`);
  call.answer(
    say(
      call,
      `Lưu dòng dưới đây vào một tệp, sửa field ở cột nào hiểu sai, rồi gọi lại với --layout TỆP.json:\n${JSON.stringify(layout)}\nField nhận: ${choices.join('; ')}; extra = cột riêng, không đọc.`,
      `Save the line below as a file, correct field where a column was misunderstood, and call again with --layout FILE.json:\n${JSON.stringify(layout)}\nA field is one of: ${choices.join('; ')}; extra = a column of one's own, not read.`,
    ),
  );
}

const refusalReasons: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  no_content: { vi: 'không có cột nội dung nhiệm vụ', en: 'no column for the task' },
  no_lead_or_time: {
    vi: 'không có cột đơn vị chủ trì, cũng không có cột thời gian',
    en: 'neither a column for the lead nor one for the time',
  },
  scoring: { vi: 'bảng chấm điểm', en: 'a scoring table' },
  members: { vi: 'danh sách người', en: 'a list of people' },
  investment: { vi: 'danh mục dự án đầu tư', en: 'a list of investment projects' },
};
