import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs';

export type DeveloperCertificate = {
  readonly certificate: string;
  readonly key: string;
  /** Whoever trusts this file trusts the certificate. */
  readonly authority: string;
};

/** For localhost, for as long as one tries things out. */
const days = 30;
const day = 86_400_000;

/** A certificate for https://localhost in a folder of its own, made anew when it ends within a day. Nobody trusts it yet. */
export async function developerCertificate(folder: string): Promise<DeveloperCertificate> {
  const files = {
    certificate: join(folder, 'localhost.crt'),
    key: join(folder, 'localhost.key'),
    authority: join(folder, 'ca.crt'),
  };
  if (Object.values(files).every((file) => existsSync(file))) {
    const { validTo } = new X509Certificate(readFileSync(files.certificate));
    if (Date.parse(validTo) > Date.now() + day) return files;
  }
  for (const file of Object.values(files)) rmSync(file, { force: true });
  mkdirSync(folder, { recursive: true });
  await generateCertificates(files.authority, files.certificate, files.key, days, ['localhost', '127.0.0.1']);
  return files;
}
