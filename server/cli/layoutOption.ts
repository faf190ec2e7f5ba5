import { readFile } from 'node:fs/promises';
import { type Call, type OptionSpec, WrongCall } from '#server/cli/command';
import { type OpenedFile, openFile, type RefusedFile, submissionForms } from '#server/usecases/openFile';
import { fields } from '#shared/table/field';
import type { LayoutOverride } from '#shared/table/table';
import { layoutSchema } from '#shared/wire/programmeAnswer';

/** Choices a person made for how a layout is read (T2), as `read` prints them to be corrected. */
export const layoutOption = {
  layout: {
    type: 'string',
    value: 'TỆP.json',
    vi: 'cách hiểu cột do người dùng chọn, theo mẫu lệnh read in ra: [{"header":"Cơ quan","field":"lead"}]',
    en: 'how columns are to be understood, as read prints it: [{"header":"Cơ quan","field":"lead"}]',
  },
} as const satisfies Readonly<Record<string, OptionSpec>>;

/** The choices of the call; a file that holds none makes the call wrong, with what is accepted. */
export async function layoutOfCall(call: Call): Promise<readonly LayoutOverride[]> {
  const path = call.option('layout');
  if (path === undefined) return [];
  let json: unknown;
  try {
    json = JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new WrongCall(`Không đọc được tệp --layout ${path}: ${detail}`, `Cannot read --layout ${path}: ${detail}`);
  }
  const parsed = layoutSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const accepted = [...fields, 'extra'].join(', ');
  throw new WrongCall(
    `Tệp --layout ${path} chưa đúng mẫu [{"header":"…","field":"…"}]; field là một trong: ${accepted}.`,
    `--layout ${path} is not of the form [{"header":"…","field":"…"}]; field is one of: ${accepted}.`,
  );
}

/** A file read with the choices of the call. */
export function openWithLayout(path: string, layout: readonly LayoutOverride[]): Promise<OpenedFile | RefusedFile> {
  return openFile(path, submissionForms, layout);
}
