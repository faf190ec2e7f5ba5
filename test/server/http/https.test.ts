import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get, type RequestOptions } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { developerCertificate } from '#scripts/excel/developerCertificate';
import { readConfig } from '#server/config';
import { CertificateWrong, readCertificate } from '#server/http/certificate';
import { usualLimits } from '#server/http/limits';
import { type Certificate, listen } from '#server/http/listen';
import { createLog } from '#server/http/log';
import { startService } from '#server/main';

let folder: string;
let files: { readonly certificate: string; readonly key: string; readonly authority: string };
let certificate: Certificate;
let ca: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'phuluc-https-'));
  files = await developerCertificate(join(folder, 'certs'));
  certificate = await readCertificate(files);
  ca = readFileSync(files.authority, 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fetched(port: number, path: string, more: RequestOptions = {}): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    get({ host: 'localhost', port, path, ca, ...more }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    }).on('error', reject);
  });
}

describe('https', () => {
  it('the service answers with the certificate it was given: pages of the add-in, the API, and heads that keep to https', async () => {
    const read = readConfig({
      PORT: '0',
      HOST: 'localhost',
      DATA_DIR: join(folder, 'data'),
      HTTPS_CERT: files.certificate,
      HTTPS_KEY: files.key,
    });
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const running = await startService(read.config, { log: createLog('silent') });
    try {
      expect(running.url).toMatch(/^https:/);
      expect(await fetched(running.port, '/health')).toMatchObject({ status: 200 });
      const pane = await fetched(running.port, '/addin/taskpane.html');
      expect(pane.status).toBe(200);
      expect(pane.text).toContain('<script');
      // A caller who does not know the authority does not trust it: this is a certificate, not a disguise.
      await expect(fetched(running.port, '/health', { ca: [] })).rejects.toThrow(/certificate/);
      await expect(fetch(`http://localhost:${running.port}/health`)).rejects.toThrow('fetch failed');
    } finally {
      await running.stop();
    }
  });

  it('a call under way when the service stops is answered; idle and unspoken connections do not hold it up', async () => {
    // Held up, it would outlast the test.
    const limits = { ...usualLimits, head: 600_000, keepAlive: 600_000, shutdown: 600_000 };
    const server = await listen((_, response) => void wait(300).then(() => response.end('xong')), {
      host: 'localhost',
      port: 0,
      limits,
      certificate,
    });
    const agent = new Agent({ keepAlive: true });
    await fetched(server.port, '/', { agent });
    const silent = connect(server.port, 'localhost');
    silent.on('error', () => undefined);
    const under = fetched(server.port, '/slow');
    await wait(100);
    const stopped = server.stop();
    expect((await under).text).toBe('xong');
    await stopped;
    agent.destroy();
  });

  it('a file that is not there, is no certificate, or has another key is said before anything is opened', async () => {
    const other = await developerCertificate(join(folder, 'other'));
    const text = join(folder, 'text.pem');
    writeFileSync(text, 'không phải chứng thư');
    const said = async (given: { certificate: string; key: string }): Promise<string> => {
      const error = await readCertificate(given).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(CertificateWrong);
      return error instanceof CertificateWrong ? `${error.vi}\n${error.en}` : '';
    };
    expect(await said({ ...files, certificate: join(folder, 'none.crt') })).toMatch(
      /HTTPS_CERT: không đọc được.*ENOENT/,
    );
    expect(await said({ ...files, certificate: text })).toMatch(/không dùng được/);
    expect(await said({ ...files, key: other.key })).toMatch(/không dùng được với nhau/);
  });
});
