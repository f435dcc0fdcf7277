/** Lời về sổ theo dõi: tiếng Việt. */
import type { LedgerFault } from '../ledger/faults.ts';
import type { OverTimeText } from '../report/over-time-wording.ts';
import type { DiffWords, ReportedFindings } from './words.ledger.ts';
import type { FaultWords } from './words.ts';

/** What is counted of findings over time, on the screen and on the page. */
export const CHANGE_HEADS = {
  opened: 'Mới',
  reopened: 'Mở lại',
  resolved: 'Đã xong',
  open: 'Còn mở',
  answered: 'Đã trả lời',
  overdue: 'Quá hạn',
  oldestDays: 'Lâu nhất (ngày)',
} as const;

export const LEDGER_FAULT_WORDS: Readonly<Record<LedgerFault, FaultWords>> = {
  ledger_no_engine: {
    what: 'Bản doisoat này không kèm phần lưu sổ (SQLite) cho hệ máy {system}.',
    next: 'Cài doisoat bằng npm trên máy này, hoặc bỏ "ledger" trong tệp cấu hình để đối soát không ghi sổ.',
  },
  ledger_missing: {
    what: 'Không có sổ theo dõi tại đây.',
    next: 'Kiểm tra đường dẫn; sổ được lập khi chạy "doisoat run" với "ledger:" trong cấu hình hoặc --ledger.',
  },
  ledger_in_use: {
    what: 'Sổ theo dõi đang được một lệnh doisoat khác ghi.',
    next: 'Đợi lệnh kia xong rồi chạy lại.',
  },
  ledger_not_ours: {
    what: 'Tệp này không phải sổ theo dõi của doisoat; tệp được giữ nguyên.',
    next: 'Ghi tên một tệp khác ở "ledger:" hoặc --ledger.',
  },
  ledger_damaged: {
    what: 'Sổ theo dõi bị hỏng ({problems}); tệp được giữ nguyên.',
    next: 'Xem còn cứu được gì bằng "doisoat doctor --ledger TỆP", rồi khôi phục từ bản sao lưu.',
  },
  ledger_newer: {
    what: 'Sổ theo dõi do phiên bản doisoat mới hơn lập (cấu trúc {version|raw}, bản này đọc được đến {known|raw}).',
    next: 'Cập nhật doisoat rồi chạy lại.',
  },
  ledger_restored: {
    what: 'Sổ theo dõi ở đây cũ hơn lần ghi cuối cùng (lần ghi {generation}, trước đó đã đến {seen}): có lẽ vừa được khôi phục từ bản sao lưu.',
    next: 'Đặt lại bản mới nhất; nếu không còn, chạy với --adopt-ledger để tiếp tục từ bản này thành một sổ riêng.',
  },
  ledger_forked: {
    what: 'Kết quả trong "{out}" do một bản khác của sổ này ghi (lần chạy {run|raw}).',
    next: 'Chỉ dùng một bản: đặt lại bản đã ghi kết quả ấy, hoặc chạy với --adopt-ledger để bản này thành một sổ riêng.',
  },
  ledger_copied: {
    what: 'Sổ này là bản sao của một sổ vẫn còn ở "{original}".',
    next: 'Dùng sổ gốc, hoặc chạy với --adopt-ledger để bản sao thành một sổ riêng.',
  },
  ledger_not_writable: {
    what: 'Không ghi được sổ theo dõi tại đây.',
    next: 'Kiểm tra quyền ghi của thư mục và của tệp; sổ phải nằm trên ổ đĩa của máy, không nằm trên ổ mạng.',
  },
  ledger_disk_full: {
    what: 'Không còn chỗ để ghi sổ theo dõi.',
    next: 'Giải phóng chỗ trên ổ đĩa rồi chạy lại; chưa có gì thay đổi.',
  },
  ledger_run_unknown: {
    what: 'Sổ theo dõi không có lần chạy {run|raw}.',
    next: '[[Các lần chạy trong sổ: {known}.]]',
  },
  ledger_too_few_runs: {
    what: 'Cần hai lần chạy để so sánh; sổ theo dõi mới có {runs}.',
    next: 'Chạy lại sau lần đối soát tiếp theo.',
  },
};

export const DIFF_WORDS: DiffWords = {
  title: 'Thay đổi từ lần chạy {from|raw} (ngày {fromDay}) đến lần chạy {to|raw} (ngày {toDay})',
  nothing: 'Không có phát hiện nào còn mở, không có gì thay đổi.',
  byWard: 'Theo xã, phường',
  byFinding: 'Theo nội dung',
  columns: {
    ward: 'Xã, phường',
    finding: 'Nội dung',
    ...CHANGE_HEADS,
  },
  total: 'Tổng cộng',
  unknownWard: 'chưa rõ',
  note: 'Mã của từng phát hiện: doisoat diff --json; nội dung từng phát hiện: findings.csv của lần chạy.',
};

export const OVER_TIME_WORDS: Readonly<Record<OverTimeText, string>> = {
  monthTitle: 'TỔNG HỢP KẾT QUẢ RÀ SOÁT, LÀM SẠCH DỮ LIỆU – THÁNG {month}',
  monthPeriod: 'Từ ngày {from} đến ngày {to}',
  monthNote:
    'Tiếp nhận gồm phát hiện mới và mở lại. Còn mở = tồn đầu kỳ + tiếp nhận − đã xong. Việc giao hai cán bộ được tính cho cả hai.',
  monthSheet: 'tong-hop',
  daySheet: 'theo-ngay',
  byWard: 'Theo xã, phường',
  byOfficer: 'Theo cán bộ',
  byFinding: 'Theo nội dung',
  byDay: 'TIẾP NHẬN, GIẢI QUYẾT TỪNG NGÀY',
  targets: 'Độ bao phủ so với chỉ tiêu',
  ward: 'Xã, phường',
  officer: 'Cán bộ',
  finding: 'Nội dung',
  day: 'Ngày',
  before: 'Tồn đầu kỳ',
  received: 'Tiếp nhận',
  resolved: 'Đã xong',
  resolvedShare: 'Tỷ lệ',
  open: 'Còn mở',
  answered: 'Đã trả lời',
  awaiting: 'Chờ sửa',
  overdue: 'Quá hạn',
  measure: 'Xã, phường: chỉ tiêu',
  reached: 'Đã đạt',
  target: 'Chỉ tiêu',
  missing: 'Còn thiếu',
  total: 'Tổng số',
  unknownWard: 'Chưa rõ xã, phường',
  deathsTitle: 'Khai tử quá hạn',
  clerkSheet: 'tu-phap',
  policeSheet: 'cong-an',
  clerkTitle: 'ĐÃ CHẾT NHƯNG CHƯA ĐĂNG KÝ KHAI TỬ – TƯ PHÁP, HỘ TỊCH',
  clerkLead:
    '{people} người được cán bộ xác minh là đã chết, chưa thấy trong sổ đăng ký khai tử; số liệu đến ngày {asOf}. Liên hệ thân nhân để đăng ký khai tử.',
  policeTitle: 'ĐÃ ĐĂNG KÝ KHAI TỬ, CÒN TRONG DỮ LIỆU DÂN CƯ – CÔNG AN',
  policeLead:
    '{people} người được cán bộ xác minh là đã chết và đã đăng ký khai tử; số liệu đến ngày {asOf}. Xóa đăng ký thường trú theo giấy tờ khai tử.',
  number: 'STT',
  name: 'Họ và tên',
  birthDate: 'Ngày sinh',
  citizenId: 'Số định danh',
  address: 'Nơi thường trú',
  reported: 'Báo chết ngày',
  saysOthers: 'Có trong sổ khai sinh, kết hôn',
  saysNothing: 'không có trong sổ khai sinh, kết hôn đã đối soát',
  registrationNumber: 'Số đăng ký khai tử',
  registrationPlace: 'Sổ, nơi đăng ký',
  deathDate: 'Ngày chết',
  source: 'Nguồn, dòng',
  done: 'Kết quả',
  birthSays: 'Khai sinh: là {person}[[, số {number}]][[, {place}]][[, ngày {day}]]',
  marriageSays: 'Kết hôn: là {person}[[, số {number}]][[, {place}]][[, ngày {day}]]',
};

export const REPORTED_FINDINGS: ReportedFindings = {
  reported_abroad: {
    title: 'Cán bộ báo đã xuất cảnh',
    explanation:
      'Cán bộ đi xác minh được báo người này đã ra nước ngoài; dữ liệu dân cư vẫn ghi đang thường trú.',
    action:
      'Công an xã tra cứu xuất nhập cảnh trong {verify} ngày; nếu ra nước ngoài để định cư thì xóa đăng ký thường trú, bảo hiểm rà lại thẻ trong {repair} ngày tiếp theo.',
  },
  reported_absent: {
    title: 'Cán bộ báo vắng mặt tại nơi thường trú',
    explanation: 'Cán bộ đi xác minh không gặp người này tại nơi thường trú.',
    action:
      'Công an xã xác minh nơi ở trong {visit} ngày; nếu vắng mặt từ 12 tháng liên tục mà không tạm trú, không khai báo tạm vắng thì xóa đăng ký thường trú.',
  },
  reported_dead: {
    title: 'Cán bộ báo đã chết, sổ khai tử chưa có',
    explanation:
      'Cán bộ đi xác minh được báo người này đã chết, nhưng dữ liệu khai tử đã đối soát không có; việc khai tử có thể đã quá hạn.',
    action:
      'Công chức tư pháp – hộ tịch liên hệ thân nhân, đăng ký khai tử trong {visit} ngày; sau đó công an xóa đăng ký thường trú.',
  },
};
