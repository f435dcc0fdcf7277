/** Lời của lệnh answers và các cách cán bộ viết câu trả lời: tiếng Việt. */
import type { AnswersWords } from './words.answers.ts';

export const ANSWERS_WORDS: AnswersWords = {
  spellings: {
    same: 'đúng là người này | cùng người | cùng một người | cùng 1 người | chính là người này',
    other: 'không phải | không phải người này | không đúng người | sai người | người khác | nhầm người',
    dead: 'chết | đã mất | đã qua đời | qua đời | đã từ trần | từ trần',
    absent: 'vắng | tạm vắng | đi vắng | không có mặt | vắng mặt tại địa phương | vắng mặt tại nơi cư trú',
    abroad:
      'đã xuất cảnh | ở nước ngoài | đang ở nước ngoài | đi nước ngoài | định cư nước ngoài | định cư ở nước ngoài',
    unclear: 'không rõ | chưa xác định | chưa xác định được | chưa xác minh được | không xác định được',
    fixed:
      'đã sửa xong | đã chỉnh sửa | đã cập nhật | đã bổ sung | đã sửa, bổ sung | đã điều chỉnh | đã đính chính',
  },
  headers: {
    key: 'Khóa | Mã khóa',
    answer: 'Kết quả | Kết quả kiểm tra | Kết quả xác minh, kiểm tra | Trả lời',
    note: 'Ghi chú của cán bộ | Ghi chú thêm',
    resident: 'Nhân khẩu đề xuất',
  },
  title: {
    read: 'Đã đọc {files} tệp, {lists} danh sách: {rows} dòng có trả lời hoặc ghi chú.',
    dryRun:
      'Đọc thử {files} tệp, {lists} danh sách: {rows} dòng có trả lời hoặc ghi chú. Chưa ghi gì vào sổ theo dõi.',
  },
  readBefore: 'Tệp {file} đã được đọc ngày {day}.',
  nothing: 'Không có dòng nào có trả lời hoặc ghi chú.',
  understood: 'Đã hiểu (số người)',
  columns: { ward: 'Xã, phường', officer: 'Cán bộ', answers: 'Trả lời', notes: 'Ghi chú', new: 'Mới' },
  total: 'Tổng cộng',
  unknownWard: 'chưa rõ',
  verdicts: {
    same: 'đúng người',
    other: 'khác người',
    dead: 'đã chết',
    absent: 'vắng mặt',
    abroad: 'xuất cảnh',
    unclear: 'chưa rõ',
    fixed: 'đã sửa',
  },
  officers: { police: 'công an', civil_status: 'tư pháp', insurance: 'bảo hiểm', employer: 'đơn vị' },
  changes: {
    title: 'Đã ghi vào sổ theo dõi',
    dryRun: 'Sẽ ghi vào sổ theo dõi',
    none: 'Không có gì mới so với sổ theo dõi.',
  },
  changed: {
    answers: '{count} câu trả lời cho từng phát hiện',
    findings: '{count} phát hiện có câu trả lời mới',
    pinned: '{count} cặp được xác nhận là một người',
    forbidden: '{count} cặp bị loại vì là khác người',
    withdrawn: '{count} quyết định cũ được rút lại',
    classified: '{count} nhân khẩu được phân loại (đã chết, vắng mặt, xuất cảnh, chưa rõ)',
    notes: '{count} ghi chú',
  },
  contradictions: 'Mâu thuẫn: {count}',
  against: {
    two_officers: 'cán bộ khác – {against}',
    two_files: 'tệp khác – {against}',
    two_rows: 'dòng khác – {against}',
    earlier_answer: 'trước đây – {against}',
    still_there: 'lần chạy sau danh sách này vẫn còn phát hiện ấy',
    came_again: 'phát hiện ấy đã xuất hiện lại sau khi lập danh sách này',
    death_registered: 'đã có đăng ký khai tử',
  },
  kept: {
    given: 'giữ "{verdict}" ({officer})',
    against: 'giữ "{verdict}" ({officer})',
    data: 'phát hiện vẫn để mở',
  },
  told: '{place}: {officer} trả lời "{verdict}"',
  rule: 'Câu nào được giữ: trả lời chắc chắn hơn "chưa rõ"; rồi đến cán bộ làm trước đối với phát hiện ấy; rồi đến danh sách của lần chạy sau; cuối cùng là câu được đọc sau.',
  notUsed: 'Chưa đọc được, chưa dùng được: {count}',
  codes: {
    no_list: 'không có danh sách nào của doisoat trong tệp này',
    word_unknown: 'kết quả không phải một trong các từ của danh sách thả xuống',
    words_contradict: 'một ô ghi hai kết quả khác nhau',
    answers_differ: 'hai cột kết quả ghi khác nhau',
    key_missing: 'dòng có trả lời nhưng mất khóa (cột ẩn)',
    key_damaged: 'khóa (cột ẩn) đã bị sửa hoặc mất một phần',
    note_letters_lost: 'ghi chú được giữ nhưng đã mất dấu (lưu CSV không phải UTF-8)',
    ledger_other: 'dòng thuộc một sổ theo dõi khác',
    finding_unknown: 'phát hiện không có trong sổ theo dõi này (sổ khác, hoặc đã xóa)',
    some_findings_unknown: 'một số phát hiện của dòng không có trong sổ; các phát hiện còn lại đã được ghi',
    nobody_proposed: '"đúng người" nhưng không có nhân khẩu nào được đề xuất: ghi mã nhân khẩu vào "Ghi chú"',
    choice_missing: '"đúng người" nhưng có nhiều nhân khẩu được đề xuất: ghi mã của người đúng vào "Ghi chú"',
    choice_unseen:
      '"đúng người" nhưng cột "Nhân khẩu đề xuất" đã bị xóa: ghi mã của người đúng vào "Ghi chú"',
    record_unclear:
      '"khác người" đã được ghi, nhưng dòng gồm nhiều nguồn: ghi tên nguồn sai vào "Ghi chú" để loại đúng cặp',
  },
  sheet: 'trang tính {sheet}',
  cell: 'ô {cell}',
  more: '… và {count} mục nữa (xem hết: --json)',
  next: {
    written: 'lần chạy sau sẽ theo các câu trả lời này.',
    dryRun: 'chạy lại không có --dry-run để ghi vào sổ theo dõi.',
    unread: 'sửa các ô nêu trên rồi đọc lại cả tệp; những gì đã đọc không bị ghi hai lần.',
  },
};
