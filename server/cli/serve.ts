import { resolve } from 'node:path';
import { destination } from 'pino';
import { type Call, type Command, type ExitCode, say, WrongCall } from '#server/cli/command';
import { type ConfigFault, readConfig, type ServiceConfig } from '#server/config';
import { CertificateWrong } from '#server/http/certificate';
import { createLog } from '#server/http/log';
import { newAdministratorLink, type Running, startService } from '#server/main';
import { StorageSettingWrong } from '#server/store/open';
import { StorageError } from '#server/store/storageError';

/** `phuluc serve`: the service and its pages, until it is told to stop. */
export const serveCommand: Command = {
  usage: '[--port CỔNG] [--host ĐỊA_CHỈ] [--data THƯ_MỤC] [--new-link]',
  vi: 'Chạy dịch vụ: tiếp nhận báo cáo, tổng hợp, trang web và API',
  en: 'Runs the service: takes in reports, consolidates, pages and API',
  options: {
    port: { type: 'string', value: 'CỔNG', vi: 'cổng (mặc định 8080)', en: 'port (default 8080)' },
    host: {
      type: 'string',
      value: 'ĐỊA_CHỈ',
      vi: 'địa chỉ lắng nghe (mặc định 127.0.0.1, chỉ máy này; 0.0.0.0 cho mọi máy)',
      en: 'address to listen on (default 127.0.0.1, this machine only; 0.0.0.0 for all)',
    },
    data: {
      type: 'string',
      value: 'THƯ_MỤC',
      vi: 'thư mục dữ liệu (mặc định ./data)',
      en: 'data folder (default ./data)',
    },
    'new-link': {
      type: 'boolean',
      vi: 'chỉ in thêm một đường dẫn quản trị dùng một lần rồi kết thúc (khi quản trị cũ đã nghỉ hoặc mất quyền vào); dịch vụ vẫn chạy',
      en: 'only print another one-time administrator link and end (the old administrator left or lost access); the service may go on running',
    },
  },
  run: serve,
};

async function serve(call: Call): Promise<ExitCode> {
  const options = { PORT: call.option('port'), HOST: call.option('host'), DATA_DIR: call.option('data') };
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const read = readConfig({ ...process.env, ...given });
  if (!read.ok) throw new WrongCall(faultLines(read.faults, 'vi'), faultLines(read.faults, 'en'));
  const { config } = read;
  if (call.flag('new-link')) {
    const link = await opened(config, () => newAdministratorLink(config));
    call.answer(call.json ? JSON.stringify({ link }) : link);
    return 0;
  }
  const log = createLog(config.logLevel, destination({ dest: 2, sync: true }));
  const running = await opened(config, () => startService(config, { log }));
  if (call.json) {
    call.answer(
      JSON.stringify({ url: running.url, port: running.port, link: running.link, data: resolve(config.dataDir) }),
    );
  } else call.answer(greeting(call, running, config));
  await told(running);
  return 0;
}

function faultLines(faults: readonly ConfigFault[], lang: 'vi' | 'en'): string {
  const line = (fault: ConfigFault): string =>
    lang === 'vi'
      ? `${fault.name} ${fault.code === 'setting_missing' ? 'còn thiếu' : 'chưa đúng'}; chấp nhận: ${fault.accepted.vi}.`
      : `${fault.name} is ${fault.code === 'setting_missing' ? 'missing' : 'not right'}; accepted: ${fault.accepted.en}.`;
  return faults.map(line).join('\n');
}

/** Trouble at the start is of the person who starts it: said in words, not as a fault. */
async function opened<T>(config: ServiceConfig, start: () => Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (error) {
    if (error instanceof StorageSettingWrong || error instanceof CertificateWrong) {
      throw new WrongCall(error.vi, error.en);
    }
    if (error instanceof StorageError) throw storageTrouble(error, config);
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EADDRINUSE')
      throw new WrongCall(
        `Cổng ${config.port} đang có chương trình khác dùng; chọn cổng khác bằng --port.`,
        `Port ${config.port} is in use; choose another with --port.`,
      );
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
      throw new WrongCall(
        `Không lắng nghe được ở ${config.host}:${config.port}; kiểm tra --host, hoặc chọn cổng từ 1024 trở lên.`,
        `Cannot listen on ${config.host}:${config.port}; check --host, or choose a port from 1024.`,
      );
    throw error;
  }
}

function storageTrouble({ trouble, code }: StorageError, { dataDir }: ServiceConfig): WrongCall {
  const place = resolve(dataDir);
  switch (trouble) {
    case 'full':
      return new WrongCall(`Hết chỗ lưu ở ${place}.`, `No room left at ${place}.`);
    case 'newer':
      return new WrongCall(
        'Dữ liệu do bản phần mềm mới hơn ghi ra; hãy dùng bản mới đó.',
        'The data were written by a later version of the program; use that version.',
      );
    case 'unreachable':
      return new WrongCall(
        `Không kết nối được cơ sở dữ liệu (${code}); kiểm tra DATABASE_URL và máy chủ cơ sở dữ liệu.`,
        `The database cannot be reached (${code}); check DATABASE_URL and the database server.`,
      );
    case 'failed':
      if (/^(?:SQLITE_(?:11|26)$|SQLITE (?:database disk|malformed|file is not)|WAL_DAMAGED|ROW_DAMAGED)/.test(code))
        return new WrongCall(
          `Tệp dữ liệu ở ${place} có thể đã hỏng (${code}). Kiểm tra: phuluc verify. Khôi phục: phuluc restore --from BẢN_SAO_LƯU --aside.`,
          `The data at ${place} may be damaged (${code}). Look: phuluc verify. Restore: phuluc restore --from BACKUP --aside.`,
        );
      return cannotOpen(place, code);
    case 'busy':
    case 'closed':
      return cannotOpen(place, code);
  }
}

function cannotOpen(place: string, code: string): WrongCall {
  return new WrongCall(
    `Không mở được nơi lưu dữ liệu ${place} (${code}); kiểm tra quyền ghi và xem có tiến trình khác đang giữ không.`,
    `The storage at ${place} cannot be opened (${code}); check the right to write and whether another process holds it.`,
  );
}

function greeting(call: Call, { url, link }: Running, { dataDir, databaseUrl, host }: ServiceConfig): string {
  const data = databaseUrl?.startsWith('postgres') === true ? 'PostgreSQL' : resolve(dataDir);
  const own = host === '127.0.0.1' || host === 'localhost' || host === '::1';
  const lines = [
    say(call, `Dịch vụ đang chạy tại ${url}`, `The service runs at ${url}`),
    say(call, `Dữ liệu: ${data}`, `Data: ${data}`),
    '',
    ...(link === null
      ? []
      : [
          say(
            call,
            'Đường dẫn quản trị, dùng một lần, trong 24 giờ:',
            "The administrator's link; works once, within 24 hours:",
          ),
          `  ${link}`,
          '',
        ]),
    say(call, 'Việc tiếp theo:', 'What to do next:'),
    ...(link === null
      ? [say(call, `  1. Đăng nhập: ${url}/access`, `  1. Sign in: ${url}/access`)]
      : [
          say(
            call,
            '  1. Mở đường dẫn trên, điền họ tên: anh/chị trở thành người quản trị.',
            '  1. Open the link and give your name: you become the administrator.',
          ),
        ]),
    say(
      call,
      `  2. Nạp chương trình và cấp mã truy cập cho các đơn vị: xem ${url}/api`,
      `  2. Load the programme and give the agencies their access codes: see ${url}/api`,
    ),
    ...(own
      ? [
          say(
            call,
            '  3. Hiện chỉ máy này vào được. Để các đơn vị vào: đặt HOST=0.0.0.0 và PUBLIC_URL=https://địa-chỉ-của-tỉnh, sau một máy chủ https hoặc với HTTPS_CERT và HTTPS_KEY.',
            '  3. Only this machine can reach it now. To let agencies in: set HOST=0.0.0.0 and PUBLIC_URL=https://your-address, behind an https server or with HTTPS_CERT and HTTPS_KEY.',
          ),
        ]
      : []),
    '',
    say(call, 'Dừng: Ctrl+C', 'Stop: Ctrl+C'),
  ];
  return lines.join('\n');
}

/** Resolves when the service was told to stop and has; a second telling ends at once. */
function told(running: Running): Promise<void> {
  return new Promise((resolve, reject) => {
    let asked = false;
    const stop = (): void => {
      if (asked) process.exit(1);
      asked = true;
      running.stop().then(resolve, reject);
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
  });
}
