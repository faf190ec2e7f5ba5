import type { Command } from '#server/cli/command';
import type { Language } from '#shared/rules/rule';

const common = {
  vi: [
    ['--json', 'kết quả dạng JSON cho chương trình khác'],
    ['--lang vi|en', 'ngôn ngữ của câu chữ (mặc định vi)'],
    ['--as-of NĂM-THÁNG-NGÀY', 'tính theo ngày nào (mặc định hôm nay)'],
    ['--help', 'phần trợ giúp này'],
  ],
  en: [
    ['--json', 'answer as JSON for programs'],
    ['--lang vi|en', 'language of the words (default vi)'],
    ['--as-of YYYY-MM-DD', 'the day to judge by (default today)'],
    ['--help', 'this help'],
  ],
} as const;

function columns(rows: readonly (readonly [string, string] | readonly string[])[]): string {
  const width = Math.max(...rows.map(([left = '']) => left.length));
  return rows.map(([left = '', right = '']) => `  ${left.padEnd(width)}  ${right}\n`).join('');
}

/** All commands on one screen. */
export function generalHelp(commands: Readonly<Record<string, Command>>, lang: Language): string {
  const vi = lang === 'vi';
  return [
    vi
      ? 'Phụ lục: đọc, kiểm tra và gộp bảng nhiệm vụ của các đơn vị.\n'
      : 'Phụ lục: reads, checks and merges the task tables of agencies.\n',
    vi
      ? '\nCách gọi: phuluc LỆNH [TÙY CHỌN] [TỆP…]\n\nCác lệnh:\n'
      : '\nUsage: phuluc COMMAND [OPTION] [FILE…]\n\nCommands:\n',
    columns(Object.entries(commands).map(([name, command]) => [name, command[lang]])),
    vi ? '\nTùy chọn chung:\n' : '\nCommon options:\n',
    columns(common[lang]),
    vi
      ? '\nMã kết thúc: 0 không còn việc; 1 có lỗi, số liệu chưa thống nhất hoặc ô chờ xếp; 2 có tệp không đọc được hoặc lời gọi chưa đúng.\nXem từng lệnh: phuluc LỆNH --help\n'
      : '\nExit code: 0 nothing left to settle; 1 errors, open conflicts or waiting cells; 2 a file could not be read or the call is wrong.\nFor one command: phuluc COMMAND --help --lang en\n',
  ].join('');
}

/** One command with its options. */
export function commandHelp(name: string, command: Command, lang: Language): string {
  const vi = lang === 'vi';
  const own = Object.entries(command.options).map(
    ([option, spec]) => [`--${option}${spec.value ? ` ${spec.value}` : ''}`, spec[lang]] as const,
  );
  return [
    `phuluc ${name} ${command.usage}\n\n${command[lang]}\n`,
    own.length > 0 ? `\n${vi ? 'Tùy chọn' : 'Options'}:\n${columns(own)}` : '',
    `\n${vi ? 'Tùy chọn chung' : 'Common options'}:\n${columns(common[lang])}`,
  ].join('');
}
