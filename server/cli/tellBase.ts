import { type Call, say } from '#server/cli/command';
import type { OpenedBase } from '#server/usecases/openBase';
import type { Unheard } from '#server/usecases/unheard';

/** Says what of the appendix the job leaves alone: other programmes of the workbook, columns that assign nothing. */
export function tellBase(call: Call, { others, appendix }: OpenedBase, kept: { vi: string; en: string }): void {
  for (const { document, tasks } of others) {
    const count = tasks.filter(({ kind }) => kind !== 'section').length;
    call.progress(
      say(
        call,
        `Phụ lục còn chương trình khác, không tính ở đây: “${document.title}” (${count} nhiệm vụ, bước). Muốn dùng thì để bảng ấy thành một tệp riêng và nêu tệp đó ở --base.`,
        `The appendix holds another programme that does not count here: “${document.title}” (${count} tasks and steps). To use it, save its table as a file of its own and name that in --base.`,
      ),
    );
  }
  const { cells } = appendix;
  if (cells.length === 0) return;
  const headers = [...new Set(cells.map(({ header }) => `“${header}”`))].join(', ');
  call.progress(
    say(
      call,
      `Phụ lục có ${cells.length} ô ngoài nội dung giao nhiệm vụ (cột ${headers}): ${kept.vi}.`,
      `${cells.length} cell(s) of the appendix assign nothing (columns ${headers}): ${kept.en}.`,
    ),
  );
}

/** Says which tasks no workbook asks a leading body about. */
export function tellUnheard(call: Call, { nobody, groups }: Unheard): void {
  if (nobody.length > 0)
    call.progress(
      say(
        call,
        `Chưa sổ nào hỏi ${nobody.length} nhiệm vụ, bước, vì chưa rõ đơn vị chủ trì: ${nobody.join(', ')}. Xem phuluc check rồi ghi đơn vị vào phụ lục.`,
        `No workbook asks about ${nobody.length} task(s) and step(s) whose leading body is not clear: ${nobody.join(', ')}. See phuluc check, then name the body in the appendix.`,
      ),
    );
  if (groups.length > 0)
    call.progress(
      say(
        call,
        `Chưa sổ nào hỏi ${groups.length} nhiệm vụ, bước giao cho nhóm cơ quan: ${groups.join(', ')}. Thêm --groups để phát hành cho từng thành viên của nhóm có danh sách.`,
        `No workbook asks about ${groups.length} task(s) and step(s) given to a group of bodies: ${groups.join(', ')}. Add --groups to issue to each member of a group that has a list.`,
      ),
    );
}
