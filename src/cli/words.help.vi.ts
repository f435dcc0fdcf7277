/** Nội dung của --help: tiếng Việt. Ví dụ đặt trước và chép dùng được ngay. */
import { EXAMPLES } from './words.examples.vi.ts';
import type { HelpWords } from './words.ts';

export const HELP_WORDS: HelpWords = {
  about:
    'doisoat đối soát dữ liệu dân cư: mỗi người trong nguồn khác là nhân khẩu nào, và cần kiểm tra những gì.',
  bare: `doisoat đối soát dữ liệu của các ngành với dữ liệu dân cư, ngay trên máy, không cần mạng.

Dùng thử với một xã tự sinh:
  doisoat generate --residents 5000 --seed 1 --level typical --out thu-nghiem
  doisoat run thu-nghiem/doisoat.yaml --out ket-qua

Với dữ liệu của đơn vị:
  doisoat run --master dan_cu.csv --insurance bao_hiem.csv --out ket-qua

Xem tiếp: "doisoat --help" (các lệnh), "doisoat run --help" (các tùy chọn).
`,
  headings: {
    usage: 'Cách dùng:',
    arguments: 'Tham số:',
    options: 'Tùy chọn:',
    commands: 'Các lệnh:',
    examples: 'Ví dụ:',
  },
  groups: {
    sources: 'Nguồn dữ liệu (dùng được nhiều lần; trong tên tệp được dùng * và ?):',
    kinds: 'Khi biết rõ loại của tệp (không cần đoán nữa):',
    output: 'Kết quả:',
    matching: 'Đối soát và giới hạn:',
    screen: 'Hiển thị:',
    making: 'Dữ liệu cần sinh:',
    other: 'Khác:',
  },
  usage: { options: '[tùy chọn]', command: '[lệnh]' },
  help: 'xem hướng dẫn (-h ngắn gọn, --help có ví dụ)',
  helpCommand: 'xem hướng dẫn của một lệnh',
  version: 'xem phiên bản',
  config: 'tệp cấu hình; mặc định là doisoat.yaml trong thư mục hiện tại, nếu có',
  commands: {
    run: 'đối soát từng nguồn với dữ liệu dân cư và lập báo cáo',
    init: 'xem các tệp, đoán loại và các cột, lập doisoat.yaml có chú thích',
    answers: 'đọc danh sách mà cán bộ đã trả lời vào sổ theo dõi',
    diff: 'những gì đã thay đổi giữa hai lần chạy, theo xã và theo nội dung',
    check: 'kiểm tra cấu hình và dữ liệu, mô tả từng tệp, không đối soát',
    config: 'từng thiết lập có giá trị gì và lấy từ đâu',
    doctor: 'máy này có dùng được không, cần chỉnh gì',
    completion: 'in tập lệnh gợi ý khi bấm Tab cho bash, zsh, fish hoặc PowerShell',
    evaluate: 'chấm điểm một lần đối soát theo đáp án: độ chính xác, độ phủ, F1',
    explain: 'vì sao một dòng khớp hoặc không khớp: từng ứng viên, từng trường',
    generate: 'sinh một bộ dân cư giả định kèm các nguồn và đáp án',
    purge: 'xóa kết quả của một lần đối soát, hoặc phần cũ trong sổ theo dõi, và cho biết đã xóa gì',
    record: 'kiểm tra sổ ghi xử lý dữ liệu: có bị cắt, sửa hay xóa không',
  },
  examples: EXAMPLES,
  notes: {
    program: `Mã kết thúc:
  0    hoàn thành
  1    hoàn thành, nhưng vượt giới hạn của --fail-on
  2    không chạy được (tham số, cấu hình, dữ liệu vào, nơi ghi, bộ nhớ); chưa ghi gì
  3    lỗi của phần mềm; chưa ghi gì
  129, 130, 143   bị dừng bởi SIGHUP, SIGINT (Ctrl-C), SIGTERM; chưa ghi gì

doisoat chạy hoàn toàn trên máy: không kết nối mạng, không gửi thông tin cho bất kỳ ai.
"doisoat LỆNH --help" cho biết các tùy chọn của một lệnh.
`,
    run: `Cách làm việc:
  Bảng mã, dấu phân cách, dòng tiêu đề và các cột được tự nhận biết; kết quả nhận biết được hiển thị và ghi vào summary.json.
  Tùy chọn chỉ nguồn thay thế toàn bộ nguồn cùng loại trong tệp cấu hình. Khi đã chỉ --master và ít nhất một nguồn bằng
  tùy chọn thì doisoat.yaml của thư mục hiện tại chỉ được đọc nếu ghi rõ tên.
  Tùy chọn trên dòng lệnh được ưu tiên hơn tệp cấu hình, tệp cấu hình được ưu tiên hơn mặc định.
  --fail-on LOẠI=N: LOẠI là match, review, unmatched, rejected hoặc một mã phát hiện; N là số lượng, hoặc tỷ lệ trên số
  người của từng nguồn (trên số dòng đối với rejected); vượt khi lớn hơn hẳn N.
  Kết quả được lập đầy đủ ở bên cạnh rồi mới đổi tên: hoặc có toàn bộ, hoặc không có gì.
`,
    init: `Chỉ đọc phần đầu của từng tệp; không sửa tệp nào và không ghi đè cấu hình đã có. Ghi tên thư mục thì lấy các bảng trong đó.
Trên màn hình dòng lệnh, chỗ nào chưa chắc sẽ được hỏi (--yes: không hỏi); khi chạy tự động thì lấy khả năng
cao nhất và ghi "CHƯA CHẮC" vào cấu hình. Giá trị trong tệp chỉ hiện dạng: chữ thành x, số thành 9.
`,
    answers: `FILE là bảng tính (xlsx, xls, xlsb, ods) hoặc CSV, "Unicode Text" lưu từ bảng tính, hoặc thư mục: khi đó đọc mọi tệp trong
đó. Dòng được nhận ra bằng khóa ẩn, cột bằng tiêu đề: sắp xếp, lọc, thêm bớt dòng cột, đổi tên trang tính, gộp nhiều xã đều được.
Kết quả viết không dấu, viết hoa, bằng tiếng Anh vẫn đọc được; từ không quen thì không đoán mà liệt kê kèm tệp, trang tính, ô.
Đọc lại một tệp, hay đọc một bản sao của nó, không thay đổi gì. Hoặc ghi mọi tệp, hoặc không ghi gì: một tệp không mở được
thì lệnh dừng với mã 2. Còn dòng chưa đọc được thì vẫn kết thúc với mã 0, trừ khi có --fail-on LOẠI=N: LOẠI là notUsed,
contradictions hoặc một mã mà --json ghi trong hai mục ấy; N là số lượng, hoặc tỷ lệ trên số dòng đã điền. Những gì đọc được
vẫn được ghi vào sổ.
Khi hai câu trả lời khác nhau: câu chắc chắn hơn "chưa rõ"; rồi cán bộ làm trước đối với phát hiện; rồi danh sách của lần
chạy sau; rồi câu được đọc sau. Câu không được giữ vẫn nằm trong sổ và được liệt kê.
`,
    diff: `RUN1, RUN2 là số thứ tự lần chạy trong sổ theo dõi (summary.json, mục ledger.run), hoặc ngày lấy làm mốc: khi đó là
lần chạy cuối cùng tính đến ngày ấy. Còn mở = còn mở trước đó + mới + mở lại − đã xong. Quá hạn tính đến ngày của RUN2.
Lệnh chỉ đọc sổ, không sửa gì.
`,
    check: `Nhận đúng các tham số của run và kết thúc với mã 2 khi run cũng sẽ không chạy được. Mọi con số đếm trên toàn bộ dữ liệu.
Ví dụ chỉ hiện dạng của giá trị (chữ thành x, số thành 9) kèm số dòng trong tệp. Không ghi gì ra đĩa.
`,
    config: `Tùy chọn được ưu tiên hơn biến môi trường, biến môi trường hơn tệp cấu hình, tệp cấu hình hơn mặc định. Mỗi tùy chọn có
giá trị của run có một biến: --as-of là DOISOAT_AS_OF, --max-rejected là DOISOAT_MAX_REJECTED; DOISOAT_COLOR và
DOISOAT_LOG_FORMAT đặt cách hiển thị.
`,
    doctor: `Dấu + là tốt, ! là nên xem lại, x là phải xử lý (khi đó kết thúc với mã 2). Chỉ ghi thử một tệp nhỏ rồi xóa ngay.
`,
    completion: `Gợi ý các lệnh, tùy chọn, giá trị của tùy chọn và tên tệp. Để dùng mãi trong PowerShell, thêm dòng trên vào tệp $PROFILE.
`,
    evaluate: `Với --ledger, đáp án là những cặp cán bộ đã kết luận và lần đối soát đã theo (decisions.csv).
Bảng đáp án có các cột extract, row, person, resident_id và có thể thêm error_classes. Để trống resident_id khi người
đó không có trong dữ liệu dân cư; nhiều đáp án đúng, nhiều loại sai sót thì nối bằng "|".
Cũng chấm được bảng có cột resident_id, copy_of (người bị nhập trùng trong dữ liệu dân cư) và bảng có cột code, extract,
row, resident_id (phát hiện phải có). Lệnh chỉ đọc kết quả đã có, không sửa gì.
`,
    explain: `Đọc lại các tệp ghi trong summary.json (phải còn nguyên như lúc đối soát) và dùng tham số trong model.json.
ROW là số ở cột row của links.csv. PERSON là self, child, father, mother, husband hoặc wife; không ghi thì lấy người
đầu tiên trong dòng. Có RESIDENT_ID thì cho biết thêm nhân khẩu ấy giống đến đâu và, nếu hai bên chưa từng được so
sánh, những quy tắc nào đã bỏ qua. Mỗi bit làm khả năng tăng gấp đôi: +10 bit là gấp khoảng 1.000 lần.
Ghi master (hoặc tên tệp dân cư) thì hiện những dòng nào khác trong tệp đó là cùng một người với dòng ROW và mọi dòng đã
so sánh với nó; khi ấy trong --json, "extract" là dòng này, "master" là dòng kia.
Giá trị trong tệp của đơn vị hiện trên màn hình này; --mask chỉ để lại ba chữ số cuối của các số.
`,
    generate: `Cùng seed thì cùng dữ liệu. Mọi người và mọi con số đều không có thật. Thư mục có sẵn doisoat.yaml chạy được ngay
và đáp án trong truth/.
`,
    purge: `Chỉ xóa thư mục do một lần đối soát ghi và không chứa gì khác; nếu không thì không xóa gì. Bị từ chối khi đang có lần chạy
ghi vào đó. Tệp được xóa chứ không bị ghi đè: với ổ SSD, chỉ mã hóa ổ đĩa mới bảo đảm không đọc lại được.
--before xóa khỏi sổ theo dõi các phát hiện đã đóng trước ngày đó cùng trả lời của chúng, và ghi chú, số đếm, điểm số có từ trước
ngày đó. Phát hiện còn mở được giữ lại. Kết luận (đúng người, khác người, đã chết, vắng mặt, xuất cảnh) được giữ chừng nào người
ấy còn trong dữ liệu, và bị xóa khi từ ngày đó không lần chạy nào còn thấy. Muốn lần chạy nào cũng tự xóa: "ledgerKeepDays: 730"
trong doisoat.yaml.
`,
    record: `Mỗi lần chạy sổ thêm một dòng: thời điểm, phiên bản, người thực hiện (DOISOAT_OPERATOR, nếu không có thì tên người dùng),
SHA-256 của từng tệp vào, số lượng; không có tên hay số của người dân. Mỗi dòng có độ dài, mã kiểm tra và mã của dòng trước;
tệp FILE.end bên cạnh cho biết sổ kết thúc ở đâu. Mã kết thúc 0 khi sổ còn nguyên như đã ghi, 1 khi không.
`,
  },
  screen: {
    lang: 'vi hoặc en; mặc định màn hình theo hệ thống, báo cáo bằng tiếng Việt',
    quiet: 'chỉ hiện cảnh báo và lỗi',
    color: 'auto, always hoặc never (mặc định auto; tuân theo NO_COLOR)',
    logFormat: 'text hoặc json (mỗi dòng một đối tượng, ra luồng lỗi chuẩn)',
    debug: 'hiện vết lỗi chi tiết của phần mềm',
  },
  run: {
    master: 'tệp dân cư dùng làm gốc để đối soát',
    insurance: 'người tham gia bảo hiểm (BHXH, BHYT, BHTN)',
    births: 'sổ đăng ký khai sinh: con, cha, mẹ',
    deaths: 'sổ đăng ký khai tử',
    marriages: 'sổ đăng ký kết hôn: chồng, vợ',
    residence: 'sổ thường trú, tạm trú, lưu trú, tạm vắng',
    out: 'thư mục kết quả (mặc định ket-qua)',
    overwrite: 'thay thế thư mục kết quả do doisoat đã ghi',
    reports: 'tables hoặc all (mặc định all)',
    mask: 'chỉ để lộ ba chữ số cuối của số giấy tờ, cả trong danh sách giao cán bộ',
    noMask: 'hiện đủ số, cả trên bao-cao.html (mặc định: trang che số, danh sách không che)',
    pseudonymise:
      'thay họ tên và số bằng mã, tạo từ khóa này; chỉ lập các bảng, để trao đổi giữa các cơ quan',
    record: 'ghi thêm một dòng về lần chạy này vào sổ ghi xử lý dữ liệu, ngoài thư mục kết quả',
    passwordFile: 'đặt mật khẩu cho các tệp Excel; mật khẩu là dòng đầu của tệp này',
    ledger: 'sổ theo dõi: giữ phát hiện và trả lời qua các lần chạy (tệp được lập nếu chưa có)',
    adoptLedger: 'tiếp tục với một sổ được sao chép hoặc khôi phục, thành một sổ riêng',
    only: 'danh sách chỉ gồm phát hiện new, open hoặc overdue (cần sổ theo dõi)',
    json: 'in tổng hợp dạng JSON ra luồng chuẩn',
    asOf: 'ngày lấy làm mốc, 30/06/2026 hoặc 2026-06-30 (mặc định hôm nay)',
    model: 'bộ tham số ban đầu: model.json của lần chạy trước',
    workers: 'số luồng xử lý (mặc định bằng số nhân của máy)',
    maxRejected: 'số dòng không đọc được cho phép: 20% hoặc 500 (mặc định 20%)',
    failOn: 'kết thúc với mã 1 khi vượt, ví dụ unmatched=5% (dùng được nhiều lần)',
  },
  shell: 'một trong',
  doctor: {
    out: 'nơi sẽ ghi kết quả (mặc định thư mục hiện tại)',
    ledger: 'sổ theo dõi cần xem toàn bộ; không thay đổi gì',
    json: 'in kết quả dạng JSON ra luồng chuẩn',
  },
  initFiles: 'các tệp hoặc thư mục; trong tên được dùng * và ?',
  init: {
    out: 'tệp cấu hình cần lập (mặc định doisoat.yaml; - là in ra luồng chuẩn)',
    yes: 'không hỏi: lấy khả năng cao nhất',
    json: 'in những gì nhận biết được dạng JSON ra luồng chuẩn',
  },
  answerFiles: 'danh sách đã trả lời, hoặc thư mục; trong tên được dùng * và ?',
  answers: {
    ledger: 'sổ theo dõi; mặc định theo doisoat.yaml của thư mục hiện tại',
    dryRun: 'chỉ cho xem đã hiểu gì, không ghi vào sổ',
    asOf: 'ngày trả lời, 30/06/2026 hoặc 2026-06-30 (mặc định hôm nay)',
    passwordFile: 'mật khẩu của các tệp Excel, ở dòng đầu của tệp này',
    adoptLedger: 'tiếp tục với một sổ được sao chép hoặc khôi phục, thành một sổ riêng',
    failOn: 'kết thúc với mã 1 khi vượt, ví dụ notUsed=0 (dùng được nhiều lần)',
    record: 'ghi thêm một dòng về lần đọc này vào sổ ghi xử lý dữ liệu',
    json: 'in toàn bộ dạng JSON, kèm tệp, trang tính, ô của từng mục',
  },
  compared: {
    from: 'lần chạy trước; mặc định lần áp chót',
    to: 'lần chạy sau; mặc định lần cuối',
  },
  diff: {
    ledger: 'sổ theo dõi; mặc định theo doisoat.yaml của thư mục hiện tại',
    json: 'in toàn bộ dạng JSON, kèm mã các phát hiện',
  },
  explained: {
    out: 'thư mục kết quả của lần đối soát',
    extract: 'tên nguồn, như cột extract của links.csv; master: tệp dân cư và các bản ghi trùng trong đó',
    row: 'dòng của nguồn, như cột row của links.csv; của master thì như findings.csv',
    person: 'self, child, father, mother, husband hoặc wife',
    resident: 'nhân khẩu muốn hỏi, như cột resident_id',
  },
  explain: {
    json: 'in toàn bộ dạng JSON ra luồng chuẩn',
    mask: 'chỉ hiện ba chữ số cuối của các số',
  },
  generate: {
    residents: 'số dân',
    seed: 'một chuỗi bất kỳ; cùng chuỗi thì cùng dữ liệu',
    level: 'clean, typical hoặc harsh: mức độ sai sót trong các nguồn',
    out: 'thư mục cần tạo',
    overwrite: 'thay thế thư mục do generate đã tạo',
  },
  purgedOut: 'thư mục kết quả của lần đối soát',
  purge: {
    before: 'xóa khỏi sổ theo dõi những gì trước ngày này (30/06/2024 hoặc 2024-06-30)',
    ledger: 'sổ theo dõi; mặc định là sổ ghi trong doisoat.yaml',
    yes: 'không hỏi lại',
    dryRun: 'chỉ cho xem những gì sẽ bị xóa, không xóa',
    record: 'ghi thêm một dòng vào sổ ghi xử lý dữ liệu, ngoài thư mục kết quả',
    json: 'in những gì đã xóa dạng JSON ra luồng chuẩn',
  },
  recordFile: 'sổ ghi xử lý dữ liệu đã dùng với "doisoat run --record"',
  record: { json: 'in mọi mục ghi và chỗ hỏng dạng JSON ra luồng chuẩn' },
  evaluatedOut: 'thư mục kết quả của lần đối soát',
  evaluate: {
    truth: 'bảng đáp án, hoặc thư mục có các bảng đó',
    ledger: 'sổ theo dõi: chấm điểm theo kết luận của cán bộ; không ghi thì lấy ở doisoat.yaml',
    calibrate: 'đề xuất ngưỡng từ kết luận của cán bộ, ghi vào tệp MỚI này; không tự sửa cấu hình',
    svg: 'vẽ thêm biểu đồ độ chính xác, độ phủ và tỷ lệ phải xem lại theo ngưỡng',
    json: 'in toàn bộ số liệu dạng JSON ra luồng chuẩn',
  },
};
