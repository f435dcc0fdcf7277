/** Lời hiển thị trong khi chạy, khi xong và khi gặp lỗi: tiếng Việt. */
import type { ErrorWords, ProgressWords, ResultWords } from './words.ts';

export const ERROR_WORDS: ErrorWords = {
  error: 'lỗi',
  next: 'cách xử lý',
  more: '… và {count} lỗi nữa cùng loại (xem đủ bằng --log-format json)',
  defect: 'Đây là lỗi của phần mềm ({name}). Chưa ghi gì.',
  defectNext:
    'Chạy lại với --debug và gửi nội dung hiện ra cho người phát triển; không gửi kèm dữ liệu cá nhân.',
  unknown: 'Không thể tiếp tục: {code}[[ ({facts})]].',
};

export const PROGRESS_WORDS: ProgressWords = {
  stages: {
    read: 'Đọc dữ liệu',
    normalise: 'Chuẩn hóa',
    block: 'Tìm ứng viên',
    compare: 'So sánh',
    train: 'Ước lượng trọng số',
    decide: 'Quyết định',
    classify: 'Phân loại',
    report: 'Lập báo cáo',
    publish: 'Hoàn tất',
    generate: 'Sinh dữ liệu',
  },
  counts: {
    rows: 'dòng',
    read: 'dòng đã đọc',
    rejected: 'dòng bị loại',
    used: 'dòng dùng được',
    persons: 'người',
    names: 'tên',
    dates: 'ngày',
    addresses: 'địa chỉ',
    texts: 'giá trị',
    rules: 'quy tắc',
    blocks: 'nhóm',
    pairs: 'cặp',
    newPairs: 'cặp mới',
    kept: 'cặp giữ lại',
    patterns: 'mẫu so sánh',
    rounds: 'vòng',
    iterations: 'vòng',
    match: 'đã khớp',
    review: 'cần xem lại',
    unmatched: 'không tìm thấy',
    clusters: 'nhóm nghi trùng',
    copies: 'bản ghi trùng',
    issues: 'nghi vấn',
    findings: 'phát hiện',
    conflicts: 'chỗ khác nhau',
    files: 'tệp',
    wards: 'xã',
    residents: 'nhân khẩu',
  },
  notes: {
    columns_found:
      '{source}[[: {file}]][[, bảng mã {encoding}]][[, tệp {format|raw}]][[, dấu phân cách "{delimiter|code}"]][[, tiêu đề ở dòng {headerLine|raw}]]\n    các cột: {columns|all}',
    workbook_read:
      '{source}: trang tính "{sheet}"[[; không đọc các trang tính: {otherSheets}]][[; đọc cả {hidden} hàng đang ẩn]]',
    formulas_uncalculated:
      '{source}: {cells} ô công thức chưa có giá trị nên coi là trống; mở tệp bằng Excel, lưu lại rồi chạy lại',
    columns_unmapped: '{source}: các cột không dùng: {headers}',
    rows_rejected: '{source}: không đọc được {rejected} trên {read} dòng (xem rejected.csv)',
    rows_passed_over:
      '{source}: đã bỏ qua {blank} dòng trống, {titles} dòng đầu đề, {footers} dòng cuối bảng',
    blocks_oversize: '{source}: quy tắc {rule} còn {pairs} cặp chưa so sánh vì nhóm quá lớn',
    pseudonyms_made:
      'Họ tên và số trong các bảng là mã thay thế (khóa {key}); không lập tệp Excel và trang tổng quan',
    key_file_open:
      'Người khác đọc được tệp khóa {file} (quyền {mode|raw}); chỉ nên để chủ sở hữu đọc (chmod 600)',
    record_damaged:
      'Sổ ghi xử lý dữ liệu {file} bị hỏng hoặc thiếu (dòng {lines}); lần chạy này ghi tiếp vào sau. Xem "doisoat record"',
    record_not_written: 'Không ghi được vào sổ ghi xử lý dữ liệu {file}[[ ({codes})]]',
    ledger_moved:
      'Sổ theo dõi trước đây được ghi ở nơi khác ({original}). Nếu bản kia còn được dùng thì hai sổ sẽ khác nhau: chỉ dùng một',
    ledger_confirmed:
      'Lần chạy {run|raw} bị ngắt sau khi đã có kết quả trong {out}: đã ghi nhận vào sổ theo dõi',
    ledger_taken_back:
      'Lần chạy {run|raw} bị ngắt trước khi có kết quả trong {out}: sổ theo dõi trở lại như trước đó',
    ledger_adopted: 'Sổ theo dõi tiếp tục thành một sổ riêng, tách từ sổ {parent}',
    decisions_kept:
      'Theo trả lời của cán bộ: {pinned} cặp đúng là một người, {forbidden} cặp là hai người khác nhau[[; {lost} cặp không còn tìm thấy vì hồ sơ đã thay đổi]]',
    ledger_purged:
      'Đã xóa khỏi sổ theo dõi những gì quá thời hạn lưu: {findings} phát hiện, {answers} trả lời, {notes} ghi chú, {decisions} kết luận về người không còn trong dữ liệu',
    ledger_not_purged:
      'Chưa xóa được những gì quá thời hạn lưu khỏi sổ theo dõi[[ ({codes})]]; lần chạy sau sẽ thử lại',
    legacy_column:
      '{source}: cột {field|field} gõ bằng bảng mã cũ {encoding}, đã chuyển sang Unicode để so sánh ({share} % số từ có dấu đọc được)',
    resident_key: 'Trong báo cáo, nhân khẩu được ghi bằng {kind|code}',
    findings_not_produced: 'Không xét được vì thiếu {need|code}: {codes|finding}',
  },
  interrupted: 'Đã dừng theo yêu cầu. Chưa ghi gì.',
};

export const RESULT_WORDS: ResultWords = {
  done: 'Đã đối soát {persons} người của {extracts} nguồn với {residents} nhân khẩu[[ trong {duration}]].',
  columns: {
    extract: 'Nguồn',
    read: 'Dòng',
    rejected: 'Bị loại',
    persons: 'Người',
    match: 'Đã khớp',
    review: 'Cần xem lại',
    unmatched: 'Không tìm thấy',
  },
  findings: 'Phát hiện: {count}',
  noFindings: 'Không có phát hiện nào.',
  moreFindings: '… và {count} loại khác (findings.csv)',
  reports: 'Báo cáo trong {path}:',
  places: {
    wards: 'danh sách cần kiểm tra của từng xã, phường',
    employers: 'danh sách cần kiểm tra của từng đơn vị',
    workbook: 'bảng kê đầy đủ cho cán bộ phân tích',
    page: 'trang tổng quan',
    findings: 'toàn bộ phát hiện, mỗi phát hiện một dòng',
    review: 'những người cần quyết định, kèm các ứng viên',
    unmatched: 'những người không tìm thấy trong dữ liệu dân cư',
    rejected: 'những dòng không đọc được',
    summary: 'số liệu, dữ liệu vào và cấu hình của lần chạy',
  },
  next: {
    people: 'Việc tiếp theo: mở {path} và giao danh sách cho từng xã, phường.',
    tables: 'Việc tiếp theo: mở {path}, hoặc chạy không có "--reports tables" để có danh sách theo xã.',
    nothing: 'Việc tiếp theo: không còn gì phải kiểm tra.',
  },
  limitExceeded: 'Vượt giới hạn: {extract}: {kind} {found}, giới hạn {limit}.',
  generated: 'Đã sinh {residents} nhân khẩu giả định, {files} tệp trong {out}[[ trong {duration}]].',
  generatedNext: 'Việc tiếp theo: doisoat run {config} --out ket-qua',
};
