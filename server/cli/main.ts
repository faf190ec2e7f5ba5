#!/usr/bin/env node
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import type { Call, Command } from '#server/cli/command';
import { WrongCall } from '#server/cli/command';
import { commandHelp, generalHelp } from '#server/cli/help';
import type { Language } from '#shared/rules/rule';

// Garbage of many files may grow to the size of what lives, not to three times that (docs/decisions/memory.md).
setFlagsFromString('--heap-growing-percent=100');

/** Each is loaded when it is called: a merge of many files has better use for the memory, and a question about one period for the time. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['period', async () => (await import('#server/cli/period')).periodCommand],
  ['agency', async () => (await import('#server/cli/agency')).agencyCommand],
  ['read', async () => (await import('#server/cli/read')).readCommand],
  ['check', async () => (await import('#server/cli/check')).checkCommand],
  ['paint', async () => (await import('#server/cli/paint')).paintCommand],
  ['issue', async () => (await import('#server/cli/issue')).issueCommand],
  ['merge', async () => (await import('#server/cli/merge')).mergeCommand],
  ['serve', async () => (await import('#server/cli/serve')).serveCommand],
  ['backup', async () => (await import('#server/cli/backup')).backupCommand],
  ['restore', async () => (await import('#server/cli/restore')).restoreCommand],
  ['verify', async () => (await import('#server/cli/verify')).verifyCommand],
  ['rebuild', async () => (await import('#server/cli/rebuild')).rebuildCommand],
]);

async function allCommands(): Promise<Readonly<Record<string, Command>>> {
  const loaded = await Promise.all([...commands].map(async ([name, load]) => [name, await load()] as const));
  return Object.fromEntries(loaded);
}

const commonOptions = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  'as-of': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The only place that asks the clock: today in Vietnam, where the due days are counted. */
function today(): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Ho_Chi_Minh',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date());
}

function readLanguage(value: string | undefined): Language {
  if (value === undefined || value === 'vi') return 'vi';
  if (value === 'en') return 'en';
  throw new WrongCall(`--lang nhận vi hoặc en, không nhận "${value}".`, `--lang takes vi or en, not "${value}".`);
}

function readAsOf(value: string | undefined): string {
  if (value === undefined) return today();
  const day = new Date(`${value}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value) {
    throw new WrongCall(
      `--as-of nhận một ngày có thật dạng NĂM-THÁNG-NGÀY, ví dụ 2015-11-14; đã nhận "${value}".`,
      `--as-of takes a real day as YYYY-MM-DD, for example 2015-11-14; got "${value}".`,
    );
  }
  return value;
}

async function inputLines(): Promise<readonly string[]> {
  if (process.stdin.isTTY) return [];
  const lines: string[] = [];
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }))
    lines.push(line);
  return lines;
}

/** A text such as `-nt-` is a text, not an option: everything that is no known option goes behind `--`. */
function textsLast(args: readonly string[], options: Readonly<Record<string, { readonly type: string }>>): string[] {
  const known: string[] = [];
  const texts: string[] = [];
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (arg === '--') {
      texts.push(...args.slice(i + 1));
      break;
    }
    const option = /^--([a-z-]+)(?:=|$)/.exec(arg)?.[1];
    if (arg === '-h') known.push(arg);
    else if (option !== undefined && Object.hasOwn(options, option)) {
      known.push(arg);
      if (options[option]?.type === 'string' && !arg.includes('=')) {
        i += 1;
        const value = args[i];
        if (value !== undefined) known.push(value);
      }
    } else texts.push(arg);
  }
  return [...known, '--', ...texts];
}

async function run(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  const wantsEnglish = /(?:^|\s)--lang[= ]en(?:\s|$)/.test(argv.join(' '));
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(generalHelp(await allCommands(), wantsEnglish ? 'en' : 'vi'));
    return name === undefined ? 2 : 0;
  }
  const command = await commands.get(name)?.();
  if (!command) {
    const names = [...commands.keys()].join(', ');
    throw new WrongCall(
      `Không có lệnh "${name}". Các lệnh: ${names}. Xem: phuluc --help`,
      `There is no command "${name}". Commands: ${names}. See: phuluc --help --lang en`,
    );
  }
  const options = {
    ...Object.fromEntries(Object.entries(command.options).map(([option, spec]) => [option, { type: spec.type }])),
    ...commonOptions,
  };
  const args = command.takesTexts ? textsLast(rest, options) : [...rest];
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new WrongCall(
      `Lời gọi chưa đúng: ${detail} Xem: phuluc ${name} --help`,
      `Wrong call: ${detail} See: phuluc ${name} --help --lang en`,
    );
  }
  const { values, positionals } = parsed;
  const text = (key: string) => (typeof values[key] === 'string' ? values[key] : undefined);
  const lang = readLanguage(text('lang'));
  if (values.help === true) {
    process.stdout.write(commandHelp(name, command, lang));
    return 0;
  }
  const call: Call = {
    files: positionals,
    option: text,
    flag: (key) => values[key] === true,
    json: values.json === true,
    lang,
    asOf: readAsOf(text('as-of')),
    answer: (line) => process.stdout.write(`${line}\n`),
    progress: (line) => process.stderr.write(`${line}\n`),
    inputLines,
  };
  return command.run(call);
}

// Whoever reads along may stop (`| head`): that is no fault, and nobody is left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = 2;
    if (error instanceof WrongCall) {
      process.stderr.write(`${error.vi}\n${error.en}\n`);
      if (process.argv.includes('--json'))
        process.stdout.write(`${JSON.stringify({ error: { code: 'wrong_call', vi: error.vi, en: error.en } })}\n`);
      return;
    }
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(
      `Chương trình gặp lỗi của chính nó; không có tệp nào của anh/chị bị thay đổi. Xin gửi nội dung dưới đây cho người quản trị.\nThe program failed by its own fault; none of your files was changed. Please send the text below to the administrator.\n${detail}\n`,
    );
    if (process.argv.includes('--json'))
      process.stdout.write(`${JSON.stringify({ error: { code: 'internal', detail: String(error) } })}\n`);
  },
);
