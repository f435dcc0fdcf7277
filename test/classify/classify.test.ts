/** Order, ids, needs and conflicts: what holds for all findings together. */
import { describe, expect, test } from 'vitest';
import { DIFFERENCES } from '../../src/classify/differences.ts';
import { FACTS } from '../../src/classify/facts.ts';
import { FINDING_CODES } from '../../src/classify/findings/list.ts';
import { FINDING_WORDS as ENGLISH } from '../../src/cli/words.findings.en.ts';
import { FINDING_WORDS as VIETNAMESE } from '../../src/cli/words.findings.vi.ts';
import { ROLES } from '../../src/sources/roles.ts';
import { classifyRun, type Run, show } from './table-maker.ts';

const MASTER = [
  {
    residentId: 'R1',
    fullName: 'Nguyễn Văn Hùng',
    birthDate: '05/03/1960',
    sex: 'Nam',
    citizenId: '001060000011',
    wardCode: '00123',
    hamlet: 'Thôn 1',
    phone: '0912345678',
  },
  {
    residentId: 'R2',
    fullName: 'Trần Thị Hoa',
    birthDate: '12/10/1985',
    sex: 'Nữ',
    citizenId: '001185000022',
    wardCode: '00123',
    hamlet: 'Thôn 2',
    phone: '',
  },
  {
    residentId: 'R3',
    fullName: 'Lê Minh Đức',
    birthDate: '1990',
    sex: 'Nam',
    citizenId: '',
    wardCode: '00456',
    hamlet: '',
    phone: '',
  },
];

const INSURANCE = {
  kind: 'insurance',
  name: 'bao_hiem',
  rows: [
    {
      fullName: 'NGUYEN VAN HUNG',
      birthDate: '03/05/1960',
      sex: 'Nam',
      citizenId: '001060000011',
      wardCode: '00456',
      '@': '1',
    },
    {
      fullName: 'Trần Thị Hoà',
      birthDate: '12/10/1985',
      sex: 'Nam',
      citizenId: '001185000023',
      phone: '0987654321',
      '@': '2',
    },
    { fullName: 'Lê Minh Đức', birthDate: '07/08/1990', sex: 'Nam', citizenId: '001090000033', '@': '3' },
    { fullName: 'Phạm Thu Hà', birthDate: '01/02/1999', sex: 'Nữ', '@': '2 name_differs', wardCode: '00123' },
    { fullName: 'Phạm Thu Hà', birthDate: '01/02/1999', sex: 'Nữ', '@': '2 name_differs', wardCode: '00123' },
  ],
} as const;

const RUN: Run = { master: MASTER, extracts: [INSURANCE] };

describe('a matched record', () => {
  const { findings, conflicts } = classifyRun(RUN);

  test('has one finding a differing field, and proposals for empty ones', () => {
    expect(
      findings.filter(({ source, resident }) => source === 'bao_hiem' && resident >= 0).map(show),
    ).toEqual([
      'birth_date_differs bao_hiem 1 → 1: birthDate 03/05/1960 ≠ 05/03/1960',
      'name_differs bao_hiem 1 → 1: fullName NGUYEN VAN HUNG ≠ Nguyễn Văn Hùng',
      'other_ward bao_hiem 1 → 1: wardCode 00456 ≠ 00123',
      'citizen_id_contradiction bao_hiem 2 → 2: citizenId 001185000023; sex Nam',
      'citizen_id_differs bao_hiem 2 → 2: citizenId 001185000023 ≠ 001185000022',
      'master_field_empty bao_hiem 2 → 2: phone 0987654321 ≠',
      'name_differs bao_hiem 2 → 2: fullName Trần Thị Hoà ≠ Trần Thị Hoa',
      'sex_differs bao_hiem 2 → 2: sex Nam ≠ Nữ',
      'birth_date_incomplete bao_hiem 3 → 3: birthDate 07/08/1990 ≠ 1990',
      'master_field_empty bao_hiem 3 → 3: citizenId 001090000033 ≠',
    ]);
  });

  test('has a conflict for each differing field, with the difference and its finding', () => {
    expect(
      conflicts.map((one) => [one.row + 1, one.field, one.extractValue, one.masterValue, one.difference]),
    ).toEqual([
      [1, 'birthDate', '03/05/1960', '05/03/1960', 'swap'],
      [1, 'fullName', 'NGUYEN VAN HUNG', 'Nguyễn Văn Hùng', 'marks_missing'],
      [1, 'wardCode', '00456', '00123', 'different'],
      [2, 'citizenId', '001185000023', '001185000022', 'one_digit'],
      [2, 'fullName', 'Trần Thị Hoà', 'Trần Thị Hoa', 'one_mark'],
      [2, 'sex', 'Nam', 'Nữ', 'different'],
    ]);
    for (const conflict of conflicts) {
      const finding = findings.find(({ id }) => id === conflict.findingId);
      expect(finding).toMatchObject({ row: conflict.row, resident: conflict.resident });
      expect(DIFFERENCES).toContain(conflict.difference);
    }
  });

  test('style of writing and compatible dates are no conflict', () => {
    const { conflicts: none } = classifyRun({
      master: [{ fullName: 'Nguyễn Thị Hòa', birthDate: '01/01/1960', sex: '2', hamlet: 'Thôn Đông' }],
      extracts: [
        {
          kind: 'residence',
          rows: [
            { fullName: 'NGUYỄN THỊ HOÀ', birthDate: '1960', sex: 'Nữ', hamlet: 'thôn  đông', '@': '1' },
          ],
        },
      ],
    });
    expect(none).toEqual([]);
  });

  test('a missing mark throughout weighs little, another name much', () => {
    const severity = (name: string) =>
      classifyRun({
        master: MASTER,
        extracts: [{ kind: 'insurance', rows: [{ fullName: name, '@': '1' }] }],
      }).findings.find(({ code }) => code === 'name_differs');
    expect(severity('Nguyen Van Hung')).toMatchObject({ severity: 'low', who: ['insurance'] });
    expect(severity('Nguyễn Văn Húng')).toMatchObject({ severity: 'medium', who: ['insurance'] });
    expect(severity('Trần Đức Hùng')).toMatchObject({ severity: 'high', who: ['insurance', 'police'] });
  });
});

describe('ids', () => {
  test('are unique, also for two records of equal content', () => {
    const { findings } = classifyRun(RUN);
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
    expect(findings.filter(({ code }) => code === 'not_found')).toHaveLength(2);
    for (const { id } of findings) expect(id).toMatch(/^[0-9a-f]{16}$/);
  });

  test('survive re-sorting of the extract and of the master', () => {
    const sorted = (run: Run) =>
      classifyRun(run)
        .findings.map(({ code, id }) => `${code} ${id}`)
        .sort();
    const turned = (number: string) => number.replace(/[123]/, (row) => String(4 - Number(row)));
    const again: Run = {
      master: [...MASTER].reverse(),
      extracts: [
        { ...INSURANCE, rows: INSURANCE.rows.map((row) => ({ ...row, '@': turned(row['@']) })).reverse() },
      ],
    };
    expect(sorted(again)).toEqual(sorted(RUN));
  });

  test('survive re-sorting where residents have no key but their row', () => {
    const keyless = MASTER.map((row) => ({ ...row, residentId: '' }));
    const extract = (row: number) => ({
      kind: 'insurance' as const,
      rows: [{ fullName: 'Nguyễn Văn Húng', birthDate: '05/03/1960', '@': String(row) }],
    });
    const ids = (run: Run) =>
      classifyRun(run)
        .findings.filter(({ source }) => source !== 'master')
        .map(({ id }) => id);
    const first = ids({ master: keyless, extracts: [extract(1)] });
    expect(first).toHaveLength(1);
    expect(ids({ master: [...keyless].reverse(), extracts: [extract(3)] })).toEqual(first);
  });

  test('change with the content of the record', () => {
    const id = (phone: string) =>
      classifyRun({
        master: MASTER,
        extracts: [{ kind: 'insurance', rows: [{ fullName: 'Vũ Thị Xa', phone }] }],
      }).findings.find(({ code }) => code === 'not_found')?.id;
    expect(id('0912000111')).not.toBe(id('0912000112'));
  });
});

describe('order', () => {
  test('is by source, row, person, code', () => {
    const { findings } = classifyRun({
      master: MASTER,
      extracts: [
        { kind: 'marriage', rows: [{ 'wife.fullName': 'Vũ Thị Xa', 'husband.fullName': 'Vũ Văn Xa' }] },
        { kind: 'death', rows: [{ fullName: 'Vũ Thị Hà' }, { fullName: 'Nguyễn Văn Hùng', '@': '1' }] },
      ],
    });
    expect(findings.map(({ code, source, row, person }) => `${source} ${row + 1} ${person} ${code}`)).toEqual(
      [
        'master 3 self without_citizen_id',
        'marriage 1 husband not_found',
        'marriage 1 wife not_found',
        'death 1 self not_found',
        'death 2 self dead_still_resident',
      ],
    );
  });
});

describe('ward and hamlet', () => {
  test('are the resident’s where there is one, else the record’s', () => {
    const { findings } = classifyRun({
      master: MASTER,
      extracts: [
        {
          kind: 'insurance',
          rows: [
            { fullName: 'Nguyễn Văn Húng', wardCode: '', hamlet: '', '@': '1' },
            { fullName: 'Phạm Thu Hà', wardCode: '456', hamlet: 'Tổ 5' },
          ],
        },
      ],
    });
    expect(
      findings
        .filter(({ source }) => source === 'insurance')
        .map((one) => [one.code, one.wardCode, one.hamlet]),
    ).toEqual([
      ['name_differs', '00123', 'Thôn 1'],
      ['not_found', '00456', 'Tổ 5'],
    ]);
  });
});

describe('findings without their register', () => {
  test('are not produced, and it is said what is missing', () => {
    const { notProduced } = classifyRun({ master: MASTER });
    const needs = new Map(notProduced.map(({ code, needs: need }) => [code, need]));
    expect(needs.get('dead_still_resident')).toBe('death_extract');
    expect(needs.get('child_without_insurance')).toBe('insurance_extract');
    expect(needs.get('household_without_head')).toBe('master_household');
    expect(needs.get('card_due')).toBe('master_issue_date');
    expect(needs.has('duplicate_resident')).toBe(false);
    expect(needs.has('field_differs')).toBe(false);
  });

  test('an insurance list of a few says nothing of all others', () => {
    const { notProduced } = classifyRun({
      master: MASTER,
      extracts: [{ kind: 'insurance', rows: [{ fullName: 'Nguyễn Văn Hùng', '@': '1' }] }],
    });
    expect(notProduced).toContainEqual({ code: 'resident_not_insured', needs: 'insurance_of_all' });
    expect(notProduced).toContainEqual({ code: 'child_without_insurance', needs: 'insurance_of_children' });
  });
});

describe('the catalogue', () => {
  test('has unique codes with words in both languages', () => {
    expect(new Set(FINDING_CODES).size).toBe(FINDING_CODES.length);
    for (const code of FINDING_CODES) {
      expect(code).toMatch(/^[a-z][a-z0-9_]+$/);
      for (const words of [VIETNAMESE[code], ENGLISH[code]]) {
        expect(words.action.endsWith('.')).toBe(true);
        expect(words.explanation.endsWith('.')).toBe(true);
        expect(words.title.length).toBeGreaterThan(5);
      }
    }
  });

  test('shows only fields and facts that have words', () => {
    const known = new Set<string>([...ROLES, ...FACTS]);
    for (const { evidence } of classifyRun(RUN).findings) {
      for (const { field } of evidence) expect(known).toContain(field);
    }
  });
});
