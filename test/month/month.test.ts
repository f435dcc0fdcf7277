/** Thirty nights over a town that lives: what every run counts follows from what happened and what officers wrote, and from nothing else. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { totalOf } from './expected.ts';
import { liveMonth } from './life.ts';
import { playMonth } from './nights.ts';
import { foundTown } from './town.ts';

const NIGHTS = 30;

test('thirty nights', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doisoat-month-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const town = foundTown('thang', 300);
  const diary = liveMonth(town, 'mot', NIGHTS, 2);
  const nights = await playMonth(folder, town, diary, { nights: NIGHTS, reports: 'tables', workers: 1 });
  expect(
    nights.map(({ seen, whole: [told], read }, at) => ({ night: at + 1, seen, told, read: read.told })),
  ).toEqual(
    nights.map(({ expected, whole: [, told], read }, at) => {
      return { night: at + 1, seen: expected, told, read: read.expected };
    }),
  );
  // The month had everything in it.
  const sum = totalOf(
    new Map(
      nights.flatMap(({ seen }, at) => Object.entries(seen).map(([key, counts]) => [`${at} ${key}`, counts])),
    ),
  );
  expect(sum.opened).toBeGreaterThan(70);
  expect(sum.resolved).toBeGreaterThan(40);
  expect(sum.answered).toBeGreaterThan(30);
  expect(sum.reopened).toBeGreaterThan(8);
  expect(sum.overdue).toBeGreaterThan(60);
  expect(new Set(diary.cases.map(({ code }) => code)).size).toBeGreaterThan(9);
  expect(new Set(diary.entries.map(({ verdict }) => verdict)).size).toBe(6);
  expect(diary.entries.filter(({ isMisspelt }) => isMisspelt).length).toBeGreaterThan(3);
  expect(diary.quarrels.length).toBeGreaterThan(1);
}, 120_000);
