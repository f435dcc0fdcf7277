/** Điều gì có thể sai ở thư mục kết quả, và cách khắc phục: tiếng Việt. */
import type { ReportFault } from '../report/faults.ts';
import type { FaultWords } from './words.ts';

export const REPORT_FAULT_WORDS: Readonly<Record<ReportFault, FaultWords>> = {
  out_exists: {
    what: 'Thư mục kết quả "{out}" đã có.',
    next: 'Chọn thư mục khác bằng --out, hoặc thay thế bằng --overwrite.',
  },
  out_is_stream: {
    what: 'Kết quả là một thư mục, không đưa ra đầu ra chuẩn được.',
    next: 'Ghi tên thư mục sau --out; muốn in bản tóm tắt ra đầu ra chuẩn thì dùng --json.',
  },
  out_is_file: {
    what: 'Ở vị trí thư mục kết quả "{out}" đang có một tệp.',
    next: 'Chọn thư mục khác bằng --out.',
  },
  out_not_ours: {
    what: 'Thư mục "{out}" không phải do doisoat tạo (không có summary.json của một lần chạy) nên không được thay thế.',
    next: 'Chọn thư mục khác bằng --out.',
  },
  out_unknown_files: {
    what: 'Thư mục "{out}" có những mục không phải do doisoat ghi: {names}.',
    next: 'Chuyển các mục đó đi nơi khác, hoặc chọn thư mục khác bằng --out.',
  },
  out_holds_input: {
    what: 'Có tệp đầu vào nằm trong thư mục "{out}" sắp bị thay thế: {files}.',
    next: 'Chuyển tệp đầu vào đi nơi khác, hoặc chọn thư mục khác bằng --out.',
  },
  out_not_writable: {
    what: 'Không có quyền ghi[[ vào {path}]].',
    next: 'Chọn thư mục của mình bằng --out, hoặc xin cấp quyền ghi.',
  },
  out_locked: {
    what: 'Một lần chạy khác đang lập "{out}"[[ trên máy {host}]]: tiến trình {pid}, bắt đầu {since}.',
    next: 'Đợi lần chạy đó xong, hoặc chọn thư mục khác bằng --out. Nếu tiến trình đó không còn (ở máy khác), xóa thư mục {folder}.',
  },
  out_claim_lost: {
    what: 'Một lần chạy khác đã giành quyền ghi "{out}" vì lần chạy này không có tín hiệu suốt một giờ.',
    next: 'Chạy lại khi lần chạy kia đã xong; lần này chưa thay đổi gì.',
  },
  out_in_use: {
    what: 'Không thay thế được thư mục "{out}": có tệp đang mở trong chương trình khác.',
    next: 'Đóng tệp đó (thường là đang mở trong Excel) rồi chạy lại.',
  },
  out_unreachable: {
    what: 'Không ghi được kết quả ({system})[[: {path}]].',
    next: 'Kiểm tra ổ đĩa hoặc thư mục mạng, hoặc chọn thư mục khác bằng --out.',
  },
  disk_full: {
    what: 'Ổ đĩa đã đầy, hoặc đã hết dung lượng được cấp.',
    next: 'Giải phóng dung lượng hoặc chọn ổ đĩa khác bằng --out; không để lại tệp dở dang nào.',
  },
  workbook_too_big: {
    what: 'Bảng tính sẽ lớn quá mức phần mềm mở được[[: {path}]].',
    next: 'Chạy với --reports tables và dùng các tệp CSV.',
  },
  identity_broken: {
    what: 'Số liệu của lần chạy này không khớp nhau: {identities}.',
    next: 'Đây là lỗi của phần mềm; chưa ghi gì. Đề nghị gửi thông báo này cho người phát triển.',
  },
};
