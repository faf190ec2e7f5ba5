import { homedir } from 'node:os';
import { join } from 'node:path';
import { ensureCertificatesAreInstalled } from 'office-addin-dev-certs';
import { destination } from 'pino';
import { excelRunsHere, runTool } from '#scripts/excel/tool';
import { projectRoot } from '#scripts/package/root';
import { readConfig } from '#server/config';
import { createLog } from '#server/http/log';
import { startService } from '#server/main';

// `npm run start:excel`: the service on https://localhost:3000 with a certificate of this machine, and Excel with the add-in from
// manifest.xml. `npm run stop:excel` takes the add-in out of Excel again. Both need Excel on this machine.
const root = projectRoot();
const manifest = join(root, 'manifest.xml');
const [act] = process.argv.slice(2);

if (act !== 'start' && act !== 'stop') {
  console.error('npm run start:excel | npm run stop:excel');
  process.exitCode = 2;
} else if (!excelRunsHere(process.platform)) {
  console.error(
    `Excel chỉ chạy trên Windows và Mac; máy này là ${process.platform}. Dùng “npm test” để thử ngăn trên mô hình Excel, hoặc mở manifest.xml trong Excel trên web.
Excel runs on Windows and Mac only; this machine is ${process.platform}. “npm test” drives the pane over a model of Excel; Excel on the web takes manifest.xml.`,
  );
  process.exitCode = 1;
} else if (act === 'start') await start();
else {
  const { done } = await runTool(['stop', manifest], root);
  if (!done) process.exitCode = 1;
}

async function start(): Promise<void> {
  // Asks once to trust an authority made on this machine, for https://localhost only.
  await ensureCertificatesAreInstalled();
  const certificates = join(homedir(), '.office-addin-dev-certs');
  const read = readConfig({
    DATA_DIR: join(root, 'out/excel-data'),
    LOG_LEVEL: 'warn',
    ...process.env,
    HOST: 'localhost',
    PORT: '3000',
    PUBLIC_URL: 'https://localhost:3000',
    HTTPS_CERT: join(certificates, 'localhost.crt'),
    HTTPS_KEY: join(certificates, 'localhost.key'),
  });
  if (!read.ok) {
    for (const { name, accepted } of read.faults) console.error(`${name}: ${accepted.vi} / ${accepted.en}`);
    process.exitCode = 2;
    return;
  }
  const log = createLog(read.config.logLevel, destination({ dest: 2, sync: true }));
  const running = await startService(read.config, { log });
  console.log(`Dịch vụ chạy tại ${running.url} / The service runs at ${running.url}`);
  if (running.link !== null) console.log(`Đường dẫn quản trị / Administrator's link: ${running.link}`);
  const { done } = await runTool(['start', manifest, 'desktop', '--app', 'excel', '--no-debug'], root);
  if (!done) {
    await running.stop();
    console.error('Không mở được Excel với phần bổ trợ. / Excel could not be opened with the add-in.');
    process.exitCode = 1;
    return;
  }
  console.log('Dừng: Ctrl+C, rồi npm run stop:excel. / Stop: Ctrl+C, then npm run stop:excel.');
  const stop = (): void => void running.stop();
  process.once('SIGINT', stop).once('SIGTERM', stop);
}
