/** Điều gì có thể sai ở tham số, cấu hình, thư mục kết quả và máy, và cách khắc phục: tiếng Việt. */
import type { PlanFault } from '../plan/faults.ts';
import type { CliFault } from './faults.ts';
import type { FaultWords } from './words.ts';

export const PLAN_FAULT_WORDS: Readonly<Record<PlanFault, FaultWords>> = {
  config_syntax: {
    what: 'Tệp cấu hình viết sai cú pháp YAML tại đây.',
    next: 'Kiểm tra khoảng thụt đầu dòng, dấu hai chấm và dấu ngoặc quanh vị trí này; đặt trong dấu nháy những giá trị có ký tự đặc biệt.',
  },
  config_tab_indent: {
    what: 'Đầu dòng được thụt bằng phím Tab.',
    next: 'Thụt đầu dòng bằng dấu cách, mỗi cấp hai dấu cách.',
  },
  config_unclosed_quote: {
    what: 'Có dấu nháy hoặc dấu ngoặc mở mà không đóng.',
    next: 'Đóng lại, hoặc bỏ dấu mở.',
  },
  config_bad_escape: {
    what: 'Dấu "\\" nằm trong dấu nháy kép tạo thành ký hiệu không hợp lệ.',
    next: "Ghi đường dẫn Windows trong dấu nháy đơn ('C:\\Hồ sơ\\a.csv') hoặc dùng dấu gạch chéo xuôi /.",
  },
  config_several_documents: {
    what: 'Tệp cấu hình chứa thêm một tài liệu thứ hai (sau dòng "---").',
    next: 'Mỗi tệp chỉ để một tài liệu.',
  },
  config_alias: {
    what: 'Cấu hình không dùng được ký hiệu tham chiếu ({alias}).',
    next: 'Ghi đầy đủ giá trị.',
  },
  config_too_deep: {
    what: 'Cấu hình lồng nhau quá nhiều cấp (tối đa {most} cấp).',
    next: 'Kiểm tra dấu ngoặc chưa đóng và khoảng trắng thừa ở đầu dòng.',
  },
  config_too_large: {
    what: 'Tệp cấu hình quá lớn: {letters} ký tự, tối đa {most}.',
    next: 'Kiểm tra xem có nhầm tệp dữ liệu với tệp cấu hình không.',
  },
  config_duplicate_key: {
    what: 'Mục này được ghi hai lần ở cùng một chỗ.',
    next: 'Chỉ giữ lại một.',
  },
  config_not_a_map: {
    what: 'Tệp cấu hình phải bắt đầu bằng các mục như "master:" và "extracts:".',
    next: 'Xem ví dụ ngắn bằng lệnh "doisoat run --help".',
  },
  unknown_key: {
    what: 'Không có mục "{key}"[[ trong {parent}]].',
    next: '[[Có lẽ là "{suggestion}". ]]Các mục dùng được ở đây: {known}.',
  },
  missing_key: { what: 'Thiếu "{setting}".', next: 'Bổ sung tại đây.' },
  empty_value: { what: '"{setting}" chưa có giá trị.', next: 'Ghi giá trị, hoặc bỏ mục này.' },
  wrong_shape: {
    what: '"{setting}" phải là {expected|code}.',
    next: 'Sửa theo ví dụ của lệnh "doisoat run --help".',
  },
  bad_choice: {
    what: '"{setting}" không nhận giá trị "{value}".',
    next: '[[Có lẽ là "{suggestion}". ]]Chọn một trong: {choices}.',
  },
  key_only_custom: {
    what: '"{key}" chỉ dùng cho nguồn loại custom; nguồn này là {kind|kind}.',
    next: 'Bỏ mục này, hoặc dùng "columns" để chỉ rõ các cột.',
  },
  bad_number: {
    what: '"{setting}" phải là số nguyên từ {least} đến {most}; đang ghi "{value}".',
    next: 'Chỉ ghi chữ số.',
  },
  bad_probability: {
    what: '"{setting}" phải là xác suất từ 0 đến 1; đang ghi "{value}".',
    next: 'Ghi bằng dấu chấm thập phân[[, ở đây là {suggestion}]].',
  },
  bad_date: {
    what: '"{setting}" không phải là ngày có thực: "{value}".',
    next: 'Ghi theo dạng ngày/tháng/năm (30/06/2026) hoặc năm-tháng-ngày (2026-06-30).',
  },
  bad_yes_no: {
    what: '"{setting}" phải là true hoặc false; đang ghi "{value}".',
    next: 'Ghi true hoặc false.',
  },
  bad_delimiter: {
    what: '"{setting}" phải là một ký tự; đang ghi "{value}".',
    next: 'Ghi một trong các dấu "," ";" "|" hoặc chữ tab.',
  },
  bad_ward_code: {
    what: '"{setting}" không phải mã xã gồm năm chữ số: "{value}".',
    next: 'Lấy mã theo danh mục đơn vị hành chính[[; phải ghi đủ số 0 ở đầu: {suggestion}]].',
  },
  bad_limit: {
    what: '"{setting}" phải là tỷ lệ (20%) hoặc số dòng (500); đang ghi "{value}".',
    next: 'Sửa lại giới hạn.',
  },
  bad_target: {
    what: '"{setting}" phải là tỷ lệ (95%) hoặc số người (12000); đang ghi "{value}".',
    next: 'Sửa lại chỉ tiêu.',
  },
  bad_decimal: {
    what: '"{setting}" phải là số từ 0 đến {most}; đang ghi "{value}".',
    next: 'Ghi bằng chữ số, dấu chấm thập phân nếu cần.',
  },
  bad_fail_on: {
    what: '"{setting}" phải có dạng LOẠI=N hoặc LOẠI=N%; đang ghi "{value}".',
    next: 'Ví dụ: unmatched=5% hoặc rejected=0.',
  },
  unknown_fail_on_kind: {
    what: '"{setting}" không có loại "{value}".',
    next: '[[Có lẽ là "{suggestion}". ]]Dùng match, review, unmatched, rejected hoặc một mã phát hiện; với answers dùng notUsed, contradictions hoặc một mã mà --json ghi.',
  },
  master_missing: {
    what: 'Chưa chỉ ra dữ liệu dân cư gốc.',
    next: 'Chỉ rõ tệp dân cư: "--master dan_cu.csv", hoặc "master: { file: dan_cu.csv }" trong tệp cấu hình.',
  },
  master_twice: {
    what: 'Có nhiều hơn một tệp dân cư gốc: {files}.',
    next: 'Chỉ dùng một tệp; nếu có nhiều tệp thì ghép lại trước.',
  },
  extracts_missing: {
    what: 'Chưa có dữ liệu nào để đối soát với dân cư.',
    next: 'Chỉ ra ít nhất một nguồn, ví dụ "--insurance bao_hiem.csv", hoặc liệt kê dưới "extracts:".',
  },
  extract_name_twice: {
    what: 'Hai nguồn cùng tên "{name}": {first} và {file}.',
    next: 'Đặt tên riêng cho {file}: thêm dòng sau vào mục của nguồn này (kind: {kind}) dưới "extracts:" trong doisoat.yaml: {line}',
  },
  extract_name_reserved: {
    what: 'Không được đặt tên nguồn là "{name}": tên này dành cho dữ liệu dân cư gốc.',
    next: 'Đặt tên khác cho {file}: thêm dòng sau vào mục của nguồn này (kind: {kind}) dưới "extracts:" trong doisoat.yaml: {line}',
  },
  extract_name_bad: {
    what: 'Không đặt được tên nguồn từ tên tệp "{file}".',
    next: 'Thêm dòng sau vào mục của nguồn này (kind: {kind}) dưới "extracts:" trong doisoat.yaml: {line}',
  },
  unknown_field: {
    what: 'Nguồn loại {kind|kind} không có trường "{key}".',
    next: '[[Có lẽ là "{suggestion}". ]]Danh sách trường có trong README, mục "Roles".',
  },
  custom_fields_missing: {
    what: 'Nguồn loại custom phải có "fields".',
    next: 'Liệt kê các trường: - { field: born, compare: date, master: dob, extract: birth_date }',
  },
  custom_field_name_bad: {
    what: 'Tên trường "{name}" không hợp lệ.',
    next: 'Bắt đầu bằng chữ cái; sau đó là chữ cái, chữ số, "_" hoặc "-", tối đa 40 ký tự.',
  },
  custom_field_twice: {
    what: 'Trường "{name}" được ghi hai lần.',
    next: 'Giữ lại một, hoặc đổi tên một trường.',
  },
  custom_master: {
    what: 'Nguồn "{name}" là loại {kind|kind}, còn dữ liệu gốc là loại custom.',
    next: 'Dữ liệu gốc loại custom chỉ đi với nguồn custom; bỏ "kind: custom" ở dữ liệu gốc, hoặc khai báo các trường của nguồn này.',
  },
  colour_order: {
    what: 'scores.green ({green}) nhỏ hơn scores.amber ({amber}).',
    next: 'green phải lớn hơn hoặc bằng amber; mặc định là 90 và 75.',
  },
  unknown_weight: {
    what: 'Không có tiêu chí hoặc mã phát hiện nào tên là "{key}".',
    next: '[[Có lẽ là "{suggestion}". ]]Dùng dung, du, sach, song, thong_nhat hoặc một mã phát hiện.',
  },
  only_without_ledger: {
    what: 'Muốn lọc danh sách theo "{only}" thì phải có sổ theo dõi.',
    next: 'Thêm "ledger: so-theo-doi.db" vào cấu hình hoặc dùng --ledger.',
  },
  decide_order: {
    what: 'decide.match ({match}) nhỏ hơn decide.review ({review}).',
    next: 'match phải lớn hơn hoặc bằng review; mặc định là 0.99 và 0.50.',
  },
};

export const CLI_FAULT_WORDS: Readonly<Record<CliFault, FaultWords>> = {
  option_unknown: {
    what: 'Không có tùy chọn "{option}".',
    next: '[[Có lẽ là {suggestion}. ]]Xem danh sách bằng "doisoat --help".',
  },
  command_unknown: {
    what: 'Không có lệnh "{command}".',
    next: '[[Có lẽ là "{suggestion}". ]]Xem danh sách lệnh bằng "doisoat --help".',
  },
  option_without_value: { what: 'Tùy chọn {option} cần có giá trị.', next: 'Ghi giá trị ngay sau tùy chọn.' },
  option_required: {
    what: 'Thiếu tùy chọn {option}.',
    next: 'Xem ví dụ bằng "doisoat {command} --help".',
  },
  argument_required: {
    what: 'Lệnh "{command}" cần {argument}.',
    next: 'Xem "doisoat {command} --help".',
  },
  arguments_surplus: {
    what: 'Không rõ dùng để làm gì: {arguments}.',
    next: 'Đặt đường dẫn có dấu cách trong dấu nháy kép; chỉ ra nguồn dữ liệu bằng các tùy chọn như --insurance.',
  },
  glob_no_match: {
    what: 'Không có tệp nào khớp với "{pattern}" ({option}).',
    next: 'Kiểm tra thư mục và cách viết; * thay cho nhiều ký tự, ? thay cho một ký tự.',
  },
  config_not_given: {
    what: 'Chưa chỉ ra tệp cấu hình hay dữ liệu cần đối soát, và thư mục này không có doisoat.yaml.',
    next: 'Ví dụ: doisoat run --master dan_cu.csv --insurance bao_hiem.csv --out ket-qua',
  },
  config_not_found: {
    what: 'Không có tệp cấu hình "{file}".',
    next: '[[Có lẽ là "{suggestion}". ]]Kiểm tra đường dẫn và cách viết.',
  },
  config_is_folder: {
    what: '"{file}" là thư mục, không phải tệp cấu hình.',
    next: 'Ghi rõ tên tệp, ví dụ {file}/doisoat.yaml.',
  },
  config_not_text: {
    what: '"{file}" không phải văn bản UTF-8.',
    next: 'Lưu lại dưới dạng UTF-8; tệp dữ liệu thì chỉ ra bằng --master, --insurance …',
  },
  config_unreadable: {
    what: 'Không đọc được tệp cấu hình "{file}" ({system}).',
    next: 'Kiểm tra quyền đọc tệp.',
  },
  password_file_unreadable: {
    what: 'Không đọc được tệp mật khẩu "{file}"[[ ({system})]].',
    next: 'Kiểm tra đường dẫn và quyền đọc tệp.',
  },
  password_file_bad: {
    what: 'Dòng đầu của tệp mật khẩu "{file}" phải là văn bản UTF-8 từ 1 đến {most} ký tự.',
    next: 'Ghi mật khẩu vào dòng đầu của tệp rồi chạy lại.',
  },
  generate_residents: {
    what: 'Số dân phải là số nguyên từ 1 đến {most}; đang ghi "{residents}".',
    next: 'Ví dụ: --residents 5000.',
  },
  generate_too_many: {
    what: 'Không đủ số khác nhau cho {communes} xã.',
    next: 'Chọn số dân ít hơn.',
  },
  generate_out_exists: {
    what: 'Thư mục "{out}" đã có.',
    next: 'Chọn thư mục khác bằng --out, hoặc thay thế bằng --overwrite.',
  },
  generate_out_is_file: {
    what: 'Ở vị trí thư mục "{out}" đang có một tệp.',
    next: 'Chọn thư mục khác bằng --out.',
  },
  generate_out_not_ours: {
    what: 'Thư mục "{out}" không phải do "doisoat generate" tạo[[, hoặc còn chứa tệp khác: {names}]].',
    next: 'Chọn thư mục khác bằng --out.',
  },
  output_not_writable: {
    what: 'Không ghi được tệp vào đó.',
    next: 'Kiểm tra dung lượng trống và quyền ghi, hoặc chọn thư mục khác bằng --out.',
  },
  out_of_memory: {
    what: 'Máy không đủ bộ nhớ.',
    next: 'Đóng bớt chương trình khác, giảm --workers, chia các nguồn ra nhiều lần chạy, hoặc cho phép dùng nhiều hơn: NODE_OPTIONS=--max-old-space-size=8192 (MB).',
  },
  too_many_open_files: {
    what: 'Hệ thống không cho mở thêm tệp.',
    next: 'Tăng giới hạn ("ulimit -n") hoặc giảm --workers.',
  },
  stdout_failed: {
    what: 'Không ghi được kết quả ra luồng chuẩn ({system}).',
    next: 'Kiểm tra nơi nhận: thường là ổ đĩa đã đầy. Chưa ghi thư mục kết quả nào.',
  },
  system_refused: {
    what: 'Hệ thống từ chối ({system})[[: {path}]].',
    next: 'Kiểm tra đường dẫn, quyền truy cập và ổ đĩa.',
  },
};
