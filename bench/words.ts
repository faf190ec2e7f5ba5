import { between, chance, pick, type Random } from '#bench/random';

/** Wording of provincial programmes, put together from phrases; every text is invented. */
const acts = [
  'Xây dựng, ban hành',
  'Rà soát, sửa đổi, bổ sung',
  'Tổ chức triển khai thực hiện',
  'Tham mưu Ủy ban nhân dân tỉnh ban hành',
  'Hoàn thiện và trình phê duyệt',
  'Nghiên cứu, đề xuất',
  'Đẩy mạnh thực hiện',
  'Kiểm tra, đánh giá việc thực hiện',
  'Phổ biến, hướng dẫn',
  'Xây dựng cơ sở dữ liệu phục vụ',
  'Chuẩn hóa quy trình',
  'Bố trí nguồn lực bảo đảm',
];

const subjects = [
  'Đề án đổi mới cơ chế quản lý, tổ chức hoạt động khoa học và công nghệ',
  'Kế hoạch phát triển hạ tầng số dùng chung của tỉnh',
  'Quy chế phối hợp quản lý nhà nước về tiêu chuẩn đo lường chất lượng',
  'chính sách hỗ trợ doanh nghiệp đổi mới công nghệ, thiết bị',
  'Chương trình đào tạo, bồi dưỡng đội ngũ cán bộ khoa học và công nghệ',
  'mô hình ứng dụng công nghệ cao trong sản xuất nông nghiệp',
  'danh mục nhiệm vụ khoa học và công nghệ đặt hàng',
  'Quy hoạch mạng lưới tổ chức khoa học và công nghệ',
  'hệ thống thông tin giải quyết thủ tục hành chính',
  'cơ chế huy động nguồn vốn xã hội cho nghiên cứu khoa học',
  'kế hoạch bảo hộ, phát triển tài sản trí tuệ cho sản phẩm chủ lực',
  'công tác truyền thông, nâng cao nhận thức về chuyển đổi số',
  'cơ sở dữ liệu chuyên ngành tài nguyên và môi trường',
  'Quỹ phát triển khoa học và công nghệ của tỉnh',
  'Trung tâm Kỹ thuật tiêu chuẩn đo lường chất lượng',
  'vùng nguyên liệu dược liệu gắn với truy xuất nguồn gốc',
];

const scopes = [
  'trên địa bàn tỉnh',
  'giai đoạn 2021-2025, định hướng đến năm 2030',
  'tại các huyện, thị xã, thành phố',
  'trong các cơ quan, đơn vị sự nghiệp công lập',
  'đối với khu vực nông thôn, miền núi',
  'gắn với cải cách hành chính',
  'phù hợp với quy hoạch phát triển kinh tế - xã hội',
  'theo hình thức “khoán trọn gói”',
  'trong lĩnh vực y tế, giáo dục và nông nghiệp',
  'phục vụ phát triển kinh tế - xã hội của địa phương',
];

const aims = [
  'Nâng cao hiệu quả quản lý nhà nước',
  'Phát triển và nâng cao tiềm lực khoa học và công nghệ',
  'Huy động các nguồn lực xã hội cho đầu tư nghiên cứu',
  'Hình thành đồng bộ đội ngũ cán bộ có trình độ cao, tâm huyết với ngành',
  'Bảo đảm dữ liệu đúng, đủ, sạch, sống, thống nhất, dùng chung',
];

const products = [
  'Quyết định phê duyệt đề án của UBND tỉnh',
  'Kế hoạch của UBND tỉnh',
  'Nghị quyết của HĐND tỉnh',
  'Báo cáo kết quả gửi UBND tỉnh',
  'Quyết định ban hành quy chế',
  'Hệ thống thông tin được đưa vào vận hành',
];

const deeds = [
  'Đã hoàn thành dự thảo, đang lấy ý kiến góp ý của các sở, ngành, địa phương',
  'Đã tổ chức hội nghị triển khai đến các phòng, đơn vị trực thuộc',
  'Đã tổng hợp ý kiến góp ý, đang hoàn thiện hồ sơ trình thẩm định',
  'Đang phối hợp với đơn vị tư vấn khảo sát hiện trạng',
  'Đã ban hành văn bản hướng dẫn các địa phương thực hiện',
  'Đã bố trí kinh phí và lựa chọn nhà thầu theo quy định',
  'Đã nghiệm thu giai đoạn 1, tiếp tục triển khai giai đoạn 2',
];

const finished = [
  'Đã được cấp có thẩm quyền phê duyệt, gửi các đơn vị thực hiện',
  'Đã ban hành và công bố trên cổng thông tin điện tử',
  'Đã bàn giao, đưa vào vận hành chính thức',
  'Đã nghiệm thu, thanh lý hợp đồng và lưu trữ hồ sơ',
  'Đã hoàn thành và có văn bản báo cáo kết quả',
];

const troubles = [
  'Chưa bố trí được kinh phí trong dự toán năm',
  'Thiếu nhân lực có chuyên môn phù hợp',
  'Văn bản hướng dẫn của Trung ương chưa đầy đủ, phải chờ',
  'Một số địa phương góp ý chậm so với thời hạn yêu cầu',
  'Thủ tục đấu thầu kéo dài',
];

const statuses = ['Đang thực hiện', 'Hoàn thành', 'Chưa thực hiện', 'Đang thực hiện trong hạn', 'Quá hạn'];

export function taskText(random: Random, number: number): string {
  return `${pick(random, acts)} ${pick(random, subjects)} ${pick(random, scopes)} (mã số ${number})`;
}

export function aimText(random: Random): string {
  return `${pick(random, aims)} ${pick(random, scopes)}`;
}

export function productText(random: Random): string {
  return pick(random, products);
}

export function deedText(random: Random): string {
  return withDocument(random, deeds);
}

/** What an officer writes of work that is done. */
export function finishedText(random: Random): string {
  return withDocument(random, finished);
}

/** Two different statements, now and then with the document on a line of its own. */
function withDocument(random: Random, statements: readonly string[]): string {
  const one = pick(random, statements);
  const other = pick(
    random,
    statements.filter((statement) => statement !== one),
  );
  const both = `${one}; ${other.charAt(0).toLowerCase()}${other.slice(1)}.`;
  return chance(random, 0.3) ? `- ${both}\n- ${documentText(random)}.` : both;
}

export function troubleText(random: Random): string {
  return `${pick(random, troubles)}.`;
}

export function statusText(random: Random): string {
  return pick(random, statuses);
}

/** A cited document: kind, number, issuing body and date, as evidence columns hold them. */
export function documentText(random: Random): string {
  const kind = pick(random, ['Công văn', 'Kế hoạch', 'Quyết định', 'Tờ trình', 'Báo cáo']);
  return `${kind} số ${between(random, 10, 3200)}/${pick(random, ['SKHCN-QLKH', 'UBND-VX', 'QĐ-UBND', 'KH-UBND'])} ngày ${dayText(random, 2025, 1, 6)}`;
}

/** `dd/mm/yyyy` within the months given. */
export function dayText(random: Random, year: number, from: number, to: number): string {
  const day = String(between(random, 1, 28)).padStart(2, '0');
  return `${day}/${String(between(random, from, to)).padStart(2, '0')}/${year}`;
}

/** Finish periods in the spellings clerks use. */
export function finishText(random: Random): string {
  const year = between(random, 2025, 2026);
  const kind = random();
  if (kind < 0.45) return dayText(random, year, 1, 12);
  if (kind < 0.65) return `${between(random, 1, 12)}/${year}`;
  if (kind < 0.85) return `Quý ${pick(random, ['I', 'II', 'III', 'IV'])}/${year}`;
  if (kind < 0.95) return `Năm ${year}`;
  return 'Thường xuyên';
}

/** Whether a period made by {@link finishText} is over on a day (`YYYY-MM-DD`). */
export function isOver(finish: string, day: string): boolean {
  const year = finish.slice(-4);
  const quarter = ['I', 'II', 'III', 'IV'].findIndex((number) => finish.startsWith(`Quý ${number}/`));
  if (quarter >= 0) return `${year}-${String(quarter * 3 + 3).padStart(2, '0')}-31` < day;
  const numbers = finish.split('/').map((part) => part.padStart(2, '0'));
  if (numbers.length === 3) return `${year}-${numbers[1]}-${numbers[0]}` < day;
  if (numbers.length === 2) return `${year}-${numbers[0]}-31` < day;
  return `${year}-12-31` < day && finish.startsWith('Năm');
}

const syllables = [
  'An',
  'Bình',
  'Đắk',
  'Hòa',
  'Krông',
  'Lộc',
  'Mỹ',
  'Nam',
  'Phước',
  'Quảng',
  'Sơn',
  'Tân',
  'Thuận',
  'Trường',
  'Vĩnh',
];

/** Invented commune names, all different: 15 × 15 first and second syllables, then numbered. */
export function bodyName(index: number): string {
  const first = syllables[index % syllables.length] ?? 'An';
  const second = syllables[Math.floor(index / syllables.length) % syllables.length] ?? 'An';
  const round = Math.floor(index / (syllables.length * syllables.length));
  return `Ủy ban nhân dân xã ${first} ${second}${round === 0 ? '' : ` ${round + 1}`}`;
}
