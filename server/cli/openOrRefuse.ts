import { type Call, WrongCall } from '#server/cli/command';
import { type OpenedBase, openBase } from '#server/usecases/openBase';
import type { RefusedFile } from '#server/usecases/openFile';
import { RegistryUnusable, registryAt } from '#server/usecases/registry';
import type { RegistryFile } from '#shared/agency/registry';

/** The registry of the call; one that cannot be used makes the call wrong. */
export async function registryOf(call: Call): Promise<RegistryFile> {
  try {
    return await registryAt(call.option('registry'));
  } catch (error) {
    if (!(error instanceof RegistryUnusable)) throw error;
    const { code, path, details } = error.trouble;
    throw new WrongCall(
      `Không dùng được danh mục đơn vị ${path} [${code}]. ${details.join('; ')}`,
      `The agency registry ${path} cannot be used [${code}]. ${details.join('; ')}`,
    );
  }
}

/** The value of an option the command cannot do without. */
export function required(call: Call, name: string, value: string): string {
  const given = call.option(name);
  if (given === undefined || given === '')
    throw new WrongCall(`Thiếu --${name} ${value}.`, `--${name} ${value} is missing.`);
  return given;
}

/** The agency the call is made for; one the registry does not know makes the call wrong. */
export function agencyOf(call: Call, registry: RegistryFile): string | undefined {
  const agency = call.option('agency');
  if (agency !== undefined && !registry.agencies.some(({ id }) => id === agency))
    throw new WrongCall(
      `--agency nhận mã đơn vị trong danh mục; không có mã "${agency}".`,
      `--agency takes the id of an agency of the registry; there is none called "${agency}".`,
    );
  return agency;
}

/** The programme named by `--base`, or why it cannot be read. */
export async function baseOfCall(call: Call, registry: RegistryFile): Promise<OpenedBase | RefusedFile> {
  return openBase(required(call, 'base', 'TỆP'), registry, call.asOf, call.option('province'));
}
