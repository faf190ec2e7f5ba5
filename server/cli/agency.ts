import { type Call, type Command, say } from '#server/cli/command';
import { registryOptions } from '#server/cli/registryOptions';
import { indexFor, registryAt } from '#server/usecases/registry';
import type { Agency, AgencyRef } from '#shared/agency/registry';
import { resolveAgencies } from '#shared/agency/resolve';
import { dateText } from '#shared/message/number';
import { agencyLine } from '#shared/wire/agency';

/** `phuluc agency`: who a responsibility cell names, a line per input line (§13). */
export const agencyCommand: Command = {
  usage: '[NỘI DUNG…]',
  vi: 'Cho biết một ô "chủ trì" hoặc "phối hợp" chỉ những đơn vị nào (mỗi dòng nhập một dòng trả lời)',
  en: 'Tells which bodies a responsibility cell names (one answer per input line)',
  takesTexts: true,
  options: registryOptions,
  run: async (call) => {
    const texts = call.files.length > 0 ? call.files : await call.inputLines();
    const index = indexFor(await registryAt(call.option('registry')), call.option('province'));
    for (const text of texts) {
      const line = agencyLine(text, resolveAgencies(index, text, call.asOf));
      if (call.json) call.answer(JSON.stringify(line));
      else
        call.answer(
          forPeople(call, text, [...line.agencies, ...line.groups, ...line.unknown] as AgencyRef[], index.byId),
        );
    }
    return 0;
  },
};

function forPeople(call: Call, text: string, refs: readonly AgencyRef[], byId: ReadonlyMap<string, Agency>): string {
  const nameOf = (id: string): string => byId.get(id)?.name ?? id;
  const named = refs.map((ref) => {
    if (ref.kind === 'unknown') {
      const hint =
        ref.suggestion === undefined
          ? ''
          : say(call, `, có phải ${nameOf(ref.suggestion)}?`, `, perhaps ${nameOf(ref.suggestion)}?`);
      return say(call, `[chưa rõ] ${ref.text || ref.source}${hint}`, `[unknown] ${ref.text || ref.source}${hint}`);
    }
    const follows = successionLine(call, ref, byId, nameOf);
    if (ref.kind === 'group') return say(call, `[nhóm] ${ref.name}${follows}`, `[group] ${ref.name}${follows}`);
    return `${ref.name} (${ref.id})${follows}`;
  });
  return `${text}\t${named.length > 0 ? named.join('; ') : say(call, '(không có đơn vị nào)', '(names nobody)')}`;
}

/** Who follows a body, since when, and for which part of its work (A3). */
function successionLine(
  call: Call,
  { id, now, choices = [] }: AgencyRef,
  byId: ReadonlyMap<string, Agency>,
  nameOf: (id: string) => string,
): string {
  const successors = (id === null ? undefined : byId.get(id)?.successors) ?? [];
  const from = successors.find(({ scope }) => scope === undefined)?.from;
  const since = from === undefined ? '' : say(call, `, từ ${dateText(from)}`, `, since ${dateText(from)}`);
  const follower =
    now === undefined ? '' : say(call, ` → nay là ${nameOf(now)}${since}`, ` → now ${nameOf(now)}${since}`);
  if (choices.length === 0) return follower;
  const parts = choices.map((choice) => {
    const scope = successors.find((one) => one.id === choice)?.scope;
    return scope === undefined ? nameOf(choice) : `${nameOf(choice)}: ${scope}`;
  });
  return `${follower}${say(call, ` (cần xác định: ${parts.join(' / ')})`, ` (to be decided: ${parts.join(' / ')})`)}`;
}
