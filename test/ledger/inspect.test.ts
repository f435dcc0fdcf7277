/** doctor --ledger: a sound ledger is called so; of a damaged one it is said what can still be read, and nothing is written. */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { expect, test } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { Random } from '../../src/generate/random.ts';
import { inspectLedger } from '../../src/ledger/inspect.ts';
import { doisoat } from '../cli/fake-screen.ts';
import { ledgerPath, night, openAt } from './nights.ts';

async function madeLedger(findings: number): Promise<string> {
  const path = ledgerPath();
  const ledger = await openAt(path);
  const ids = Array.from({ length: findings }, (_, at) => `finding-${at}`);
  night(ledger, '2026-01-01', ids);
  ledger.close();
  return path;
}

test('a sound ledger', async () => {
  const path = await madeLedger(300);
  const { problems, tables } = await inspectLedger(path);
  expect(problems).toEqual([]);
  expect(tables).toContainEqual({ name: 'findings', rows: 300, isWhole: true });
  const { stdout } = await doisoat(['doctor', '--ledger', basename(path)], { cwd: dirname(path) });
  expect(stdout).toMatch(/^\+ ledger \S+: sound, \d+ rows$/m);
});

test('a damaged ledger: what is wrong, what can be read, and the way to save it; the file stays as it is', async () => {
  const path = await madeLedger(300);
  const bytes = readFileSync(path);
  bytes.fill(0x5a, bytes.length - 9000, bytes.length - 1000);
  writeFileSync(path, bytes);
  const { problems, tables } = await inspectLedger(path);
  expect(problems.length).toBeGreaterThan(0);
  expect(tables).toContainEqual({ name: 'runs', rows: 1, isWhole: true });
  const { code, stdout } = await doisoat(['doctor', '--ledger', basename(path)], { cwd: dirname(path) });
  expect(code).toBe(2);
  expect(stdout).toMatch(/^x ledger \S+: damaged/m);
  for (const part of ['runs 1', '.recover', '--adopt-ledger']) expect(stdout).toContain(part);
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

test('no ledger at all is a fault of its own', async () => {
  const { code, stderr } = await doisoat(['doctor', '--ledger', 'khong-co.db'], {
    cwd: dirname(ledgerPath()),
  });
  expect(code).toBe(2);
  expect(stderr).toContain('khong-co.db');
});

test('damaged anywhere: a fault with words or a sound ledger, never a defect; refused, it stays as it is', async () => {
  const path = await madeLedger(60);
  const sound = readFileSync(path);
  const random = new Random('hỏng', 'damage');
  const seen = new Set<string>();
  for (let damage = 0; damage < 60; damage++) {
    const bytes = Buffer.from(sound);
    const at = random.below(bytes.length);
    for (let byte = at; byte < Math.min(bytes.length, at + random.between(1, 6000)); byte++)
      bytes[byte] = random.below(256);
    writeFileSync(path, damage % 6 === 0 ? bytes.subarray(0, at) : bytes);
    const before = readFileSync(path);
    const looked = await inspectLedger(path).then(
      ({ problems }) => (problems.length > 0 ? 'damaged' : 'sound'),
      (error: unknown) => (error instanceof Failure ? error.faults[0]!.code : `${damage}: ${String(error)}`),
    );
    const opened = await openAt(path, { create: false }).then(
      (ledger) => {
        ledger.close();
        return 'opened';
      },
      (error: unknown) => (error instanceof Failure ? error.faults[0]!.code : `${damage}: ${String(error)}`),
    );
    if (opened !== 'opened') expect(readFileSync(path).equals(before)).toBe(true);
    seen.add(`${looked} ${opened}`);
  }
  // What is hit may be a text or nothing at all: no check of a database sees that.
  expect([...seen].sort()).toEqual(['damaged ledger_damaged', 'sound opened']);
});
