import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const packageSchema = z.object({ name: z.literal('phuluc'), version: z.string() });

/** Version of the product as its package says it; the file stands above the sources and the build alike. */
export function productVersion(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (!existsSync(file)) continue;
    const read = packageSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (read.success) return read.data.version;
  }
  return '';
}
