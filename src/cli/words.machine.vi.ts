/** Lời của doisoat doctor và config: tiếng Việt. */
import type { ConfigWords, DoctorWords } from './words.contact.ts';

export const DOCTOR_WORDS: DoctorWords = {
  checks: {
    node: {
      is: 'Node.js {version}',
      cure: 'Cần Node.js {least} trở lên; nên cài bản 22 hoặc 24 từ nodejs.org (bản 20 không còn được sửa lỗi).',
    },
    cores: {
      is: 'số nhân xử lý: {cores}',
      cure: 'Vẫn chạy được, nhưng tệp lớn sẽ chậm; nên dùng máy có từ hai nhân.',
    },
    memory: {
      is: 'bộ nhớ: {total} GB, còn trống {free} GB; Node.js được dùng {heap} GB',
      cure: 'Đủ cho một xã; với cả tỉnh nên dùng máy có từ 8 GB và đóng bớt chương trình khác.',
    },
    temporary: {
      is: 'thư mục tạm {folder}[[: không ghi được ({system})]]',
      cure: 'Cấp quyền ghi cho thư mục này, hoặc đặt biến TMPDIR (Windows: TEMP) sang thư mục khác.',
    },
    output: {
      is: 'nơi ghi kết quả {folder}[[: không ghi được ({system})]]',
      cure: 'Chọn nơi khác bằng --out, hoặc cấp quyền ghi cho thư mục này.',
    },
    space: {
      is: 'đĩa còn trống[[: {free} GB]]',
      cure: 'Dọn bớt đĩa hoặc ghi kết quả sang đĩa khác bằng --out.',
    },
    language: {
      is: 'bảng mã của màn hình: {locale}',
      cure: 'Chữ có dấu có thể hiện sai. Linux: đặt LANG=vi_VN.UTF-8 hoặc C.UTF-8. Windows: dùng Windows Terminal, hoặc gõ "chcp 65001" trước.',
    },
    terminal: {
      is: 'màn hình dòng lệnh[[ rộng {columns} cột]]',
      cure: 'Nên mở rộng cửa sổ lên ít nhất 80 cột để bảng không bị xuống dòng.',
    },
    ledger: {
      is: 'sổ theo dõi {file}[[: bị hỏng ({problems|raw}); còn đọc được: {tables|raw}]][[: còn nguyên vẹn, {rows} dòng]]',
      cure: 'Tệp được giữ nguyên. Lấy bản sao lưu về dùng (kèm --adopt-ledger), hoặc cứu phần còn đọc được: sqlite3 {file} ".recover" | sqlite3 {file}.recovered',
    },
    clock: {
      is: 'đồng hồ: {vietnam} giờ Việt Nam (múi giờ của máy: {zone})',
      cure: 'Chỉnh lại ngày giờ của máy, hoặc luôn ghi --as-of.',
    },
  },
  good: 'Máy dùng được[[, có {warnings} điểm nên xem lại]].',
  next: 'Việc tiếp theo: doisoat init FILE… với các tệp của đơn vị, hoặc doisoat generate để dùng thử.',
  bad: 'Máy chưa dùng được: {count} điểm phải xử lý.',
  badNext: 'Việc tiếp theo: xử lý các điểm có dấu x rồi chạy lại doisoat doctor.',
};

export const CONFIG_WORDS: ConfigWords = {
  columns: { setting: 'thiết lập', value: 'giá trị', from: 'lấy từ' },
  from: {
    flag: 'tùy chọn',
    environment: 'biến môi trường',
    file: 'tệp cấu hình',
    default: 'mặc định',
    unset: 'chưa đặt',
  },
  order: 'Thứ tự ưu tiên: tùy chọn, biến môi trường (DOISOAT_…), tệp cấu hình, mặc định.',
  next: 'Việc tiếp theo: sửa {file}, rồi kiểm tra bằng doisoat check.',
};
