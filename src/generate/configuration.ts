/** The doisoat.yaml beside the made-up files: works unchanged, explains itself to an analyst. */
import type { Extract } from './extracts/extract.ts';
import type { Level } from './rates.ts';

const MEANING: Readonly<Record<Extract['kind'], string>> = {
  insurance: 'bảo hiểm xã hội, bảo hiểm y tế',
  birth: 'đăng ký khai sinh: trẻ em, cha, mẹ',
  death: 'đăng ký khai tử',
  marriage: 'đăng ký kết hôn: chồng, vợ',
  residence: 'thường trú, tạm trú, lưu trú, tạm vắng',
};

export function configuration(
  extracts: readonly Extract[],
  made: { readonly residents: number; readonly seed: string; readonly level: Level },
): string {
  const lines = [
    '# Cấu hình đối soát cho bộ dữ liệu tự sinh: mọi người và mọi con số trong đây đều không có thật.',
    `# Sinh ra với: --residents ${made.residents} --seed ${JSON.stringify(made.seed)} --level ${made.level}`,
    '# Cột, bảng mã và dấu phân cách được tự nhận biết; khi nhận sai thì ghi rõ ở đây.',
    'master:',
    '  file: dan_cu.csv          # dữ liệu dân cư, mỗi người một dòng',
    'extracts:',
  ];
  for (const { kind, name } of extracts) {
    lines.push(
      `  - kind: ${kind.padEnd(18)}# ${MEANING[kind]}`,
      `    name: ${name}`,
      `    file: ${name}.csv`,
    );
  }
  lines.push(
    'decide:',
    '  match: 0.99               # từ mức này trở lên: coi là đúng người',
    '  review: 0.50              # từ mức này trở lên: cán bộ xem lại',
    'out: ket-qua                # thư mục kết quả',
    '# Đáp án nằm trong thư mục truth, mỗi tệp đối soát một tệp đáp án; chấm điểm bằng lệnh:',
    `#   doisoat evaluate ket-qua --truth ${extracts.map(({ name }) => `truth/${name}.csv`).join(' ')}`,
    '',
  );
  return lines.join('\n');
}
