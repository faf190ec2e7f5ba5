import { highestApi } from '#addin/excel/capabilities';
import type { HostFacts } from '#addin/port/workbookPort';

/** What somebody who is asked for help wants to know first. */
export function hostFacts(): HostFacts {
  const { diagnostics, displayLanguage } = Office.context;
  return {
    host: text(diagnostics?.host),
    version: text(diagnostics?.version),
    platform: text(diagnostics?.platform ?? Office.context.platform),
    api: highestApi(),
    library: libraryVersion(),
    language: displayLanguage,
    sharedRuntime: Office.context.requirements.isSetSupported('SharedRuntime', '1.1'),
  };
}

/** Build of Microsoft's client library and the file of it that was chosen for this host. */
export function libraryVersion(): string {
  const constants = (globalThis as { readonly OSF?: { readonly ConstantNames?: { readonly FileVersion?: unknown } } })
    .OSF?.ConstantNames;
  return [text(constants?.FileVersion), libraryFile()].filter((part) => part !== '').join(' · ');
}

/** `excel-win32-16.01.js` */
export function libraryFile(): string {
  const script = [...document.scripts].find(({ src }) => /\/excel-[a-z0-9.-]+\.js(?:$|\?)/i.test(src));
  return script?.src.replace(/^.*\/|\?.*$/g, '') ?? '';
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
