import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import { chalkFor } from '../../src/cli/color.ts';
import { type Ending, exitCode } from '../../src/cli/exit-codes.ts';
import { exceededLimits, FAIL_ON_KINDS } from '../../src/cli/fail-on.ts';
import { screenLanguage } from '../../src/cli/load-words.ts';
import { placeText, printFaults } from '../../src/cli/print-failure.ts';
import { jsonLine, printable } from '../../src/cli/printable.ts';
import { findScreenFlags } from '../../src/cli/session.ts';
import { stackLines } from '../../src/cli/stack.ts';
import { failureOf } from '../../src/cli/system-failures.ts';
import { WORDS as ENGLISH } from '../../src/cli/words.en.ts';
import { WORDS as VIETNAMESE } from '../../src/cli/words.vi.ts';
import { Failure, type Fault } from '../../src/failure.ts';
import type { FailOn } from '../../src/plan/plan.ts';
import { parseFailOn } from '../../src/plan/scalars.ts';
import type { RunSummary } from '../../src/report/model.ts';

describe('exit codes', () => {
  const failed = (...codes: string[]): Ending => ({
    kind: 'failed',
    faults: codes.map((code) => ({ code, place: {}, facts: {} })),
  });
  it.each<[string, Ending, number]>([
    ['done', { kind: 'done' }, 0],
    ['a limit exceeded', { kind: 'limit_exceeded' }, 1],
    ['bad input', failed('file_missing', 'unknown_key'), 2],
    ['disk full', failed('disk_full'), 2],
    ['a broken identity', failed('identity_broken'), 3],
    ['a defect', { kind: 'defect' }, 3],
    ['SIGHUP', { kind: 'stopped', signal: 'SIGHUP' }, 129],
    ['SIGINT', { kind: 'stopped', signal: 'SIGINT' }, 130],
    ['SIGTERM', { kind: 'stopped', signal: 'SIGTERM' }, 143],
  ])('%s', (_, ending, code) => {
    expect(exitCode(ending)).toBe(code);
  });
});

describe('errors of the system', () => {
  const system = (code: string) => Object.assign(new Error('x'), { code, path: '/p' });
  it.each([
    ['ENOSPC', 'disk_full'],
    ['EMFILE', 'too_many_open_files'],
    ['EACCES', 'system_refused'],
    ['ERR_WORKER_OUT_OF_MEMORY', 'out_of_memory'],
  ])('%s', (code, fault) => {
    expect(failureOf(system(code))?.faults[0]?.code).toBe(fault);
  });

  it('are told from defects', () => {
    expect(failureOf(new RangeError('Array buffer allocation failed'))?.faults[0]?.code).toBe(
      'out_of_memory',
    );
    expect(failureOf(new RangeError('Maximum call stack size exceeded'))).toBeUndefined();
    expect(failureOf(new TypeError('x'))).toBeUndefined();
    expect(failureOf('x')).toBeUndefined();
    const failure = Failure.of('file_empty');
    expect(failureOf(failure)).toBe(failure);
  });
});

describe('faults as people read them', () => {
  const shown = (faults: readonly Fault[], words = ENGLISH, json = false): string => {
    const lines: string[] = [];
    printFaults(
      faults,
      { write: (text: string) => lines.push(text) },
      {
        words,
        chalk: new Chalk({ level: 0 }),
        log: json ? (event) => lines.push(jsonLine(event)) : undefined,
        stack: undefined,
      },
    );
    return lines.join('');
  };
  const fault: Fault = {
    code: 'unknown_key',
    place: { file: 'doisoat.yaml', line: 3, column: 5 },
    facts: { key: 'fiel', parent: '', known: ['file', 'kind'], suggestion: 'file' },
  };

  it('say what, where, and what to do', () => {
    expect(shown([fault])).toBe(
      'error: Unknown key "fiel".\n  --> doisoat.yaml:3:5\n  what to do: Did you mean "file"? Known here: file, kind.\n',
    );
    expect(shown([fault], VIETNAMESE)).toBe(
      'lỗi: Không có mục "fiel".\n  --> doisoat.yaml:3:5\n  cách xử lý: Có lẽ là "file". Các mục dùng được ở đây: file, kind.\n',
    );
  });

  it('of one kind are cut after the first few', () => {
    const many = Array.from({ length: 12 }, () => fault);
    const text = shown(many);
    expect(text.match(/Unknown key/g)).toHaveLength(5);
    expect(text).toContain('… and 7 more of the same kind');
    expect(shown(many, ENGLISH, true).trim().split('\n')).toHaveLength(12);
  });

  it('are whole objects for programs', () => {
    expect(JSON.parse(shown([fault], ENGLISH, true))).toEqual({
      event: 'error',
      ...fault,
      message: 'Unknown key "fiel".',
    });
  });

  it('without words still say their code', () => {
    expect(shown([{ code: 'new_code', place: {}, facts: { a: 1 } }])).toBe(
      'error: It cannot go on: new_code (a = 1).\n',
    );
  });

  it('never pass control characters on', () => {
    const evil: Fault = {
      ...fault,
      place: { file: 'a\u001b[2J.csv' },
      facts: { key: '\u001b]0;x\u0007', known: [] },
    };
    expect(printable(shown([evil]).replaceAll('\n', ''))).toBe(shown([evil]).replaceAll('\n', ''));
  });

  it.each([
    [{}, ''],
    [{ file: 'a.csv' }, 'a.csv'],
    [{ file: 'a.csv', line: 2 }, 'a.csv:2'],
    [{ file: 'a.csv', line: 2, column: 7 }, 'a.csv:2:7'],
  ])('place %j', (place, expected) => {
    expect(placeText(place)).toBe(expected);
  });
});

describe('stacks for --debug', () => {
  it('say where, with causes, and never what a parser was reading', () => {
    const secret = 'Nguyễn Văn Bảo Khang\n    at 066085001201 (x.js:1:1)';
    let parsing: unknown;
    try {
      JSON.parse(secret);
    } catch (error) {
      parsing = error;
    }
    const system = Object.assign(new Error("ENOENT: no such file or directory, open 'a.csv'"), {
      code: 'ENOENT',
      syscall: 'open',
    });
    const lines = stackLines(Failure.of('file_missing', {}, {}, new TypeError(secret, { cause: parsing })));
    expect(lines[0]).toBe('Failure: file_missing');
    expect(lines).toContain('cause: TypeError');
    expect(lines).toContain('cause: SyntaxError');
    expect(lines.filter((line) => line.startsWith('    at ')).length).toBeGreaterThan(3);
    expect(lines.join('\n')).not.toMatch(/Nguy|066085001201/);
    expect(stackLines(system)[0]).toBe("Error: ENOENT: no such file or directory, open 'a.csv'");
    expect(stackLines('066085001201')).toEqual([]);
  });
});

describe('the screen', () => {
  const screen = (env: Record<string, string>, platform = 'linux') => ({ env, platform }) as never;
  it.each<[string | undefined, Record<string, string>, string]>([
    ['en', { LANG: 'vi_VN' }, 'en'],
    ['vi', {}, 'vi'],
    [undefined, { LANG: 'vi_VN.UTF-8' }, 'vi'],
    [undefined, { LANG: 'vi' }, 'vi'],
    [undefined, { LC_ALL: 'en_US.UTF-8', LANG: 'vi_VN' }, 'en'],
    [undefined, { LC_ALL: '', LC_MESSAGES: 'vi_VN', LANG: 'en_US' }, 'vi'],
    [undefined, { LANG: 'virtual' }, 'en'],
    [undefined, {}, 'en'],
    ['fr', { LANG: 'vi' }, 'vi'],
  ])('--lang %s with %j speaks %s', (asked, env, expected) => {
    expect(screenLanguage(asked, screen(env))).toBe(expected);
  });

  it.each<[string, boolean, Record<string, string>, number]>([
    ['auto', true, {}, 1],
    ['auto', false, {}, 0],
    ['auto', true, { NO_COLOR: '1' }, 0],
    ['auto', true, { NO_COLOR: '' }, 1],
    ['auto', false, { FORCE_COLOR: '1' }, 1],
    ['auto', true, { FORCE_COLOR: '0' }, 0],
    ['auto', true, { TERM: 'dumb' }, 0],
    ['always', false, { NO_COLOR: '1' }, 1],
    ['never', true, { FORCE_COLOR: '1' }, 0],
  ])('--color %s, terminal %s, %j', (when, isTTY, env, level) => {
    expect(chalkFor({ write: () => true, isTTY }, when, screen(env)).level).toBe(level);
  });

  it('finds its flags wherever they stand', () => {
    expect(findScreenFlags(['run', '--lang', 'en', '--color=never', '--quiet'])).toEqual({
      lang: 'en',
      color: 'never',
      logFormat: 'text',
      quiet: true,
      debug: false,
    });
    expect(findScreenFlags(['--lang=vi', 'run', '--lang', 'en', '--', '--debug'])).toMatchObject({
      lang: 'en',
      debug: false,
    });
  });
});

describe('--fail-on', () => {
  const extract = {
    name: 'bao_hiem',
    read: 200,
    rejected: 10,
    persons: 100,
    match: 90,
    review: 5,
    unmatched: 5,
  };
  const summary = {
    master: { read: 1000, rejected: 0, used: 1000 },
    extracts: [
      extract,
      { ...extract, name: 'khai_tu', rejected: 0, persons: 0, match: 0, review: 0, unmatched: 0 },
      { ...extract, name: 'lon', rejected: 0, persons: 1_000_000, match: 0, review: 0, unmatched: 0 },
    ],
    findings: [
      { code: 'not_found', count: 5, sources: [{ source: 'bao_hiem', count: 5 }] },
      { code: 'birth_date_differs', count: 43_500, sources: [{ source: 'lon', count: 43_500 }] },
      { code: 'duplicate_resident', count: 20, sources: [{ source: 'master', count: 20 }] },
    ],
  } as unknown as RunSummary;

  it.each<[FailOn, readonly string[]]>([
    [{ kind: 'unmatched', limit: 5, unit: 'count' }, []],
    [{ kind: 'unmatched', limit: 4, unit: 'count' }, ['bao_hiem 5/100']],
    [{ kind: 'unmatched', limit: 5, unit: 'percent' }, []],
    [{ kind: 'unmatched', limit: 4.9, unit: 'percent' }, ['bao_hiem 5/100']],
    [{ kind: 'rejected', limit: 5, unit: 'percent' }, []],
    [{ kind: 'rejected', limit: 4, unit: 'percent' }, ['bao_hiem 10/200']],
    [{ kind: 'not_found', limit: 4, unit: 'percent' }, ['bao_hiem 5/100']],
    [{ kind: 'duplicate_resident', limit: 1, unit: 'percent' }, ['master 20/1000']],
    [{ kind: 'duplicate_resident', limit: 2, unit: 'percent' }, []],
    [{ kind: 'name_differs', limit: 0, unit: 'count' }, []],
    // 4.35 % of 1,000,000 is 43,500, which binary fractions make 43,499.99…
    [{ kind: 'birth_date_differs', limit: 4.35, unit: 'percent' }, []],
    [{ kind: 'birth_date_differs', limit: 4.349999, unit: 'percent' }, ['lon 43500/1000000']],
  ])('%j', (limit, expected) => {
    expect(
      exceededLimits([limit], summary).map(({ source, count, of }) => `${source} ${count}/${of}`),
    ).toEqual(expected);
  });

  it.each(FAIL_ON_KINDS)('%s: exceeded when strictly greater, for each extract and in per cent', (kind) => {
    const found = { code: kind, sources: [{ source: 'bao_hiem', count: 7 }] };
    const counted = { ...extract, read: 100, rejected: 0, match: 0, review: 0, unmatched: 0 };
    const one = {
      master: { read: 100, rejected: 0, used: 100 },
      extracts: [{ ...counted, [kind]: 7 }],
      findings: ['match', 'review', 'unmatched', 'rejected'].includes(kind) ? [] : [found],
    } as unknown as RunSummary;
    const parsed = parseFailOn(`${kind}=6.999%`, FAIL_ON_KINDS);
    if (!('value' in parsed)) throw new Error(parsed.fault);
    expect(exceededLimits([parsed.value], one)).toEqual([
      { limit: parsed.value, source: 'bao_hiem', count: 7, of: 100 },
    ]);
    const limits: readonly FailOn[] = [
      { kind, limit: 6, unit: 'count' },
      { kind, limit: 7, unit: 'count' },
      { kind, limit: 7, unit: 'percent' },
    ];
    expect(limits.map((limit) => exceededLimits([limit], one).length)).toEqual([1, 0, 0]);
  });
});
