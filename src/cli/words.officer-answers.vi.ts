/** What evaluate says of the decisions that officers judged: tiếng Việt. */
import type { OfficerAnswersWords } from './words.evaluation.ts';

export const OFFICER_ANSWERS_WORDS: OfficerAnswersWords = {
  judged:
    'Cán bộ đã kết luận {judged} cặp của lần đối soát này; ngưỡng: khớp {match|raw}, xem lại {review|raw}.',
  notInRun:
    '{count} kết luận trong sổ chưa tính ở đây: có sau lần đối soát này, hoặc hồ sơ đã thay đổi. Đối soát lại để tính cả kết luận mới.',
  nothing:
    'Chưa có kết luận nào để chấm điểm: nạp trả lời bằng "doisoat answers", đối soát lại, rồi chấm điểm.',
  sections: {
    groups: 'Kết luận của cán bộ so với kết quả khi chưa có trả lời',
    bands: 'Xác suất có đúng như đã ghi không?',
    thresholds: 'Nếu đặt ngưỡng khớp khác',
    proposal: 'Ngưỡng đề xuất từ trả lời của cán bộ (chưa áp dụng)',
  },
  columns: {
    group: 'Nguồn',
    same: 'Đúng người',
    other: 'Khác người',
    precision: 'Khớp đúng %',
    recall: 'Tìm được %',
    recallWithReview: 'Kể cả xem lại %',
    band: 'Xác suất',
    judged: 'Số cặp',
    meanProbability: 'Trung bình %',
    right: 'Đúng người %',
    threshold: 'Ngưỡng',
    sheets: 'Người phải xem lại',
  },
  bias: 'Cán bộ chỉ kết luận những cặp được hỏi: cặp còn nghi ngờ hoặc có chỗ khác nhau. Các cặp khớp không ai phải xem thường đúng hơn các con số này; người không được đề xuất cho ai thì không có trong đây.',
  thresholdNames: { match: 'Ngưỡng khớp', review: 'Ngưỡng xem lại' },
  changes: {
    keep: '{threshold}: giữ {old|raw}. Quanh ngưỡng: {part} trên {whole} là đúng người, {share|raw} %; chưa đủ căn cứ để đổi.',
    lower:
      '{threshold}: {old|raw} → {new|raw}. Giữa hai ngưỡng: {part} trên {whole} là đúng người, {share|raw} %, bảo đảm mức đang yêu cầu.',
    raise:
      '{threshold}: {old|raw} → {new|raw}. Giữa hai ngưỡng: chỉ {part} trên {whole} là đúng người, {share|raw} %.',
  },
  sheets: 'Người phải xem lại: {old} → {new}.',
  written:
    'Đã ghi đề xuất vào {file}. Chưa có gì thay đổi: muốn áp dụng thì chép phần "decide" vào doisoat.yaml.',
  notWritten: 'Không có gì để đề xuất nên không ghi tệp nào.',
  fragment:
    'Ngưỡng đề xuất từ {judged} kết luận của cán bộ về "{out}"; chỉ có hiệu lực khi chép vào doisoat.yaml.',
};
