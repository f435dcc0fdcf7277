/** Lời của lệnh evaluate: các bảng, biểu đồ, và lỗi trong đáp án: tiếng Việt. */
import type { EvaluateFault } from '../evaluate/faults.ts';
import type { EvaluationWords } from './words.evaluation.ts';
import { OFFICER_ANSWERS_WORDS } from './words.officer-answers.vi.ts';
import type { FaultWords } from './words.ts';

export const EVALUATION_WORDS: EvaluationWords = {
  officers: OFFICER_ANSWERS_WORDS,
  scored:
    'Đã chấm {persons} người, trong đó {withResident} người có trong dữ liệu dân cư; ngưỡng: khớp {match|raw}, xem lại {review|raw}.',
  runs: 'Cộng gộp {runs} lần đối soát.',
  withoutAnswer: '{count} người trong các nguồn này không có đáp án nên không được chấm.',
  notCounted: '{count} đáp án nói về người không được tính trong lần đối soát; chấm như không tìm thấy.',
  sections: {
    extracts: 'Theo nguồn',
    persons: 'Theo từng người trong dòng',
    errorClasses: 'Theo loại sai sót',
    thresholds: 'Ở các ngưỡng khác',
    calibration: 'Xác suất có đúng như đã ghi không?',
    findings: 'Phát hiện phải có',
  },
  columns: {
    group: 'Nguồn',
    person: 'Nguồn, người',
    errorClass: 'Loại sai sót',
    persons: 'Số người',
    match: 'Khớp',
    right: 'Đúng',
    precision: 'Chính xác %',
    recall: 'Độ phủ %',
    f1: 'F1 %',
    matchReviewRecall: 'Phủ cả xem lại %',
    matchReviewF1: 'F1 %',
    reviewLoad: 'Xem lại %',
    threshold: 'Ngưỡng',
    band: 'Xác suất',
    count: 'Số người',
    meanProbability: 'Trung bình %',
    shareRight: 'Đúng %',
    finding: 'Phát hiện',
    found: 'Tìm được',
    findingRecall: 'Độ phủ %',
  },
  all: 'tất cả',
  bestCut: 'F1 cao nhất trong mọi ngưỡng: {best} tại {threshold} (chính xác {precision}, độ phủ {recall}).',
  interval: 'Trong ngoặc: khoảng tin cậy 95 % (Wilson).',
  copyPairs: 'Cặp dòng trùng trong dữ liệu dân cư',
  errorClasses: {
    name_typo: 'tên: gõ nhầm',
    name_mark: 'tên: sai dấu',
    name_sound: 'tên: viết theo phát âm',
    name_middle: 'tên: thiếu hoặc thừa đệm',
    name_order: 'tên: đảo thứ tự',
    name_variant: 'tên: biến thể vùng miền',
    name_keys: 'tên: còn phím gõ',
    name_alias: 'tên: tên gọi khác, xưng hô',
    marks_missing: 'mất toàn bộ dấu',
    capitals: 'viết hoa toàn bộ',
    date_swap: 'ngày: đảo ngày tháng',
    date_digit: 'ngày: sai một chữ số',
    date_year: 'ngày: sai năm',
    date_lunar: 'ngày: ngày âm lịch',
    date_year_only: 'ngày: chỉ có năm',
    date_default: 'ngày: 01/01',
    no_number: 'không có số giấy tờ',
    old_number_only: 'chỉ có số CMND cũ',
    number_digit: 'số: sai một chữ số',
    number_zero_lost: 'số: mất số 0',
    number_excel: 'số: hỏng do Excel',
    number_relative: 'số: của người thân',
    other_ward: 'xã khác',
    stale_address: 'địa chỉ cũ',
    not_in_master: 'không có trong dữ liệu dân cư',
    repeated: 'có nhiều dòng',
    outside_area: 'sống ngoài địa bàn',
    minority: 'người dân tộc thiểu số',
    elderly: 'sinh trước 1950, chỉ có năm',
    no_any_number: 'không có số nào',
  },
  chart: {
    title: 'Độ chính xác, độ phủ và tỷ lệ phải xem lại theo ngưỡng',
    threshold: 'ngưỡng khớp',
    precision: 'độ chính xác',
    recall: 'độ phủ',
    matchReviewRecall: 'độ phủ cả xem lại',
    reviewLoad: 'phải xem lại',
    chosen: 'đang dùng:',
  },
};

export const EVALUATE_FAULT_WORDS: Readonly<Record<EvaluateFault, FaultWords>> = {
  results_missing: {
    what: '"{out}" không có kết quả đối soát; thiếu: {names}.',
    next: 'Chỉ ra thư mục kết quả của "doisoat run" (thư mục có links.csv).',
  },
  results_pseudonymised: {
    what: 'Các bảng trong "{out}" chứa mã thay thế nên không đối chiếu được với tệp của đơn vị.',
    next: 'Đối soát lại không dùng --pseudonymise rồi xem kết quả đó.',
  },
  results_not_ours: {
    what: 'summary.json trong "{out}" không phải do phiên bản doisoat này ghi.',
    next: 'Đối soát lại bằng phiên bản này rồi chấm điểm.',
  },
  results_other_ledger: {
    what: 'Kết quả trong "{out}" không do một lần đối soát ghi vào sổ này.',
    next: 'Nêu đúng sổ của lần đối soát đó, hoặc đối soát lại với sổ này.',
  },
  calibrate_exists: {
    what: 'Tệp đã có; đề xuất không ghi đè lên tệp nào.',
    next: 'Nêu tên một tệp mới sau --calibrate.',
  },
  truth_not_given: {
    what: 'Chưa chỉ ra đáp án.',
    next: 'Ghi --truth TỆP hoặc --truth THƯ_MỤC.',
  },
  truth_missing: { what: 'Không tìm thấy đáp án.', next: 'Kiểm tra đường dẫn sau --truth.' },
  truth_none_in_folder: {
    what: 'Thư mục không có bảng đáp án nào.',
    next: 'Bảng đáp án là tệp CSV có các cột {columns}.',
  },
  truth_empty: {
    what: 'Các bảng không có đáp án cho người nào: {files}.',
    next: 'Kiểm tra đã chỉ đúng tệp hay chưa.',
  },
  table_unreadable: {
    what: 'Không đọc được bảng[[ ({cause|code})]].',
    next: 'Lưu lại dưới dạng CSV, UTF-8; ô có dấu nháy kép hoặc dấu phẩy phải đặt trong dấu nháy kép.',
  },
  table_columns_missing: {
    what: 'Thiếu cột: {columns}[[; đang có: {headers}]].',
    next: 'Bảng đáp án có các cột extract, row, person, resident_id.',
  },
  truth_row_invalid: {
    what: '{count} đáp án không có số thứ tự dòng hợp lệ[[; ở các dòng: {lines|raw}]].',
    next: 'row là số thứ tự bản ghi của nguồn, tính từ 1.',
  },
  truth_person_twice: {
    what: '{extract}: {count} người có hai đáp án[[; row: {rows|raw}]].',
    next: 'Mỗi người trong một dòng chỉ có một đáp án; nhiều người đúng thì nối bằng "|".',
  },
  truth_extract_unknown: {
    what: 'Lần đối soát không có nguồn tên: {extracts}.',
    next: 'Các nguồn của lần đối soát này: {known}.',
  },
  truth_rows_unknown: {
    what: '{extract}: {count} đáp án nói về dòng nằm ngoài {read} dòng đã đọc[[; row: {rows|raw}]].',
    next: 'Kiểm tra đáp án và kết quả có thuộc cùng một tệp hay không.',
  },
  truth_other_keys: {
    what: 'Không có nhân khẩu nào trong đáp án xuất hiện trong kết quả; kết quả ghi nhân khẩu theo: {key|code}.',
    next: 'Dùng cùng loại mã trong đáp án (resident_id của links.csv).',
  },
};
