import { describe, expect, it } from 'vitest';
import { DEFAULT_REPORTING } from '../../src/plan/reporting.ts';
import { faultsOf, readPlan } from './read-plan.ts';

const SMALL = 'master: { file: dan_cu.csv }\nextracts:\n  - { kind: insurance, file: bao_hiem.csv }\n';

/** The example of interface.md, word for word. */
const EXAMPLE = `master:
  file: dan_cu.csv            # encoding, delimiter and columns are found out; anything found can be fixed here
  columns: { residentId: MA_HO_SO, citizenId: SO_DDCN, fullName: HO_VA_TEN }
  covers: ["22300", "22303"]  # wards whose residents the master should hold; without it, all
extracts:
  - kind: insurance           # insurance | birth | death | marriage | residence | custom
    name: bao_hiem            # default: the file's name without its ending
    file: bao_hiem.csv
    encoding: utf-8           # utf-8 | utf-16le | windows-1258 | tcvn3 | vni | viscii
    delimiter: ";"
    headerRow: 1
    columns: { insuranceNumber: "Mã số BHXH" }
decide: { match: 0.99, review: 0.50 }
out: ket-qua
ledger: so-theo-doi.db        # optional: findings and answers over time
`;

const CUSTOM = `master: { kind: custom, file: census.csv, columns: { residentId: person_id } }
extracts:
  - kind: custom
    file: patients.csv
    assignment: one-to-one    # default many-to-one
    fields:
      - { field: given,  compare: givenName,  master: first_name, extract: forename }
      - { field: family, compare: familyName, master: last_name,  extract: surname }
      - { field: born,   compare: date,       master: dob,        extract: birth_date }
      - { field: street, compare: text,       master: address,    extract: addr }
      - { field: area,   compare: code,       master: postcode,   extract: pc }
`;

describe('a plan from the configuration', () => {
  it('reads the example of the contract', () => {
    expect(readPlan(EXAMPLE)).toEqual({
      master: {
        name: 'master',
        kind: 'master',
        file: 'dan_cu.csv',
        path: '/data/dan_cu.csv',
        columns: { residentId: 'MA_HO_SO', citizenId: 'SO_DDCN', fullName: 'HO_VA_TEN' },
        covers: ['22300', '22303'],
      },
      extracts: [
        {
          name: 'bao_hiem',
          kind: 'insurance',
          file: 'bao_hiem.csv',
          path: '/data/bao_hiem.csv',
          encoding: 'utf-8',
          delimiter: ';',
          headerRow: 1,
          columns: { insuranceNumber: 'Mã số BHXH' },
          oneToOne: [],
          fields: [],
        },
      ],
      decide: { match: 0.99, review: 0.5 },
      out: 'ket-qua',
      outPath: '/data/ket-qua',
      overwrite: false,
      asOf: '2026-07-01',
      lang: 'vi',
      reports: 'all',
      ledgerPath: '/data/so-theo-doi.db',
      mask: false,
      workers: 4,
      maxRejected: { share: 0.2 },
      failOn: [],
      reporting: DEFAULT_REPORTING,
    });
  });

  it('reads two tables of people of any shape', () => {
    const { master, extracts } = readPlan(CUSTOM);
    expect(master.kind).toBe('custom');
    expect(master.columns).toEqual({ residentId: 'person_id' });
    expect(extracts[0]?.columns).toEqual({});
    expect(extracts[0]?.oneToOne).toEqual(['self']);
    expect(extracts[0]?.fields[2]).toEqual({
      field: 'born',
      compare: 'date',
      master: 'dob',
      extract: 'birth_date',
    });
  });

  it('keeps codes as they are written, in YAML and in JSON', () => {
    const yaml = SMALL.replace('dan_cu.csv }', 'dan_cu.csv, covers: [00123, 22300] }');
    expect(readPlan(yaml).master.covers).toEqual(['00123', '22300']);
    const json =
      '\uFEFF{\n\t"master": {"file": "a.csv", "covers": [22300]},\n\t"extracts": [{"kind": "death", "file": "b.csv", "headerRow": 3}],\n\t"mask": true, "workers": 2\n}';
    const plan = readPlan(json);
    expect(plan.master.covers).toEqual(['22300']);
    expect(plan.extracts[0]).toMatchObject({ headerRow: 3, oneToOne: ['self'] });
    expect(plan).toMatchObject({ mask: true, workers: 2 });
  });

  it('takes a key with nothing behind it as absent', () => {
    const text =
      'master:\n  file: a.csv\n  columns:\n    # fullName: x\nextracts:\n  - kind: birth\n    file: b.csv\nout:\n';
    expect(readPlan(text)).toMatchObject({ out: 'ket-qua', master: { columns: {} } });
  });

  it.each([
    ['tab', '\t'],
    ['"\\t"', '\t'],
    ['"|"', '|'],
    ["','", ','],
  ])('delimiter %s', (written, sign) => {
    expect(readPlan(SMALL.replace('dan_cu.csv', `dan_cu.csv, delimiter: ${written}`)).master.delimiter).toBe(
      sign,
    );
  });
});

describe('flags', () => {
  const flags = (settings: object) => readPlan(SMALL, { settings });

  it('go before the configuration, with paths read against the current folder', () => {
    const text = `${SMALL}out: a\nasOf: 2026-01-01\nlang: en\nmodel: m.json\n`;
    expect(readPlan(text)).toMatchObject({
      outPath: '/data/a',
      asOf: '2026-01-01',
      lang: 'en',
      modelPath: '/data/m.json',
    });
    expect(
      readPlan(text, { settings: { out: 'b', asOf: '30/6/2026', lang: 'vi', model: '../n.json' } }),
    ).toMatchObject({
      out: 'b',
      outPath: '/home/an/b',
      asOf: '2026-06-30',
      lang: 'vi',
      modelPath: '/home/n.json',
    });
  });

  it('for sources replace all sources of that kind', () => {
    const text = `${SMALL}  - { kind: insurance, name: hai, file: h.csv }\n  - { kind: death, file: khai_tu.csv }\n`;
    const plan = readPlan(text, { sources: [{ kind: 'insurance', file: '/x/moi.csv' }] });
    expect(plan.extracts.map((one) => [one.kind, one.name, one.path])).toEqual([
      ['death', 'khai_tu', '/data/khai_tu.csv'],
      ['insurance', 'moi', '/x/moi.csv'],
    ]);
    const other = readPlan(SMALL, { sources: [{ kind: 'master', file: 'm.csv' }] });
    expect(other.master).toMatchObject({ file: 'm.csv', path: '/home/an/m.csv', covers: [] });
  });

  it('are enough without a configuration', () => {
    const plan = readPlan(undefined, {
      sources: [
        { kind: 'master', file: 'dan_cu.csv' },
        { kind: 'birth', file: 'Hồ sơ/khai_sinh.2025.csv' },
      ],
    });
    expect(plan.extracts[0]).toMatchObject({ name: 'khai_sinh.2025', oneToOne: ['child'] });
    expect(plan.outPath).toBe('/home/an/ket-qua');
  });

  it('for limits', () => {
    expect(flags({ maxRejected: '5.5%' }).maxRejected).toEqual({ share: 0.055 });
    expect(flags({ maxRejected: '500' }).maxRejected).toEqual({ count: 500 });
    expect(flags({ failOn: ['unmatched=5%', 'not_found=0'] }).failOn).toEqual([
      { kind: 'unmatched', limit: 5, unit: 'percent' },
      { kind: 'not_found', limit: 0, unit: 'count' },
    ]);
  });

  it('say all that is wrong with them', () => {
    const settings = {
      asOf: '31/02/2026',
      lang: 'vn',
      reports: 'table',
      workers: '0',
      maxRejected: '200%',
      failOn: ['unmatchd=5', 'review'],
    };
    expect(faultsOf(SMALL, { settings }, ['setting', 'suggestion']).sort()).toEqual([
      '- bad_choice setting=--lang suggestion=vi',
      '- bad_choice setting=--reports suggestion=tables',
      '- bad_date setting=--as-of',
      '- bad_fail_on setting=--fail-on',
      '- bad_limit setting=--max-rejected',
      '- bad_number setting=--workers',
      '- unknown_fail_on_kind setting=--fail-on suggestion=unmatched',
    ]);
  });

  it('miss what no configuration names', () => {
    expect(faultsOf(undefined)).toEqual(['- master_missing', '- extracts_missing']);
    const two = [
      { kind: 'master', file: 'a.csv' },
      { kind: 'master', file: 'b.csv' },
      { kind: 'death', file: 'x/khai_tu.csv' },
      { kind: 'death', file: 'y/khai_tu.csv' },
    ] as const;
    expect(faultsOf(undefined, { sources: two }, ['files', 'line', 'first', 'file'])).toEqual([
      '- master_twice files=a.csv,b.csv',
      '- extract_name_twice line=name: khai_tu_2 first=x/khai_tu.csv file=y/khai_tu.csv',
    ]);
  });
});

describe('faults of the configuration', () => {
  it.each<[string, string, readonly string[]]>([
    ['nothing at all', '', ['1:1 master_missing', '1:1 extracts_missing']],
    ['comments only', '# để sau\n', ['1:1 master_missing', '1:1 extracts_missing']],
    ['a list', '- a\n- b\n', ['1:1 config_not_a_map']],
    ['an empty master', `master:\n${SMALL.slice(SMALL.indexOf('extracts'))}`, ['1:1 master_missing']],
    ['tabs as indentation', 'master:\n\tfile: a.csv\n', ['2:1 config_tab_indent']],
    ['a quote left open', `${SMALL}out: "ket-qua\n`, ['5:1 config_unclosed_quote']],
    [
      'a Windows path in double quotes',
      SMALL.replace('dan_cu.csv', '"C:\\Hồ sơ\\a.csv"'),
      ['1:20 config_bad_escape'],
    ],
    ['a key twice', `${SMALL}out: a\nout: b\n`, ['5:1 config_duplicate_key']],
    ['brackets without end', `out: ${'['.repeat(10_000)}`, ['1:106 config_too_deep most=100']],
    ['dashes without end', `out:\n ${'- '.repeat(3_000)}`, ['2:202 config_too_deep most=100']],
    ['blanks without end', `${' '.repeat(900)}out: a\n`, ['1:201 config_too_deep most=100']],
    ['a data file', 'x'.repeat(2_000_001), ['- config_too_large most=2000000']],
    ['an alias', SMALL.replace('dan_cu.csv', '*x'), ['1:17 config_alias alias=x']],
    [
      'misspelt top key',
      SMALL.replace('extracts', 'extract'),
      ['1:1 extracts_missing', '2:1 unknown_key key=extract suggestion=extracts'],
    ],
    [
      'misspelt source key',
      SMALL.replace('file: bao', 'fiel: bao'),
      ['3:5 missing_key setting=extracts[1].file', '3:24 unknown_key key=fiel suggestion=file'],
    ],
    [
      'wrong kind',
      SMALL.replace('insurance', 'births'),
      ['3:13 bad_choice suggestion=birth setting=extracts[1].kind'],
    ],
    ['no kind', SMALL.replace('kind: insurance, ', ''), ['3:5 missing_key setting=extracts[1].kind']],
    [
      'kind without value',
      SMALL.replace('kind: insurance', 'kind: '),
      ['3:7 empty_value setting=extracts[1].kind'],
    ],
    [
      'text for a list',
      SMALL.replace('dan_cu.csv', 'a.csv, covers: 22300'),
      ['1:32 wrong_shape setting=master.covers expected=list'],
    ],
    [
      'list for a text',
      SMALL.replace('dan_cu.csv', '[a.csv, b.csv]'),
      ['1:17 wrong_shape setting=master.file expected=text'],
    ],
    ['map for a text', `${SMALL}out: { a: b }\n`, ['4:6 wrong_shape setting=out expected=text']],
    [
      'text for a map',
      'master: dan_cu.csv\nextracts: []\n',
      ['1:1 extracts_missing', '1:9 wrong_shape setting=master expected=map'],
    ],
    [
      'ward code without its zeros',
      SMALL.replace('dan_cu.csv', 'a.csv, covers: [123]'),
      ['1:33 bad_ward_code suggestion="00123" setting=master.covers[1]'],
    ],
    [
      'decimal comma',
      `${SMALL}decide: { match: "0,99" }\n`,
      ['4:18 bad_probability suggestion=0.99 setting=decide.match'],
    ],
    [
      'per cent',
      `${SMALL}decide: { match: 99% }\n`,
      ['4:18 bad_probability suggestion=0.99 setting=decide.match'],
    ],
    ['above one', `${SMALL}decide: { review: 1.5 }\n`, ['4:19 bad_probability setting=decide.review']],
    ['review above match', `${SMALL}decide:\n  match: 0.6\n  review: 0.7\n`, ['5:3 decide_order']],
    ['review above the default match', `${SMALL}decide: { review: 0.999 }\n`, ['4:9 decide_order']],
    [
      'header row zero',
      SMALL.replace('dan_cu.csv', 'a.csv, headerRow: 0'),
      ['1:35 bad_number setting=master.headerRow'],
    ],
    [
      'delimiter of two signs',
      SMALL.replace('dan_cu.csv', 'a.csv, delimiter: ab'),
      ['1:35 bad_delimiter setting=master.delimiter'],
    ],
    [
      'unknown encoding',
      SMALL.replace('dan_cu.csv', 'a.csv, encoding: utf8'),
      ['1:34 bad_choice suggestion=utf-8 setting=master.encoding'],
    ],
    [
      'unknown field',
      SMALL.replace('dan_cu.csv', 'a.csv, columns: { fullname: TEN }'),
      ['1:35 unknown_field key=fullname suggestion=fullName'],
    ],
    [
      'a person’s field without the person',
      `${SMALL}  - { kind: birth, file: c.csv, columns: { fullName: A, dad.citizenId: B } }\n`,
      [
        '4:44 unknown_field key=fullName suggestion=child.fullName',
        '4:57 unknown_field key=dad.citizenId suggestion=child.citizenId',
      ],
    ],
    [
      'a header that is empty',
      SMALL.replace('dan_cu.csv', 'a.csv, columns: { fullName: "" }'),
      ['1:45 empty_value setting=master.columns.fullName'],
    ],
    [
      'keys of kind custom elsewhere',
      SMALL.replace('bao_hiem.csv', 'b.csv, assignment: one-to-one'),
      ['3:37 key_only_custom key=assignment'],
    ],
    [
      'two extracts of one name',
      `${SMALL}  - { kind: death, file: cu/bao_hiem.csv }\n`,
      ['4:5 extract_name_twice line=name: bao_hiem_2'],
    ],
    [
      'an extract called master',
      `${SMALL}  - { kind: death, file: cu/master.csv }\n`,
      ['4:5 extract_name_reserved line=name: death'],
    ],
    ['a bad date', `${SMALL}asOf: 2026-13-01\n`, ['4:7 bad_date setting=asOf']],
    ['neither yes nor no', `${SMALL}mask: maybe\n`, ['4:7 bad_yes_no setting=mask']],
    ['__proto__ as a key', `${SMALL}__proto__: { a: b }\n`, ['4:1 unknown_key key=__proto__']],
    [
      '__proto__ as a field',
      SMALL.replace('dan_cu.csv', 'a.csv, columns: { __proto__: TEN }'),
      ['1:35 unknown_field key=__proto__'],
    ],
  ])('%s', (_, text, expected) => {
    const named = expected.flatMap((row) => [...row.matchAll(/(\w+)=/g)].map((match) => match[1] as string));
    expect(faultsOf(text, {}, [...new Set(named)])).toEqual(expected);
  });

  it('come all at once, in the order of the text', () => {
    const text = `mastr: { file: a.csv }
extracts:
  - kind: births
    file: b.csv
  - kind: death
    file: c.csv
    headerRow: x
    columns: { fulName: TEN }
decide: { match: 2 }
`;
    expect(faultsOf(text)).toEqual([
      '1:1 unknown_key',
      '1:1 master_missing',
      '3:11 bad_choice',
      '7:16 bad_number',
      '8:16 unknown_field',
      '9:18 bad_probability',
    ]);
  });

  it.each<[string, (text: string) => string, readonly string[]]>([
    ['no fields', (text) => text.slice(0, text.indexOf('    fields')), ['3:5 custom_fields_missing']],
    ['a field twice', (text) => text.replace('family, c', 'given,  c'), ['8:18 custom_field_twice']],
    ['a bad name', (text) => text.replace('field: given', 'field: 1given'), ['7:18 custom_field_name_bad']],
    ['an unknown comparison', (text) => text.replace('familyName', 'family'), ['8:35 bad_choice']],
    [
      'an extract of another kind',
      (text) => `${text}  - { kind: death, file: d.csv }
`,
      ['12:5 custom_master'],
    ],
    ['a field without its column', (text) => text.replace('extract: pc', ''), ['11:9 missing_key']],
    [
      'a misspelt key of a field',
      (text) => text.replace('compare: code', 'comp: code'),
      ['11:9 missing_key', '11:26 unknown_key'],
    ],
  ])('kind custom: %s', (_, change, expected) => {
    expect(faultsOf(change(CUSTOM))).toEqual(expected);
  });
});
