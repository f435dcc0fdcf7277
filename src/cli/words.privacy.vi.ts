/** Words of the processing record, of purge and of pseudonyms: tiếng Việt. */
import type { JournalFault } from '../journal/faults.ts';
import type { PrivacyFault } from './privacy-faults.ts';
import type { FaultWords, PrivacyWords } from './words.ts';

export const JOURNAL_FAULT_WORDS: Readonly<Record<JournalFault, FaultWords>> = {
  record_in_out: {
    what: 'Sổ ghi xử lý dữ liệu "{file}" nằm trong thư mục kết quả "{out}", nơi --overwrite và purge sẽ xóa mất.',
    next: 'Chỉ một tệp ở thư mục khác bằng --record.',
  },
  record_not_ours: {
    what: '"{file}" không phải là sổ ghi xử lý dữ liệu của doisoat nên không ghi thêm vào đó.',
    next: 'Chỉ một tệp mới, hoặc sổ của các lần chạy trước, bằng --record.',
  },
  record_not_a_file: {
    what: '"{file}" là thư mục, thiết bị hoặc liên kết; sổ ghi xử lý dữ liệu phải là một tệp thường.',
    next: 'Chỉ một tệp thường bằng --record.',
  },
  record_busy: {
    what: 'Sổ ghi xử lý dữ liệu "{file}" bị chương trình khác giữ đã {seconds} giây.',
    next: 'Chạy lại. Nếu không có lần chạy nào khác thì xóa tệp "{file}.lock".',
  },
  record_unreachable: {
    what: 'Không đọc hoặc không ghi được sổ ghi xử lý dữ liệu "{file}" ({system}).',
    next: 'Kiểm tra thư mục chứa tệp: có tồn tại, có quyền ghi và còn chỗ trống không.',
  },
  record_missing: {
    what: 'Không có sổ ghi xử lý dữ liệu "{file}".',
    next: 'Chỉ đúng tệp đã dùng với "doisoat run --record".',
  },
};

export const PRIVACY_FAULT_WORDS: Readonly<Record<PrivacyFault, FaultWords>> = {
  purge_nothing: {
    what: 'Không có thư mục kết quả "{out}" để xóa.',
    next: 'Chỉ thư mục kết quả của một lần đối soát.',
  },
  purge_not_ours: {
    what: '"{out}" không phải do doisoat tạo (không có summary.json của một lần chạy) nên không bị xóa.',
    next: 'Chỉ thư mục kết quả của một lần đối soát.',
  },
  purge_unknown_files: {
    what: 'Thư mục "{out}" có những mục không phải do doisoat ghi: {names}. Chưa xóa gì.',
    next: 'Chuyển các mục đó đi nơi khác rồi xóa lại.',
  },
  purge_needs_yes: {
    what: 'Ở đây không hỏi được ai có xóa "{out}" hay không. Chưa xóa gì.',
    next: 'Thêm --yes; --dry-run cho xem những gì sẽ bị xóa.',
  },
  purge_declined: {
    what: 'Không xóa gì trong "{out}".',
    next: 'Trả lời c để xóa.',
  },
  purge_out_or_before: {
    what: 'Kết quả của lần chạy (OUT) và sổ theo dõi (--before) phải xóa riêng từng thứ. Chưa xóa gì.',
    next: 'Chạy "doisoat purge OUT", rồi "doisoat purge --before NGÀY".',
  },
  key_file_unreadable: {
    what: 'Không đọc được tệp khóa "{file}" ({system}).',
    next: 'Kiểm tra tệp có tồn tại và có quyền đọc không.',
  },
  key_file_bad: {
    what: 'Tệp khóa "{file}" có {bytes} byte dùng được; khóa phải có từ {least} đến {most} byte ngẫu nhiên.',
    next: 'Tạo khóa, ví dụ: openssl rand -out KEYFILE 32. Chuyển đúng tệp đó cho cơ quan kia bằng đường an toàn.',
  },
};

export const PRIVACY_WORDS: PrivacyWords = {
  purge: {
    question: 'Xóa {out} gồm {files} tệp ({size})? Không khôi phục được. [c/K]',
    removed: 'Đã xóa {out}: {files} tệp, {size}.',
    wouldRemove: 'Sẽ xóa {out}: {files} tệp, {size}. Chưa xóa gì.',
    files: '{files} tệp',
    ledger: {
      question:
        'Xóa khỏi {file} những gì trước ngày {before}: {findings} phát hiện, {answers} trả lời, {notes} ghi chú, {decisions} kết luận về người không còn trong dữ liệu, {runs} lần chạy? Không khôi phục được. [c/K]',
      removed:
        'Đã xóa khỏi {file} những gì trước ngày {before}: {findings} phát hiện, {answers} trả lời, {notes} ghi chú, {decisions} kết luận về người không còn trong dữ liệu, {runs} lần chạy.',
      wouldRemove:
        'Sẽ xóa khỏi {file} những gì trước ngày {before}: {findings} phát hiện, {answers} trả lời, {notes} ghi chú, {decisions} kết luận về người không còn trong dữ liệu, {runs} lần chạy. Chưa xóa gì.',
      nothing: 'Trong {file} không có gì xóa được từ trước ngày {before}.',
    },
  },
  record: {
    sound: 'Sổ ghi xử lý dữ liệu {file} nguyên vẹn: {entries} mục, không bị cắt, sửa hay xóa.',
    damaged: 'Sổ ghi xử lý dữ liệu {file} bị hỏng ({damages} chỗ); còn đọc được {entries} mục.',
    damages: {
      not_a_line: 'dòng {line|raw}: không phải dòng của sổ ghi xử lý dữ liệu',
      length: 'dòng {line|raw}: mục ghi không đúng độ dài',
      checksum: 'dòng {line|raw}: mục ghi không khớp mã kiểm tra, nội dung đã bị thay đổi',
      chain: 'dòng {line|raw}: không nối tiếp dòng trước, đã có dòng bị xóa, chèn hoặc đổi chỗ',
      cut: 'dòng {line|raw}: tệp bị cắt ngang ở dòng này',
      end_missing: 'dòng {line|raw}: thiếu tệp đánh dấu chỗ kết thúc (FILE.end), có thể đã mất dòng ở đây',
      end_differs: 'dòng {line|raw}: sổ kết thúc khác với tệp đánh dấu (FILE.end), đã mất dòng ở đây',
    },
    moreDamages: '… và {count} chỗ khác',
    columns: {
      line: 'Dòng',
      time: 'Thời điểm',
      event: 'Sự việc',
      operator: 'Người thực hiện',
      out: 'Thư mục kết quả',
      persons: 'Số người, hoặc lý do',
    },
    events: { run: 'đối soát', answers: 'đọc trả lời', failed: 'không thành', purge: 'đã xóa' },
    end: 'Sổ kết thúc ở dòng {line|raw}, mã kiểm tra {checksum}. Ghi mã này ở nơi khác thì về sau chứng minh được các dòng trước không bị sửa.',
  },
};
