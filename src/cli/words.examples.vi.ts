/** Examples on the help pages, ready to copy: Vietnamese. */
import type { HelpWords } from './words.ts';

export const EXAMPLES: HelpWords['examples'] = {
  program: `  Linux, macOS:
    doisoat run --master dan_cu.csv --insurance 'bhyt/*.csv' --deaths khai_tu.csv --out ket-qua
  Windows:
    doisoat run --master "C:\\Hồ sơ\\dan_cu.csv" --insurance "C:\\Hồ sơ\\bhyt\\*.csv" --out ket-qua
`,
  run: `  có tệp cấu hình:
    doisoat run doisoat.yaml --out ket-qua
  không có tệp cấu hình (Linux, macOS):
    doisoat run --master dan_cu.csv --insurance bao_hiem.csv --births khai_sinh.csv \\
      --deaths khai_tu.csv --marriages ket_hon.csv --residence tam_tru.csv --out ket-qua
  không có tệp cấu hình (Windows):
    doisoat run --master "C:\\Hồ sơ\\dan_cu.csv" --insurance "C:\\Hồ sơ\\bhyt\\*.csv" --out ket-qua
  chạy tự động ban đêm:
    doisoat run doisoat.yaml --out ket-qua --overwrite --quiet --json --fail-on unmatched=5% > summary.json
  một tệp cấu hình:
    master: { file: dan_cu.csv }
    extracts:
      - { kind: insurance, file: bao_hiem.csv }
`,
  init: `  Linux, macOS:
    doisoat init dan_cu.csv bao_hiem.csv 'ho_tich/*.csv'
  Windows:
    doisoat init "C:\\Hồ sơ\\dan_cu.csv" "C:\\Hồ sơ\\bhyt\\*.csv"
  chỉ rõ tệp nào là dân cư, in cấu hình ra màn hình:
    doisoat init --master a.csv --insurance b.csv --out -
`,
  answers: `  xem trước, rồi ghi vào sổ theo dõi của doisoat.yaml (Linux, macOS):
    doisoat answers 'tra-loi/*.xlsx' --dry-run
    doisoat answers 'tra-loi/*.xlsx'
  Windows, một sổ khác:
    doisoat answers "C:\\Hồ sơ\\tra-loi" --ledger "C:\\Hồ sơ\\so-theo-doi.db"
  tệp có mật khẩu; toàn bộ dạng JSON:
    doisoat answers danh-sach.xlsx --password-file mat-khau.txt --json > da-doc.json
  khi chạy tự động: kết thúc với mã 1 khi có ô không đọc được hoặc có mâu thuẫn
    doisoat answers tra-loi --quiet --fail-on notUsed=0 --fail-on contradictions=0 --record so-xu-ly.jsonl
`,
  diff: `  hai lần chạy gần nhất ghi trong sổ theo dõi của doisoat.yaml (Linux, macOS và Windows như nhau):
    doisoat diff
  từ lần chạy 12 đến lần chạy 15, hoặc từ một ngày đến một ngày:
    doisoat diff 12 15 --ledger so-theo-doi.db
    doisoat diff 2026-06-01 2026-06-30 --ledger so-theo-doi.db --json > thay-doi.json
`,
  check: `  Linux, macOS, Windows:
    doisoat check doisoat.yaml
  không có tệp cấu hình:
    doisoat check --master dan_cu.csv --insurance bao_hiem.csv
  cho chương trình khác:
    doisoat check doisoat.yaml --json --quiet > kiem-tra.json
`,
  config: `  Linux, macOS, Windows:
    doisoat config doisoat.yaml
  cùng tùy chọn và biến môi trường (Linux, macOS):
    DOISOAT_OUT=ket-qua-dem doisoat config doisoat.yaml --as-of 30/06/2026
`,
  doctor: `  Linux, macOS, Windows:
    doisoat doctor
  nơi sẽ ghi kết quả:
    doisoat doctor --out ket-qua
`,
  completion: `  Linux, macOS (bash, zsh, fish):
    doisoat completion bash >> ~/.bashrc
    doisoat completion zsh > "\${fpath[1]}/_doisoat"
    doisoat completion fish > ~/.config/fish/completions/doisoat.fish
  Windows (PowerShell):
    doisoat completion powershell | Out-String | Invoke-Expression
`,
  evaluate: `  bộ dữ liệu tự sinh có đáp án trong thư mục truth (Linux, macOS và Windows như nhau):
    doisoat evaluate ket-qua --truth thu-nghiem/truth
  đáp án tự lập, biểu đồ, số liệu cho chương trình khác:
    doisoat evaluate ket-qua --truth dap-an.csv --svg do-chinh-xac.svg --json > diem.json
  theo kết luận của cán bộ, và ngưỡng đề xuất từ đó:
    doisoat evaluate ket-qua --ledger so-theo-doi.db --calibrate nguong.yaml
`,
  explain: `  dòng 12 của nguồn bao_hiem (Linux, macOS và Windows như nhau):
    doisoat explain ket-qua bao_hiem 12
  người mẹ ở dòng 3 của sổ khai sinh, và vì sao không phải một nhân khẩu nào đó:
    doisoat explain ket-qua khai_sinh 3 mother HS000100123
  dòng 47 của tệp dân cư: có bản ghi trùng không?
    doisoat explain ket-qua master 47
  cho chương trình khác:
    doisoat explain ket-qua bao_hiem 12 --json > vi-sao.json
`,
  generate: `  Linux, macOS:
    doisoat generate --residents 5000 --seed 1 --level typical --out ~/thu-nghiem
  Windows:
    doisoat generate --residents 5000 --seed 1 --level typical --out "C:\\Thử nghiệm"
`,
  purge: `  xem trước, rồi xóa (Linux, macOS):
    doisoat purge ket-qua --dry-run
    doisoat purge ket-qua
  Windows:
    doisoat purge "C:\\Hồ sơ\\ket-qua"
  chạy tự động:
    doisoat purge ket-qua --yes --record so-xu-ly.jsonl
  những gì đã quá hai năm trong sổ theo dõi ghi ở doisoat.yaml:
    doisoat purge --before 30/06/2024
`,
  record: `  ghi sổ, rồi kiểm tra sổ (Linux, macOS):
    doisoat run doisoat.yaml --out ket-qua --overwrite --record ~/so-xu-ly.jsonl
    doisoat record ~/so-xu-ly.jsonl
  Windows:
    doisoat record "C:\\Hồ sơ\\so-xu-ly.jsonl"
`,
};
