import type { FaultCode, ManifestFault } from '#scripts/manifest/lint/faults';
import { child, everyElement, type ManifestElement, plainName } from '#scripts/manifest/lint/tree';

/** Buttons that would call nothing, and a shared runtime that would not be shared. */
export function behaviourFaults(root: ManifestElement, functions: ReadonlySet<string>): readonly ManifestFault[] {
  const faults: ManifestFault[] = [];
  const say = (code: FaultCode, at: ManifestElement, what: string, detail = ''): void => {
    faults.push({ code, line: at.line, what, detail });
  };
  const all = everyElement(root);
  const factor = all.find(({ name }) => name === 'ov:DesktopFormFactor');
  const functionFile = child(factor, 'ov:FunctionFile');
  for (const element of all) {
    if (element.name !== 'ov:FunctionName') continue;
    const name = element.text.trim();
    if (!functions.has(name)) say('function_unknown', element, name);
  }
  const calls = all.find(({ name }) => name === 'ov:FunctionName');
  if (calls !== undefined && functionFile === undefined) say('function_file_missing', calls, '');
  const runtime = all.find(({ name }) => name === 'ov:Runtime');
  if (runtime === undefined) return faults;
  const { resid = '', lifetime } = runtime.attributes;
  if (lifetime !== 'long') say('runtime_not_long', runtime, resid);
  for (const element of all) {
    if (element.name !== 'ov:FunctionFile' && element.name !== 'ov:SourceLocation') continue;
    if (element.attributes.resid !== resid) say('runtime_differs', element, plainName(element.name), resid);
  }
  return faults;
}
