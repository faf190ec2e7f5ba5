import type { Field } from '#shared/table/field';

/**
 * What one header text can mean by itself. Fields say it outright; the others need the neighbours, the group above or the values below
 * (T2): `result` is a bare "Kết quả", `launch` "Thời gian triển khai", `advance` "Tiến độ", `working_time` "Tiến độ thực hiện", `done_day` "Ngày hoàn
 * thành", `submit_day` "Ngày trình", `report_time`, `stage` "Giai đoạn", `body` a bare "Đơn vị", `reference` another's tasks, `state` a
 * status word as a tick column, `unit_of_time` a year, quarter or month as a column, `plan`/`actual`/`required`/`total` halves of a pair.
 * `none` is a known column of no canonical field.
 */
export type Sense =
  | Field
  | 'result'
  | 'launch'
  | 'advance'
  | 'working_time'
  | 'done_day'
  | 'submit_day'
  | 'report_time'
  | 'stage'
  | 'body'
  | 'reference'
  | 'state'
  | 'yes_no'
  | 'unit_of_time'
  | 'plan'
  | 'actual'
  | 'required'
  | 'total'
  | 'none';

const BODY =
  '(?:don vi|co quan|dau moi|so nganh|so ban nganh|cac so|to chuc|noi(?! dung)|bo phan|phong|doi|khoa|dia phuong|chu the|cap)';

/** Longer phrases first: the first that matches speaks, unless it says `also`. */
export const headerGrammar: readonly (readonly [RegExp, Sense, number])[] = [
  [/^(?:tt|stt|so tt|so thu tu|thu tu|muc|no|s tt|s t t|t t|so)(?: no)?$/, 'ordinal', 1],
  // The "six clears" as heads.
  [/^ro (?:nguoi|trach nhiem)/, 'body', 0.7],
  [/^ro (?:tham quyen|dieu kien)/, 'none', 0.8],
  [/^ro (?:thoi gian|tien do|lo trinh)/, 'period', 0.85],
  [/^ro (?:ket qua|san pham)/, 'output', 0.85],
  [/^ro (?:viec|nhiem vu|noi dung)/, 'content', 0.9],
  [/^(?:ghi chu|chu thich|luu y)\b/, 'note', 0.98],
  [
    /\bgia han\b|\bcap nhat\b|^(?:ma|ky hieu)\b|^(?:thoi (?:gian|han)|han|ngay) (?:da |duoc |sau )?dieu chinh/,
    'none',
    0.9,
  ],
  // What a form or a formula writes by itself: when it was sent, how many days are left, a warning.
  [/^(?:dau thoi gian|timestamp)\b|^so ngay\b(?! (?:ky|ban hanh|van ban|thang)\b)|^canh bao\b/, 'none', 0.9],
  [/\blien (?:he|lac)\b/, 'none', 0.9],
  [/\b(?:kho khan|vuong mac)\b/, 'obstacles', 0.97],
  [/\b(?:ton tai|han che|rao can)\b/, 'obstacles', 0.9],
  [/\b(?:nguyen nhan|ly do)\b/, 'obstacles', 0.84],
  // Means that a plan names beforehand: nothing is proved yet.
  [/^(?:nguon|phuong tien|cach thuc|phuong phap) (?:thong tin )?(?:kiem chung|xac minh|minh chung)/, 'none', 0.9],
  [/\b(?:minh chung|kiem chung|chung minh)\b/, 'evidence', 0.97],
  [/^(?:van ban|quyet dinh|ngay|so).*\bgiao\b|^can cu\b|van ban chi dao/, 'none', 0.9],
  [/\b(?:y kien|noi dung) (?:chi dao|cua lanh dao)|^chi dao\b|but phe|chi dao cua/, 'directive', 0.9],
  [/bien tap|noi dung dua vao bao cao|noi dung bao cao (?:tong hop|cua so)|loi van bao cao/, 'editorial_text', 0.9],
  [
    /^(?:van ban (?:ket qua|ban hanh|da ban hanh|hoan thanh|trien khai|thuc hien|bao cao|tra loi)|.*\blink\b|duong dan|tai lieu|file\b|so (?:va )?(?:ngay|ky hieu)|so (?:vb|van ban)|van ban so)/,
    'evidence',
    0.9,
  ],
  [/\b(?:da )?(?:xong|lam|thuc hien) (?:hay )?(?:chua|khong) (?:xong|lam|thuc hien)$/, 'status', 0.95],
  [
    /hoan thanh.*(?:chua|khong) hoan thanh|^co khong$|\b(?:hoan thanh|thuc hien|trien khai|xong|dat) (?:hay )?(?:chua|khong)(?: (?:xong|lam|dat))?$|\b(?:hoan thanh|thuc hien|trien khai|xong|dat)\b.*\bco khong$|\bdat khong dat\b/,
    'status',
    0.95,
  ],
  [/^trich yeu (?:noi dung )?(?:nhiem vu|cong viec|giao viec|yeu cau|chi dao)/, 'content', 0.85],
  [/trich yeu|muc do uu tien/, 'none', 0.8],
  [/^(?!.*(?:giai ngan|\bvon\b|\bdiem\b)).*(?:%|phan tram|\bt[iy] le\b)/, 'percent', 0.95],
  [/^(?:co|khong)$/, 'yes_no', 0.9],
  [/^(?:tong|tong so|tong cong|tong kinh phi)$/, 'total', 0.6],
  [
    /^(?:nguon|von)\b|nguon (?:von|kinh phi)|giai ngan|tong muc|don vi tinh|\bdvt\b|don gia|thanh tien|so luong|khoi luong/,
    'none',
    0.9,
  ],
  [/\b(?:tong so|so) (?:nhiem vu|viec|cong viec|dau viec|de an)/, 'none', 0.9],
  [/kinh phi|du toan|ngan sach thuc hien/, 'budget', 0.95],
  [
    /^(?:(?:nguoi|ca nhan|can bo|nha thau|doanh nghiep) (?:va |hoac )?(?:don vi|co quan|bo phan|phong)|(?:don vi|co quan|bo phan|phong) (?:va |hoac )?(?:nguoi|ca nhan|can bo))\b.*(?:thuc hien|chu tri|phu trach|trach nhiem|duoc giao|dam nhiem|xu ly)/,
    'lead',
    0.85,
  ],
  [/\b(?:can bo|chuyen vien|lanh dao|nguoi|ho va ten|ho ten|chuc vu|chuc danh|dien thoai|chu nhiem)\b/, 'none', 0.9],
  [
    /^noi dung (?:de xuat )?kien nghi\b.*(?:chi dao|phan anh)|^noi dung (?:phan anh|cu tri) kien nghi/,
    'reference',
    0.6,
  ],
  [
    /tham dinh|tham tra|^cap (?:trinh|ban hanh|phe duyet|quyet dinh)|dia diem|de xuat|kien nghi|phuong huong|^linh vuc|^nganh$/,
    'none',
    0.9,
  ],
  [
    new RegExp(
      `^${BODY}(?!.*chu tri).*(?:ban hanh|phe duyet|quyet dinh|theo doi|giam sat|don doc|thu huong|tai tro|cong tac|giao viec|(?<!ca )nhan)\\b`,
    ),
    'none',
    0.85,
  ],
  [/^(?!.*chu tri).*\bcung (?:thuc hien|trien khai|tham muu|lam)\b/, 'coordinating', 0.9],
  [/chu tri/, 'lead', 0.98],
  [/phoi hop|tham gia/, 'coordinating', 0.97],
  [new RegExp(`^${BODY}.*lien quan`), 'coordinating', 0.8],
  [/chiu trach nhiem|^dau moi|^ai (?:lam|thuc hien|chi dao)/, 'lead', 0.95],
  [new RegExp(`^${BODY}.*(?:dau moi|chu the|to chuc|quan ly)\\b`), 'lead', 0.85],
  [new RegExp(`^${BODY}.*(?:tham muu|chuan bi|soan thao|xay dung|trinh)\\b`), 'lead', 0.9],
  [new RegExp(`^${BODY}.*(?:thuc hien|trien khai|duoc giao|phan cong|xu ly|giai quyet|dam nhiem)\\b`), 'lead', 0.88],
  [new RegExp(`^${BODY}.*phu trach\\b`), 'lead', 0.85],
  [new RegExp(`^(?:${BODY}.*)?ho tro$`), 'coordinating', 0.8],
  [/^phu trach(?: chinh| chung| thuc hien)?$|^giao (?:cho|ai)$/, 'lead', 0.7],
  [/^trach nhiem|^phan cong/, 'lead', 0.85],
  [/^(?:don vi|co quan|so nganh|so ban nganh|don vi co quan|co quan don vi)$/, 'body', 0.6],
  [/^(?:(?:muc tieu|ket qua|dau ra) )+(?:va )?hoat dong\b/, 'content', 0.85],
  [/^(?:san pham|ket qua|dau ra).*(?:thuc te|dat duoc|da dat)/, 'progress_text', 0.9],
  [
    /san pham|dau ra|deliverable|output|ho so trinh|^(?:hinh thuc|the thuc|loai) van ban|hinh thuc ban hanh/,
    'output',
    0.96,
  ],
  [
    /ket qua (?:yeu cau|du kien|cu the|nhiem vu|(?:can|phai) (?:dat|co)|mong doi|mong muon|hoan thanh|cuoi cung|chu yeu|theo ke hoach)|yeu cau (?:ket qua|ve ket qua)|^(?:du kien|muc tieu) ket qua/,
    'output',
    0.95,
  ],
  [/ket qua (?:ky|thang|quy|nam) truoc|ky truoc/, 'none', 0.9],
  [
    /ket qua.*(?:thuc hien|trien khai|hien nay|dat duoc|da dat|den nay|den ngay|ky nay|trong ky|ky|thang|quy|xu ly|giai quyet|cong viec)/,
    'progress_text',
    0.95,
  ],
  [/^ket qua(?: la gi| nhu the nao)?$/, 'result', 0.8],
  [
    /tinh hinh|dien bien|^mo ta$|^dat duoc$|^da (?:thuc hien|trien khai|lam)$|(?:noi dung|cong viec|viec|khoi luong) da (?:thuc hien|trien khai|hoan thanh|lam)|^bao cao (?:ket qua|tien do|tinh hinh)/,
    'progress_text',
    0.93,
  ],
  [/luy ke|^uoc |so voi/, 'none', 0.7],
  [/muc do (?:hoan thanh|thuc hien)|trang thai|tinh trang|hoan thanh (?:hay chua|co khong|chua)$/, 'status', 0.95],
  [/^(?:tu )?danh gia/, 'status', 0.85],
  [
    /^(?:da|dang|chua|khong|tam) (?:hoan thanh|thuc hien|trien khai|xong|lam|bat dau|dung)|^(?:dung|qua|trong|tre|truoc|den|sap den) han$|^cham(?: tien do)?$|^(?:dat|khong dat|tam dung)$|^(?:chua|da) den han|^hoan thanh (?:dung|qua|truoc|tre) han/,
    'state',
    0.9,
  ],
  [
    /^theo (?:ke hoach|yeu cau|chuong trinh|quyet dinh|quy dinh|chi dao|van ban(?: giao)?)$|^ke hoach$|^(?:ban dau|duoc giao)$/,
    'plan',
    0.85,
  ],
  [/^thuc te$|^thuc hien$/, 'actual', 0.85],
  [/^yeu cau$/, 'required', 0.7],
  [
    /^(?:nam )?20\d\d$|^(?:quy |q ?)(?:i{1,3}|iv|[1-4])(?: 20\d\d| nam 20\d\d)?$|^(?:thang|th|t)? ?\d{1,2} 20\d\d$|^(?:thang|th|t) ?\d{1,2}$|^(?:i|ii|iii|iv)$|^6 thang (?:dau|cuoi) nam$/,
    'unit_of_time',
    0.9,
  ],
  [/^ngay (?:giao|ban hanh van ban|den)$/, 'none', 0.8],
  [
    /(?:hoan thanh|ket thuc|trinh|ban hanh).*thuc te|thuc te.*(?:hoan thanh|ket thuc)|^da hoan thanh (?:ngay|luc)/,
    'completed_on',
    0.95,
  ],
  [/^(?:da trinh|trinh ngay|thoi gian da trinh|ngay da trinh)/, 'submitted_on', 0.9],
  [/^ngay (?:trinh|gui)/, 'submit_day', 0.85],
  [/^(?:ngay|thoi diem) (?:bao cao )?(?:hoan thanh|ban hanh)|^ngay (?:thuc )?xong$/, 'done_day', 0.85],
  [/^(?:ngay|han|thoi gian) phai (?:xong|hoan thanh|nop|trinh)/, 'finish', 0.95],
  [
    /^(?:thoi gian|thoi diem) (?:giao|nhan|tiep nhan)|^(?:thoi gian|thoi diem|ngay) (?:tao|khoi tao|nhap|ghi nhan|phan cong)/,
    'none',
    0.85,
  ],
  [
    /^(?:phai )?(?:hoan thanh|xong) (?:truoc|den|vao|trong|ngay|thang|nam|quy)|^du kien (?:hoan thanh|trinh|ban hanh|ket thuc)|^ky han\b/,
    'finish',
    0.9,
  ],
  [/^(?:thoi gian|thoi han|han|ngay) bao cao/, 'report_time', 0.6],
  [/(?:bat dau|khoi cong).*thuc te|thuc te.*(?:bat dau|khoi cong)/, 'none', 0.85],
  [/bat dau|khoi dong|khoi cong|^tu$|^tu (?:ngay|thang|nam|quy)$/, 'start', 0.95],
  [/^(?:thoi gian|thoi diem|ngay)? ?trien khai$/, 'launch', 0.85],
  [/^(?:thoi han|han)\b.*(?:hoan thanh|xu ly|phai)|^thoi gian (?:phai )?hoan thanh$/, 'finish', 0.97],
  [
    /^(?:thoi gian|tien do|thoi diem|ngay|moc|nam|thang|quy|ke hoach).*(?:hoan thanh|\bxong|den han|het han)/,
    'finish',
    0.95,
  ],
  [/^(?:thoi han|han) (?:trinh|ban hanh|phe duyet|gui|nop)/, 'finish', 0.86],
  [/^(?:thoi han|han|deadline|han cuoi)\b/, 'finish', 0.93],
  [/\bthoi han\b/, 'finish', 0.85],
  [/^(?:thoi gian|tien do|thoi diem|nam|ngay).*(?:ket thuc)|^ket thuc(?: (?:theo )?ke hoach)?$/, 'finish', 0.88],
  [
    /^(?:thoi gian|thoi diem|tien do|ngay).*(?:(?<!\blo )trinh|ban hanh|phe duyet|nghiem thu|thong qua)/,
    'finish',
    0.85,
  ],
  [
    /^(?:moc|thoi diem)\b|^(?:khi|bao) (?:nao|gio) (?:xong|hoan thanh)|^den$|^den (?:ngay|thang|nam|quy)$/,
    'finish',
    0.8,
  ],
  [/^(?:phai )?(?:hoan thanh|xong)$/, 'finish', 0.75],
  [
    /thoi gian theo ke hoach|^tien do (?:(?:theo )?(?:yeu cau|quy dinh|ke hoach)|duoc giao|phai dat|cam ket|de ra)(?! thuc hien)/,
    'finish',
    0.85,
  ],
  [/^giai doan|^thoi ky/, 'stage', 0.5],
  [/^tien do (?:den|hien|trong ky|ky nay|thang|quy)\b/, 'progress_text', 0.85],
  [/^tien do (?:thuc hien|trien khai|cong viec|xu ly|giai quyet|xay dung|hoan thanh)/, 'working_time', 0.8],
  [/^tien do$/, 'advance', 0.8],
  [
    /thoi gian|lo trinh|^(?:nam|thang|quy|nam thang|thang nam)$|^(?:nam|thang|quy) (?:thuc hien|trien khai)|^(?:tien do|ke hoach) thoi gian|thoi diem|^ke hoach thuc hien/,
    'period',
    0.9,
  ],
  [/^(?:loai|linh vuc) nhiem vu$/, 'none', 0.7],
  [/^nhom (?:nhiem vu|cong viec|giai phap|noi dung)\b/, 'reference', 0.6],
  [/^(?:muc tieu|muc dich)\b(?!.*\bnhiem vu\b)|^muc tieu nhiem vu$/, 'objective', 0.93],
  [/^chi tieu\b(?!.*\bnhiem vu\b)|^yeu cau\b/, 'objective', 0.86],
  [/nhiem vu (?:cua|theo)\b|^(?:chuong trinh|du an)$/, 'reference', 0.4],
  [
    /nhiem vu|^ten (?:viec|hang muc|de an|du an|chuong trinh|cong viec|noi dung|van ban|dau viec|hoat dong|ke hoach|nghi quyet|co che|de tai)/,
    'content',
    0.96,
  ],
  [/noi dung cong viec|^(?:goi |ten goi )?cong viec|dau viec|^viec\b/, 'content', 0.93],
  [
    /^(?:noi dung|hoat dong|hang muc|giai phap|de an|de tai|danh muc)|chuong trinh de an|de an chuong trinh|noi dung/,
    'content',
    0.85,
  ],
  [/tieu chi|chi so|chi tieu|trich yeu/, 'none', 0.6],
  // Any other result: what stands beside it tells plan from report, and a person is asked.
  [/^ket qua\b/, 'result', 0.55],
  // English tables of projects with foreign partners, and our own columns in English.
  [/^(?:tasks?|activit(?:y|ies))$/, 'content', 0.95],
  [/^(?:lead|responsible|implementing)(?: (?:agency|agencies|unit|body))?$/, 'lead', 0.95],
  [/^(?:coordinating|cooperating|supporting)(?: (?:agency|agencies|units?|bod(?:y|ies)))?$/, 'coordinating', 0.95],
  [/^objectives?$/, 'objective', 0.9],
  [/^(?:start|start date|from)$/, 'start', 0.9],
  [/^(?:finish|finish date|due date|end date|to)$/, 'finish', 0.9],
  [/^(?:time|timeline|timeframe|schedule)$/, 'period', 0.9],
  [/^budget$/, 'budget', 0.9],
  [/^progress$/, 'progress_text', 0.85],
  [/^status$/, 'status', 0.9],
  [/^(?:obstacles|difficulties)$/, 'obstacles', 0.9],
  [/^(?:evidence|supporting documents?)$/, 'evidence', 0.9],
  [/^(?:notes?|remarks?|comments?)$/, 'note', 0.95],
];
