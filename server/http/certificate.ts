import { readFile } from 'node:fs/promises';
import { createSecureContext } from 'node:tls';
import type { Certificate } from '#server/http/listen';

/** A certificate that cannot be used; said to the person who starts the program. */
export class CertificateWrong extends Error {
  override readonly name = 'CertificateWrong';
  constructor(
    readonly vi: string,
    readonly en: string,
  ) {
    super(`${vi} / ${en}`);
  }
}

/** Reads what https needs and holds the key to the certificate. Throws {@link CertificateWrong}. */
export async function readCertificate(files: {
  readonly certificate: string;
  readonly key: string;
}): Promise<Certificate> {
  const [cert, key] = await Promise.all([opened('HTTPS_CERT', files.certificate), opened('HTTPS_KEY', files.key)]);
  try {
    createSecureContext({ cert, key });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new CertificateWrong(
      `Chứng thư ${files.certificate} và khóa ${files.key} không dùng được với nhau (${code}); cần tệp PEM, khóa không đặt mật khẩu.`,
      `Certificate ${files.certificate} and key ${files.key} cannot be used together (${code}); PEM files are needed, the key without a password.`,
    );
  }
  return { cert, key };
}

async function opened(name: string, file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new CertificateWrong(
      `${name}: không đọc được tệp ${file} (${code}).`,
      `${name}: the file ${file} cannot be read (${code}).`,
    );
  }
}
