import type { Words } from '#shared/rules/rule';

/** What can be wrong with a manifest. Codes are never renamed. */
export type FaultCode =
  | 'not_xml'
  | 'unknown_element'
  | 'out_of_order'
  | 'repeated_element'
  | 'missing_element'
  | 'missing_attribute'
  | 'bad_id'
  | 'bad_version'
  | 'bad_permission'
  | 'bad_address'
  | 'not_https'
  | 'other_origin'
  | 'page_missing'
  | 'resource_missing'
  | 'resource_repeated'
  | 'resource_unused'
  | 'resource_of_other_kind'
  | 'id_too_long'
  | 'text_too_long'
  | 'text_empty'
  | 'not_translated'
  | 'icon_size_missing'
  | 'icon_file_missing'
  | 'icon_file_size'
  | 'runtime_differs'
  | 'runtime_not_long'
  | 'function_file_missing'
  | 'function_unknown'
  | 'control_repeated'
  | 'base_asks_too_much';

/** One fault; `line` counts from 1, 0 where the fault is of no line. */
export type ManifestFault = {
  readonly code: FaultCode;
  readonly line: number;
  /** What it is about: an element, a resource, an address. */
  readonly what: string;
  /** What was expected or found beside it; empty where the code says all. */
  readonly detail: string;
};

const words: Readonly<Record<FaultCode, (what: string, detail: string) => Words>> = {
  not_xml: (what) => ({ vi: `Tệp không phải XML hợp lệ: ${what}`, en: `The file is not valid XML: ${what}` }),
  unknown_element: (what, detail) => ({
    vi: `<${what}> không được đặt trong <${detail}>.`,
    en: `<${what}> may not stand in <${detail}>.`,
  }),
  out_of_order: (what, detail) => ({
    vi: `<${what}> đặt sai thứ tự; phải đứng trước <${detail}>.`,
    en: `<${what}> is out of order; it has to stand before <${detail}>.`,
  }),
  repeated_element: (what, detail) => ({
    vi: `<${what}> chỉ được có một trong <${detail}>.`,
    en: `Only one <${what}> may stand in <${detail}>.`,
  }),
  missing_element: (what, detail) => ({ vi: `<${detail}> thiếu <${what}>.`, en: `<${detail}> lacks <${what}>.` }),
  missing_attribute: (what, detail) => ({
    vi: `<${detail}> thiếu thuộc tính ${what}.`,
    en: `<${detail}> lacks the attribute ${what}.`,
  }),
  bad_id: (what) => ({ vi: `Id “${what}” không phải GUID.`, en: `Id “${what}” is not a GUID.` }),
  bad_version: (what) => ({
    vi: `Phiên bản “${what}” không đúng dạng 1.2.3.4.`,
    en: `Version “${what}” is not of the form 1.2.3.4.`,
  }),
  bad_permission: (what) => ({ vi: `Quyền “${what}” không có trong Excel.`, en: `Excel has no permission “${what}”.` }),
  bad_address: (what) => ({ vi: `“${what}” không phải địa chỉ web.`, en: `“${what}” is not a web address.` }),
  not_https: (what) => ({ vi: `Địa chỉ phải là https: ${what}`, en: `The address has to be https: ${what}` }),
  other_origin: (what, detail) => ({
    vi: `${what} không thuộc ${detail}; ngăn chỉ được mở trang của máy chủ này.`,
    en: `${what} is not of ${detail}; the pane opens pages of that server only.`,
  }),
  page_missing: (what) => ({ vi: `Không có trang ${what}.`, en: `There is no page ${what}.` }),
  resource_missing: (what) => ({
    vi: `resid “${what}” không có trong Resources.`,
    en: `resid “${what}” is not in Resources.`,
  }),
  resource_repeated: (what) => ({
    vi: `Mã “${what}” có hai lần trong Resources.`,
    en: `“${what}” stands in Resources twice.`,
  }),
  resource_unused: (what) => ({ vi: `“${what}” không được dùng ở đâu.`, en: `“${what}” is used nowhere.` }),
  resource_of_other_kind: (what, detail) => ({
    vi: `resid “${what}” phải là mục trong ${detail}.`,
    en: `resid “${what}” has to be one of ${detail}.`,
  }),
  id_too_long: (what, detail) => ({
    vi: `Mã “${what}” dài quá ${detail} ký tự.`,
    en: `“${what}” is longer than ${detail} characters.`,
  }),
  text_too_long: (what, detail) => ({
    vi: `Lời ở ${what} dài quá ${detail} ký tự.`,
    en: `The words at ${what} are longer than ${detail} characters.`,
  }),
  text_empty: (what) => ({ vi: `Lời ở ${what} để trống.`, en: `The words at ${what} are empty.` }),
  not_translated: (what, detail) => ({
    vi: `${what} chưa có lời ${detail}.`,
    en: `${what} has no words in ${detail}.`,
  }),
  icon_size_missing: (what, detail) => ({
    vi: `Biểu tượng của ${what} thiếu cỡ ${detail}.`,
    en: `The icon of ${what} lacks size ${detail}.`,
  }),
  icon_file_missing: (what) => ({ vi: `Không có tệp ảnh ${what}.`, en: `There is no image ${what}.` }),
  icon_file_size: (what, detail) => ({
    vi: `Ảnh ${what} không đúng cỡ: ${detail}.`,
    en: `The image ${what} is not of its size: ${detail}.`,
  }),
  runtime_differs: (what, detail) => ({
    vi: `<${what}> không cùng resid với Runtime (${detail}): nút bấm sẽ chạy ở trang khác với ngăn.`,
    en: `<${what}> has another resid than Runtime (${detail}): buttons would run in another page than the pane.`,
  }),
  runtime_not_long: (what) => ({
    vi: `Runtime “${what}” phải có lifetime="long".`,
    en: `Runtime “${what}” has to have lifetime="long".`,
  }),
  function_file_missing: () => ({
    vi: 'Có nút gọi hàm nhưng thiếu <FunctionFile>.',
    en: 'Buttons call functions, but <FunctionFile> is missing.',
  }),
  function_unknown: (what) => ({
    vi: `Không có hàm nào tên “${what}”; bấm nút sẽ không chạy.`,
    en: `There is no function “${what}”; the button would do nothing.`,
  }),
  control_repeated: (what) => ({
    vi: `Mã “${what}” có ở hai nút hoặc nhóm.`,
    en: `Two buttons or groups are called “${what}”.`,
  }),
  base_asks_too_much: (what) => ({
    vi: `Phần chung đòi ${what}: Excel 2016 sẽ không hiện phần bổ trợ. Chỉ được đòi ExcelApi 1.1.`,
    en: `The base asks for ${what}: Excel 2016 would not list the add-in. It may ask for ExcelApi 1.1 only.`,
  }),
};

/** The fault in words. */
export function faultWords({ code, what, detail }: ManifestFault): Words {
  return words[code](what, detail);
}
