import { ribbonFunctions } from '#addin/ribbon/actions';
import { behaviourFaults } from '#scripts/manifest/lint/behaviour';
import type { ManifestFault } from '#scripts/manifest/lint/faults';
import { placeFaults, type Served } from '#scripts/manifest/lint/places';
import { resourceFaults } from '#scripts/manifest/lint/resources';
import { structureFaults } from '#scripts/manifest/lint/structure';
import { readTree } from '#scripts/manifest/lint/tree';

/**
 * What is wrong with a manifest, by line; empty when Excel has no reason to refuse it that we know of. Needs no network: Microsoft's own
 * check is a web service.
 *
 * @param text The file.
 * @param served What the service answers for a path of its own.
 */
export function lintManifest(text: string, served: Served): readonly ManifestFault[] {
  const tree = readTree(text.replace(/^\uFEFF/, ''));
  if (!tree.ok) return [{ code: 'not_xml', line: tree.line, what: tree.said, detail: '' }];
  const { root } = tree;
  const functions = new Set(Object.keys(ribbonFunctions));
  return [
    ...structureFaults(root),
    ...resourceFaults(root),
    ...placeFaults(root, served),
    ...behaviourFaults(root, functions),
  ].sort((a, b) => a.line - b.line);
}
