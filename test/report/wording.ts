/** Words for tests: codes in brackets, so that a test sees which word was asked for. */
import { type ReportWording, WARD_COLUMNS, type WardColumn } from '../../src/report/wording.ts';

export const WORDING: ReportWording = {
  lang: 'vi',
  finding: (code) => ({ title: `[${code}]`, explanation: `[why ${code}]`, action: `[do ${code}]` }),
  reason: (code) => `[${code}]`,
  status: (code) => `[${code}]`,
  difference: (code) => `[${code}]`,
  field: (name) => `[${name}]`,
  person: (slot) => `[${slot}]`,
  officer: (code) => `[${code}]`,
  confidence: (probability, status) => `${status} ${probability}`,
  cut: '… (đã cắt, xem bảng kê)',
  wardList: {
    sheet: (officer) => ({ police: 'cong-an', civil_status: 'tu-phap', insurance: 'bao-hiem' })[officer],
    title: (officer) => `DANH SÁCH ${officer}`,
    subtitle: ({ wardCode, wardName, asOf, people }) => `${wardName} (${wardCode}) ${asOf}: ${people}`,
    hint: 'Chọn câu trả lời.',
    columns: Object.fromEntries(WARD_COLUMNS.map((column) => [column, `[${column}]`])) as Record<
      WardColumn,
      string
    >,
    answers: ['đúng người', 'khác người', 'đã chết', 'vắng mặt', 'xuất cảnh', 'chưa rõ', 'đã sửa'],
    answerError: 'Chọn trong danh sách.',
    sourceRow: (source, row, person) => `${source} ${row}${person === 'self' ? '' : ` ${person}`}`,
    evidence: (field, extract, master) => `${field} ${extract ?? ''}≠${master ?? ''}`,
    fact: (field, fact) => `${field}=${fact}`,
    page: (current, total) => `Trang ${current}/${total}`,
  },
};
