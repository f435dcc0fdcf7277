/** Lời của doisoat init, trên màn hình và trong tệp cấu hình: tiếng Việt. */
import type { ProposeFault } from '../propose/faults.ts';
import type { ContactFault } from './faults.ts';
import type { InitWords } from './words.contact.ts';
import type { FaultWords } from './words.ts';

export const INIT_WORDS: InitWords = {
  file: '{file}: {kind|kind}',
  sure: 'chắc chắn',
  unsure: 'CHƯA CHẮC',
  form: '[[bảng mã {encoding}, dấu phân cách "{delimiter|code}"]][[tệp {format|raw}, trang tính "{sheet}"]], tiêu đề ở dòng {line|raw}; đã xem {rows} dòng đầu',
  unused: 'không dùng: {headers|all}',
  leftOut: '{file}: không đưa vào cấu hình',
  legend: '+ chắc chắn, ? cần xem lại; giá trị chỉ hiện dạng: chữ thành x, số thành 9',
  doubts: {
    kind: 'cũng có thể là: {others|kind}',
    master: 'cũng có thể là: {others}',
    encoding: 'bảng mã nhận biết chưa chắc',
    one_letter: 'tiêu đề viết sai một chữ',
    content: 'giá trị trong cột không giống {field|field}',
    key_repeated: 'có dòng trùng mã nên không dùng làm mã hồ sơ dân cư (ví dụ các dòng {others})',
    column_chosen: 'lấy cột này[[; cũng có thể là: {others}]]',
    field_chosen: 'hiểu là {field|field}[[; cũng có thể là: {others|field}]]',
  },
  questions: {
    master: 'Tệp nào là dữ liệu dân cư dùng làm gốc?',
    kind: '{file} là loại dữ liệu nào?',
    column: '{file}: cột nào là {subject|field}?',
    field: '{file}: cột "{subject}" là gì?',
  },
  answer: 'Chọn 1–{most} (Enter = 1):',
  badAnswer: 'Nhập một số từ 1 đến {most}.',
  written: 'Đã lập {file} gồm {sources} nguồn dữ liệu.',
  doubtful: '{doubts} chỗ chưa chắc, đã ghi "CHƯA CHẮC" trong tệp: hãy xem lại trước khi chạy.',
  next: 'Việc tiếp theo: {command}',
  yaml: {
    intro:
      'Cấu hình đối soát do "doisoat init" lập. Sau dấu # là chú thích; bỏ dấu # ở đầu dòng để dùng dòng đó.',
    check: 'Kiểm tra dữ liệu: {command}',
    run: 'Đối soát: {command}',
    found: 'tự nhận biết; bỏ dấu # để cố định',
    covers: 'các xã, phường mà dữ liệu dân cư phải có đủ; không ghi là tất cả',
    shapes: 'dạng: {shapes|all}',
    filled: '{filled} trên {rows} dòng đầu có giá trị',
    unused: 'Cột không dùng: {headers|all}',
    unsure: 'CHƯA CHẮC: {doubt}',
    leftOut: 'Không dùng được {file}: {why}',
    match: 'từ mức này trở lên: coi là đúng người',
    review: 'từ mức này trở lên: cán bộ xem lại',
    out: 'thư mục kết quả',
    more: 'Các thiết lập khác; bỏ dấu # để dùng:',
  },
  settings: {
    asOf: 'ngày lấy làm mốc; không ghi là hôm nay',
    lang: 'ngôn ngữ của báo cáo: vi hoặc en',
    mask: 'chỉ để lộ ba chữ số cuối của các số',
    maxRejected: 'số dòng không đọc được cho phép',
    failOn: 'kết thúc với mã 1 khi vượt',
    split: 'chia danh sách theo thôn, tổ dân phố',
    wards: 'bảng đơn vị hành chính hiện nay và bảng xã cũ – xã mới',
    ledger: 'sổ theo dõi các phát hiện qua nhiều lần chạy',
    targets: 'chỉ tiêu bao phủ',
  },
};

export const PROPOSE_FAULT_WORDS: Readonly<Record<ProposeFault, FaultWords>> = {
  init_master_missing: {
    what: 'Trong các tệp này không có tệp nào là dữ liệu dân cư.',
    next: 'Chỉ rõ tệp dân cư: doisoat init --master dan_cu.csv FILE…',
  },
  init_master_unsure: {
    what: 'Không biết chắc tệp nào là dữ liệu dân cư: {files}.',
    next: 'Chỉ rõ tệp dân cư, ví dụ: doisoat init --master "{file}" FILE…',
  },
  init_extracts_missing: {
    what: 'Chưa có nguồn nào để đối soát với {master}.',
    next: 'Ghi thêm ít nhất một tệp: doisoat init {master} bao_hiem.csv',
  },
  init_kind_unknown: {
    what: 'Không nhận ra đây là loại dữ liệu gì[[; các cột: {headers}]].',
    next: 'Chỉ rõ bằng --insurance, --births, --deaths, --marriages hoặc --residence, hoặc bỏ tệp này ra.',
  },
};

export const CONTACT_FAULT_WORDS: Readonly<Record<ContactFault, FaultWords>> = {
  init_exists: {
    what: 'Đã có tệp {file}; init không ghi đè.',
    next: 'Xóa hoặc đổi tên tệp cũ, hoặc lập tệp khác bằng --out.',
  },
  stdin_twice: {
    what: 'Luồng nhập chuẩn (-) chỉ dùng được cho một tệp.',
    next: 'Ghi đường dẫn cho các tệp còn lại.',
  },
};
