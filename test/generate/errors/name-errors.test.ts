import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asTyped, slip } from '../../../src/generate/errors/keys.ts';
import { withoutMarks } from '../../../src/generate/errors/letters.ts';
import { wrongMark } from '../../../src/generate/errors/marks.ts';
import { wrongName } from '../../../src/generate/errors/name-errors.ts';
import { soundAlikes } from '../../../src/generate/errors/sounds.ts';
import { NumberBook } from '../../../src/generate/numbers.ts';
import { planCommunes } from '../../../src/generate/places.ts';
import { Random } from '../../../src/generate/random.ts';
import { addPerson, settle } from '../../../src/generate/settler.ts';

describe('asTyped', () => {
  it.each([
    ['Nguyễn', 'telex', 'Nguyeenx'],
    ['Nguyễn', 'vni', 'Nguye6n4'],
    ['Đặng', 'telex', 'Ddawngj'],
    ['Đặng', 'vni', 'D9a8ng5'],
    ['Hường', 'telex', 'Huwowngf'],
    ['Hường', 'vni', 'Hu7o7ng2'],
    ['Lan', 'telex', 'Lan'],
    ['Ánh', 'vni', 'Anh1'],
  ] as const)('%s by %s is %s', (syllable, method, keys) => {
    expect(asTyped(syllable, method)).toBe(keys);
  });
});

describe('withoutMarks', () => {
  it.each([
    ['Nguyễn Thị Thuý Đào', 'Nguyen Thi Thuy Dao'],
    ['Y Bhiăt Niê Kđăm', 'Y Bhiat Nie Kdam'],
    ["H'Wiĕn Čuôr", "H'Wien Cuor"],
  ])('%s becomes %s', (name, bare) => {
    expect(withoutMarks(name)).toBe(bare);
  });
});

describe('soundAlikes', () => {
  it.each([
    ['Sơn', ['Xơn', 'Sơng']],
    ['Trang', ['Chang', 'Tran']],
    ['Dũng', ['Giũng', 'Vũng', 'Rũng', 'Dũn']],
    ['Giang', ['Dang', 'Rang', 'Gian']],
    ['Lan', ['Nan', 'Lang']],
    ['Nga', []],
    ['Phúc', ['Phút']],
    ['Hiệp', []],
  ])('%s may be heard as %j', (syllable, alike) => {
    expect(soundAlikes(syllable)).toEqual(alike);
  });
});

describe('wrongMark and slip', () => {
  it.each([
    ['Gia', /^Gi[àảãáạăâ]$/],
    ['Quân', /^Qu[ầẩẫấậaă]n$/],
    ['Mai', /^M[àảãáạăâ]i$/],
    ['Việt', /^Vi[ếẹ]t$/],
  ])('put the tone of %s where it belongs', (syllable, shape) => {
    const random = new Random('tone');
    for (let i = 0; i < 50; i++) expect(wrongMark(random, syllable)).toMatch(shape);
  });

  it('keep the capital and change one thing', () => {
    const random = new Random('marks');
    for (let i = 0; i < 300; i++) {
      const marked = wrongMark(random, 'Dũng');
      expect(marked).not.toBe('Dũng');
      expect(withoutMarks(marked)).toBe('Dung');
      const slipped = slip(random, 'Hương');
      expect(slipped.charAt(0)).toBe(slipped.charAt(0).toUpperCase());
      expect(Math.abs(Array.from(slipped).length - 5)).toBeLessThanOrEqual(1);
    }
  });
});

const plan = planCommunes(5000)[0]!;
const kinh = { ...plan, minorityShare: 0 };
const minority = { ...plan, minorityShare: 1 };

describe('wrongName', () => {
  it('always differs and always names its class', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (seed, isMinority) => {
        const random = new Random(seed);
        const settling = settle(random, new NumberBook(seed, 0, 1), isMinority ? minority : kinh);
        const person = addPerson(settling, { sex: 'male', year: 1980, relation: 'head' });
        const wrong = wrongName(random, person.name, person);
        return wrong.name !== person.name && /^name_[a-z]+$/.test(wrong.errorClass);
      }),
      { numRuns: 500 },
    );
  });

  it('knows all classes of the mixture', () => {
    const random = new Random('classes');
    const numbers = new NumberBook('classes', 0, 1);
    const seen = new Set<string>();
    for (let i = 0; i < 3000; i++) {
      const person = addPerson(settle(random, numbers, kinh), {
        sex: 'female',
        year: 1990,
        relation: 'head',
      });
      seen.add(wrongName(random, person.name, person).errorClass);
    }
    expect([...seen].sort()).toEqual([
      'name_alias',
      'name_keys',
      'name_mark',
      'name_middle',
      'name_order',
      'name_sound',
      'name_typo',
      'name_variant',
    ]);
  });
});
