import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What the tool said and whether it did what it was asked. */
export type ToolResult = { readonly done: boolean; readonly said: string };

/** Excel with add-ins from a folder exists on these. */
export function excelRunsHere(platform: NodeJS.Platform): boolean {
  return platform === 'win32' || platform === 'darwin';
}

/** The tool ends with 0 also where it failed, so that its words decide. */
export function toolFailed(code: number | null, said: string): boolean {
  return code !== 0 || /not supported|^\s*(?:Error|Unable to)\b|Error: /im.test(said);
}

/** Runs office-addin-debugging, showing what it says. */
export function runTool(args: readonly string[], cwd: string): Promise<ToolResult> {
  const folder = dirname(createRequire(import.meta.url).resolve('office-addin-debugging/package.json'));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(folder, 'cli.js'), ...args], {
      cwd,
      stdio: ['inherit', 'pipe', 'pipe'],
    });
    let said = '';
    const hear = (part: Buffer): void => {
      said += part.toString();
      process.stderr.write(part);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('close', (code) => resolve({ done: !toolFailed(code, said), said }));
  });
}
