/** Vì sao không đọc được tệp, và cách khắc phục: tiếng Việt. Tên tệp nằm trong vị trí của lỗi. */
import type { ReadFault } from '../read/faults.ts';
import type { FaultWords } from './words.ts';

export const READ_FAULT_WORDS: Readonly<Record<ReadFault, FaultWords>> = {
  file_missing: {
    what: 'Không tìm thấy tệp.',
    next: '[[Có lẽ là "{similar}". ]]Kiểm tra đường dẫn và cách viết; đường dẫn trong tệp cấu hình tính từ nơi đặt tệp cấu hình.',
  },
  file_is_directory: {
    what: 'Đây là thư mục, không phải tệp.',
    next: 'Ghi rõ tên tệp[[; trong thư mục có: {files}]].',
  },
  file_unreadable: {
    what: 'Không mở được tệp[[ ({cause})]].',
    next: 'Kiểm tra đây có phải tệp thường và có quyền đọc hay không; đóng tệp nếu đang mở.',
  },
  file_empty: { what: 'Tệp trống.', next: 'Xuất lại tệp; cần có dòng tiêu đề và ít nhất một dòng dữ liệu.' },
  file_no_rows: {
    what: 'Tệp chỉ có dòng tiêu đề, không có dữ liệu.',
    next: 'Xuất lại tệp, hoặc bỏ nguồn này khỏi lần đối soát.',
  },
  file_is_workbook: {
    what: 'Đây là {format|code}, không phải bảng tính hay tệp văn bản mà phần mềm đọc được.',
    next: 'Mở tệp bằng Excel, chọn Lưu thành → "Excel Workbook (*.xlsx)", rồi dùng tệp mới; tệp nén thì giải nén trước.',
  },
  page_without_table: {
    what: 'Tệp này là {format|code} nhưng bên trong không có bảng dữ liệu nào.',
    next: 'Xuất lại từ phần mềm nghiệp vụ; nếu Excel mở tệp này có dữ liệu thì chọn Lưu thành → "Excel Workbook (*.xlsx)", rồi dùng tệp mới.',
  },
  workbook_cut: {
    what: 'Tệp bị ghi dở: {format|code} dừng giữa chừng, sau đó không còn gì.',
    next: 'Xuất lại từ phần mềm nghiệp vụ và chờ ghi xong; dòng ghi ở trên là dòng cuối cùng còn trong bảng.',
  },
  workbook_damaged: {
    what: 'Bảng tính bị hỏng hoặc ghi dở[[ (phần {part})]].',
    next: 'Mở tệp bằng Excel hoặc LibreOffice, lưu lại thành .xlsx, rồi dùng tệp mới.',
  },
  workbook_encrypted: {
    what: 'Bảng tính có đặt mật khẩu nên không đọc được.',
    next: 'Mở tệp bằng Excel, bỏ mật khẩu ở File → Info → Protect Workbook, lưu thành một bản khác, rồi dùng bản đó; "doisoat answers" thì mở được bằng --password-file.',
  },
  workbook_password_wrong: {
    what: 'Mật khẩu không mở được bảng tính này.',
    next: 'Kiểm tra dòng đầu của tệp ghi ở --password-file; tệp có mật khẩu khác thì đọc riêng từng lần.',
  },
  workbook_too_large: {
    what: 'Bảng tính quá lớn: phần {part} bung ra hơn {megabytes} MB.',
    next: 'Kiểm tra đây có đúng là tệp cần đọc không; nếu đúng, lưu trang tính có dữ liệu thành "CSV UTF-8" rồi dùng tệp đó.',
  },
  workbook_sheet_missing: {
    what: 'Bảng tính không có trang tính "{sheet}"[[; các trang tính đang có: {sheets}]].',
    next: '[[Có lẽ là "{suggestion}". ]]Sửa "sheet" trong tệp cấu hình, hoặc bỏ mục này để đọc trang tính đầu tiên.',
  },
  workbook_sheet_empty: {
    what: 'Trang tính "{sheet}" không có dữ liệu.',
    next: 'Ghi rõ trang tính cần đọc trong tệp cấu hình bằng "sheet: …"[[; các trang tính khác: {sheets}]].',
  },
  sheet_without_workbook: {
    what: 'Tệp cấu hình ghi "sheet: {sheet}", nhưng đây là tệp văn bản, không phải bảng tính.',
    next: 'Bỏ "sheet" trong tệp cấu hình, hoặc ghi lại đường dẫn của bảng tính.',
  },
  file_changed: {
    what: 'Tệp bị thay đổi trong khi đang đối soát.',
    next: 'Chờ đến khi tệp được ghi xong rồi chạy lại.',
  },
  ward_table_invalid: {
    what: 'Tệp này không phải danh mục đơn vị hành chính mà phần mềm đọc được ({reason}).',
    next: 'Cần tệp CSV mã UTF-8 có một trong các dòng tiêu đề sau[[: {expected}]]; mã xã gồm tối đa năm chữ số.',
  },
  ward_code_unknown: {
    what: '"{setting}" ghi mã xã {code} nhưng danh mục đơn vị hành chính không có mã này.',
    next: '[[Có lẽ là "{suggestion}". ]]Sửa mã trong tệp cấu hình, hoặc bổ sung danh mục.',
  },
  encoding_doubtful: {
    what: 'Không xác định chắc chắn được bảng mã của tệp[[ (có thể là: {candidates})]].',
    next: 'Ghi rõ trong tệp cấu hình[[: {configLine}]].',
  },
  letters_lost: {
    what: 'Tệp đã mất dấu tiếng Việt: {lost} trên {words} từ có dấu "?"[[ (ví dụ dạng {example})]].',
    next: 'Xuất lại từ bản gốc dưới dạng "CSV UTF-8"; chữ đã mất không khôi phục được.',
  },
  delimiter_unusable: {
    what: 'Dấu phân cách "{delimiter}" không tách được tệp này thành cột.',
    next: 'Bỏ "delimiter" trong tệp cấu hình, hoặc ghi đúng dấu mà tệp dùng.',
  },
  header_not_found: {
    what: 'Không tìm thấy dòng tiêu đề trong {linesLookedAt} dòng đầu[[; với {kind|kind} thường gặp: {expected}]].',
    next: '[[Nếu dữ liệu ở trang tính khác, ghi tên trang tính bằng "sheet: …" ({sheets}). ]]Thêm dòng tiêu đề, hoặc ghi rõ trong tệp cấu hình bằng "headerRow: N" và "columns: …".',
  },
  head_too_long: {
    what: '{megabytes} MB đầu tệp không có dòng tiêu đề nào: chỉ có dòng trống, hoặc có dòng quá dài.',
    next: 'Xuất lại tệp; dòng tiêu đề phải nằm trong {megabytes} MB đầu.',
  },
  header_row_missing: {
    what: 'Không có dòng {headerRow|raw} để làm dòng tiêu đề[[; đã xem {lines} dòng]].',
    next: 'Sửa "headerRow" trong tệp cấu hình, hoặc bỏ mục này.',
  },
  header_duplicate: {
    what: 'Tiêu đề "{header}"[[ (cần cho {field|field})]] có ở nhiều cột ({positions}).',
    next: 'Đặt cho mỗi cột một tiêu đề riêng.',
  },
  header_ambiguous: {
    what: 'Tiêu đề "{header}" có thể là một trong các trường: {fields|field}.',
    next: 'Ghi rõ trong tệp cấu hình: {configLine}',
  },
  column_ambiguous: {
    what: 'Có nhiều cột có thể là {field|field}: {candidates}.',
    next: 'Ghi rõ trong tệp cấu hình: {configLine}',
  },
  required_column_missing: {
    what: 'Thiếu cột bắt buộc: {fields|field}[[ (tiêu đề thường gặp: {expected})]][[; tệp có: {headers}]].',
    next: 'Chỉ rõ cột trong tệp cấu hình[[: {configLine}]].',
  },
  configured_column_missing: {
    what: 'Tệp cấu hình ghi cột "{column}" cho {field|field}, nhưng tệp không có cột này[[; tệp có: {headers}]].',
    next: '[[Có lẽ là "{suggestion}". ]]Sửa "columns" trong tệp cấu hình.',
  },
  resident_id_repeated: {
    what: 'Cột "{column}" được chọn làm mã hồ sơ dân cư nhưng có {rows} dòng trùng mã với dòng khác[[; những dòng đầu: {lines|raw}]].',
    next: 'Chọn cột khác cho residentId trong tệp cấu hình, hoặc bỏ residentId: khi đó mỗi người được gọi theo số định danh hoặc số dòng.',
  },
  too_many_rejected: {
    what: 'Không đọc được {rejected} trên {read} dòng (giới hạn: {limit})[[; những dòng đầu: {lines|raw}]][[; lý do: {reasons|code}]].',
    next: 'Sửa tệp, ghi rõ dấu phân cách hoặc bảng mã trong tệp cấu hình, hoặc cho phép nhiều hơn bằng --max-rejected.',
  },
  model_unreadable: {
    what: 'Không đọc được bộ tham số[[ ({cause})]].',
    next: 'Kiểm tra đường dẫn ghi ở --model; đó là tệp model.json của một lần chạy trước.',
  },
  model_invalid: {
    what: 'Đây không phải bộ tham số của doisoat[[: {faults}]].',
    next: 'Dùng nguyên tệp model.json của một lần chạy trước, hoặc bỏ --model.',
  },
};
