import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe('packages', () => {
  it('the packages the product is built on are declared and installed', () => {
    const declared = { ...manifest.dependencies, ...manifest.devDependencies };
    for (const name of ['office-addin-debugging', '@microsoft/office-js', 'express', 'exceljs', 'zod', 'vitest']) {
      expect(declared, name).toHaveProperty([name]);
      expect(existsSync(join(root, 'node_modules', name, 'package.json')), name).toBe(true);
    }
  });

  it('every version is pinned exactly', () => {
    for (const version of Object.values({ ...manifest.dependencies, ...manifest.devDependencies })) {
      expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
    }
  });

  it('office-addin-debugging starts, with the override that keeps an unpublished package out of its tree', () => {
    const output = execFileSync(
      process.execPath,
      [join(root, 'node_modules/office-addin-debugging/cli.js'), '--help'],
      { encoding: 'utf8' },
    );
    expect(output).toContain('start');
    const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
    expect(lock).not.toContain('"node_modules/cssomnom"');
  });

  it('the lock file names the packages of every platform, without which npm ci refuses it, and no download host', () => {
    const lock: { packages: Record<string, { optionalDependencies?: Record<string, string>; resolved?: string }> } =
      JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter(
        (name) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${path}/node_modules/${name}`],
      ),
    );
    expect(missing, 'run: node scripts/completeLock.mjs').toEqual([]);
    expect(Object.values(lock.packages).filter((entry) => entry.resolved?.startsWith('http'))).toEqual([]);
  });
});
