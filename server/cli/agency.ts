import { type Call, type Command, say } from '#server/cli/command';
import { registryOptions } from '#server/cli/registryOptions';
import { indexFor, registryAt } from '#server/usecases/registry';
import type { AgencyRef } from '#shared/agency/registry';
import { resolveAgencies } from '#shared/agency/resolve';
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
          forPeople(
            call,
            text,
            [...line.agencies, ...line.groups, ...line.unknown] as AgencyRef[],
            (id) => index.byId.get(id)?.name ?? id,
          ),
        );
    }
    return 0;
  },
};

function forPeople(call: Call, text: string, refs: readonly AgencyRef[], nameOf: (id: string) => string): string {
  const named = refs.map((ref) => {
    const now = ref.now === undefined ? '' : say(call, ` → nay là ${nameOf(ref.now)}`, ` → now ${nameOf(ref.now)}`);
    const choices = ref.choices?.length
      ? say(
          call,
          ` (cần xác định: ${ref.choices.map(nameOf).join(' / ')})`,
          ` (to be decided: ${ref.choices.map(nameOf).join(' / ')})`,
        )
      : '';
    if (ref.kind === 'group') return say(call, `[nhóm] ${ref.name}`, `[group] ${ref.name}`);
    if (ref.kind === 'unknown') {
      const hint =
        ref.suggestion === undefined
          ? ''
          : say(call, `, có phải ${nameOf(ref.suggestion)}?`, `, perhaps ${nameOf(ref.suggestion)}?`);
      return say(call, `[chưa rõ] ${ref.text || ref.source}${hint}`, `[unknown] ${ref.text || ref.source}${hint}`);
    }
    return `${ref.name} (${ref.id})${now}${choices}`;
  });
  return `${text}\t${named.length > 0 ? named.join('; ') : say(call, '(không có đơn vị nào)', '(names nobody)')}`;
}
