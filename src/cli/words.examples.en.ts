/** Examples on the help pages, ready to copy: English. */
import type { HelpWords } from './words.ts';

export const EXAMPLES: HelpWords['examples'] = {
  program: `  Linux, macOS:
    doisoat run --master dan_cu.csv --insurance 'bhyt/*.csv' --deaths khai_tu.csv --out ket-qua
  Windows:
    doisoat run --master "C:\\Hồ sơ\\dan_cu.csv" --insurance "C:\\Hồ sơ\\bhyt\\*.csv" --out ket-qua
`,
  run: `  with a configuration:
    doisoat run doisoat.yaml --out ket-qua
  without one (Linux, macOS):
    doisoat run --master dan_cu.csv --insurance bao_hiem.csv --births khai_sinh.csv \\
      --deaths khai_tu.csv --marriages ket_hon.csv --residence tam_tru.csv --out ket-qua
  without one (Windows):
    doisoat run --master "C:\\Hồ sơ\\dan_cu.csv" --insurance "C:\\Hồ sơ\\bhyt\\*.csv" --out ket-qua
  at night, by a script:
    doisoat run doisoat.yaml --out ket-qua --overwrite --quiet --json --fail-on unmatched=5% > summary.json
  a configuration:
    master: { file: dan_cu.csv }
    extracts:
      - { kind: insurance, file: bao_hiem.csv }
`,
  init: `  Linux, macOS:
    doisoat init dan_cu.csv bao_hiem.csv 'ho_tich/*.csv'
  Windows:
    doisoat init "C:\\Hồ sơ\\dan_cu.csv" "C:\\Hồ sơ\\bhyt\\*.csv"
  saying which file is the residents' file; the configuration to the screen:
    doisoat init --master a.csv --insurance b.csv --out -
`,
  answers: `  look first, then write to the ledger of doisoat.yaml (Linux, macOS):
    doisoat answers 'answered/*.xlsx' --dry-run
    doisoat answers 'answered/*.xlsx'
  Windows, another ledger:
    doisoat answers "C:\\Lists\\answered" --ledger "C:\\Lists\\so-theo-doi.db"
  with a password; everything as JSON:
    doisoat answers danh-sach.xlsx --password-file password.txt --json > read.json
  by a script: ends with 1 when anything could not be read or contradicts
    doisoat answers answered --quiet --fail-on notUsed=0 --fail-on contradictions=0 --record so-xu-ly.jsonl
`,
  diff: `  the last two runs in the ledger of doisoat.yaml (the same on Linux, macOS and Windows):
    doisoat diff
  from run 12 to run 15, or from one day to another:
    doisoat diff 12 15 --ledger so-theo-doi.db
    doisoat diff 2026-06-01 2026-06-30 --ledger so-theo-doi.db --json > changes.json
`,
  check: `  Linux, macOS, Windows:
    doisoat check doisoat.yaml
  without a configuration:
    doisoat check --master dan_cu.csv --insurance bao_hiem.csv
  for a program:
    doisoat check doisoat.yaml --json --quiet > check.json
`,
  config: `  Linux, macOS, Windows:
    doisoat config doisoat.yaml
  with flags and the environment (Linux, macOS):
    DOISOAT_OUT=ket-qua-dem doisoat config doisoat.yaml --as-of 2026-06-30
`,
  doctor: `  Linux, macOS, Windows:
    doisoat doctor
  where the results will be written:
    doisoat doctor --out ket-qua
`,
  completion: `  Linux, macOS (bash, zsh, fish):
    doisoat completion bash >> ~/.bashrc
    doisoat completion zsh > "\${fpath[1]}/_doisoat"
    doisoat completion fish > ~/.config/fish/completions/doisoat.fish
  Windows (PowerShell):
    doisoat completion powershell | Out-String | Invoke-Expression
`,
  evaluate: `  a made-up population has its answers in the folder truth (Linux, macOS and Windows alike):
    doisoat evaluate ket-qua --truth thu-nghiem/truth
  answers of your own, a chart, figures for a program:
    doisoat evaluate ket-qua --truth dap-an.csv --svg do-chinh-xac.svg --json > diem.json
  by what officers decided, and thresholds as their answers would set them:
    doisoat evaluate ket-qua --ledger so-theo-doi.db --calibrate nguong.yaml
`,
  explain: `  row 12 of the extract bao_hiem (Linux, macOS and Windows alike):
    doisoat explain ket-qua bao_hiem 12
  the mother in row 3 of the register of births, and why not a certain resident:
    doisoat explain ket-qua khai_sinh 3 mother HS000100123
  row 47 of the residents’ file: is it there twice?
    doisoat explain ket-qua master 47
  for a program:
    doisoat explain ket-qua bao_hiem 12 --json > vi-sao.json
`,
  generate: `  Linux, macOS:
    doisoat generate --residents 5000 --seed 1 --level typical --out ~/thu-nghiem
  Windows:
    doisoat generate --residents 5000 --seed 1 --level typical --out "C:\\Thử nghiệm"
`,
  purge: `  look, then delete (Linux, macOS):
    doisoat purge ket-qua --dry-run
    doisoat purge ket-qua
  Windows:
    doisoat purge "C:\\Hồ sơ\\ket-qua"
  by a script:
    doisoat purge ket-qua --yes --record so-xu-ly.jsonl
  what is older than two years in the ledger of doisoat.yaml:
    doisoat purge --before 2024-06-30
`,
  record: `  keep one, then look through it (Linux, macOS):
    doisoat run doisoat.yaml --out ket-qua --overwrite --record ~/so-xu-ly.jsonl
    doisoat record ~/so-xu-ly.jsonl
  Windows:
    doisoat record "C:\\Hồ sơ\\so-xu-ly.jsonl"
`,
};
