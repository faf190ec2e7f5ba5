import { page } from '#server/http/page';
import type { Language } from '#shared/rules/rule';

/** What this is, for somebody who typed the address. */
export function homePage(lang: Language): string {
  return page({ lang, path: '/', title: lang === 'vi' ? 'Theo dõi nhiệm vụ' : 'Task tracking', body: bodies[lang] });
}

const bodies: Readonly<Record<Language, string>> = {
  vi: `<p>Hệ thống này nhận báo cáo tình hình thực hiện nhiệm vụ của các đơn vị trong tỉnh, đối chiếu từng ô với chương trình đã ban hành và tổng hợp thành một sổ theo dõi. Mỗi lần gửi đều có Phiếu tiếp nhận nói rõ từng ô đã được xử lý thế nào.</p>
<h2>Cán bộ đơn vị</h2>
<p>Dùng mã truy cập do cơ quan tổng hợp cấp để <a href="/access?lang=vi">đăng nhập</a>, hoặc nhập mã vào phần bổ trợ trong Excel. Gửi lại cùng một tệp nhiều lần không làm trùng số liệu.</p>
<h2>Cơ quan tổng hợp, lãnh đạo, quản trị</h2>
<p><a href="/access?lang=vi">Đăng nhập</a> bằng mã của mình hoặc bằng đường dẫn dùng một lần đã được cấp.</p>
<h2>Người lập trình</h2>
<p>Mô tả các lời gọi: <a href="/api?lang=vi">/api</a>; bản OpenAPI 3.1: <a href="/api/openapi.json">/api/openapi.json</a>.</p>`,
  en: `<p>This service takes in what the agencies of a province report on their tasks, holds every cell against the programme as issued, and consolidates it into one tracker. Every submission gets a receipt that says what became of each cell.</p>
<h2>Officers of agencies</h2>
<p><a href="/access?lang=en">Sign in</a> with the access code the consolidating body gave you, or enter the code in the Excel add-in. Sending the same file twice never counts twice.</p>
<h2>Consolidators, leaders, administrators</h2>
<p><a href="/access?lang=en">Sign in</a> with your code, or with the one-time link you were given.</p>
<h2>Programmers</h2>
<p>All calls are described at <a href="/api?lang=en">/api</a>; as OpenAPI 3.1 at <a href="/api/openapi.json">/api/openapi.json</a>.</p>`,
};
