import type { RegistryFile } from '#shared/agency/registry';
import type { Words } from '#shared/rules/rule';

/** A fault no schema sees, and the body in whose entry it stands. Codes are never renamed or reused. */
export type RegistryFault =
  | { readonly code: 'id_twice'; readonly body: string }
  | { readonly code: 'names_nobody'; readonly body: string; readonly named: string }
  | { readonly code: 'ends_before_it_begins'; readonly body: string; readonly from: string; readonly to: string }
  | { readonly code: 'succeeds_itself'; readonly body: string }
  | { readonly code: 'consolidator_unknown'; readonly body: string };

/** Ids used twice, successors or members nobody registered, spans that end before they begin: in the order of the file. */
export function registryFaults(file: RegistryFile): readonly RegistryFault[] {
  const found: RegistryFault[] = [];
  const ids = new Set<string>();
  for (const { id } of file.agencies) {
    if (ids.has(id)) found.push({ code: 'id_twice', body: id });
    ids.add(id);
  }
  for (const { id: body, successors, expands, existed } of file.agencies) {
    const named = [
      ...successors.map(({ id }) => id),
      ...(expands?.members ?? []),
      ...(expands?.successor === undefined ? [] : [expands.successor]),
    ];
    for (const one of named) if (!ids.has(one)) found.push({ code: 'names_nobody', body, named: one });
    if (successors.some(({ id }) => id === body)) found.push({ code: 'succeeds_itself', body });
    const { from, to } = existed;
    if (from !== undefined && to !== undefined && from > to)
      found.push({ code: 'ends_before_it_begins', body, from, to });
  }
  if (file.consolidator !== undefined && !ids.has(file.consolidator))
    found.push({ code: 'consolidator_unknown', body: file.consolidator });
  return found;
}

/** A fault in words. */
export function registryFaultWords(fault: RegistryFault): Words {
  const { body } = fault;
  switch (fault.code) {
    case 'id_twice':
      return { vi: `Mã "${body}" dùng cho hai đơn vị.`, en: `agencies: id "${body}" stands twice` };
    case 'names_nobody':
      return {
        vi: `${body}: nêu "${fault.named}", mã này chưa có trong danh mục.`,
        en: `${body}: names "${fault.named}", which is not registered`,
      };
    case 'succeeds_itself':
      return { vi: `${body}: kế thừa chính mình.`, en: `${body}: succeeds itself` };
    case 'ends_before_it_begins':
      return {
        vi: `${body}: hoạt động từ ${fault.from} đến ${fault.to}.`,
        en: `${body}: existed from ${fault.from} to ${fault.to}`,
      };
    case 'consolidator_unknown':
      return {
        vi: `Cơ quan tổng hợp "${body}" chưa có trong danh mục.`,
        en: `consolidator: "${body}" is not registered`,
      };
  }
}
