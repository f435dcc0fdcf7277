/**
 * Builds the program once for all tests that start it, into a folder of its own: neither an old dist nor another test
 * run can get in the way. It lies inside the project, so its dependencies are found above it.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundleProgram } from '../../rolldown.config.js';
import { PUBLISHING_ROOMS } from '../faults/scenarios.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    programFolder: string;
  }
}

const ROOT = resolve(import.meta.dirname, '../..');

/** Rooms that test/engine runs on real worker threads. */
const ROOMS = [
  'src/block/block.ts',
  'src/block/people-rules.ts',
  'src/compare/merge-parts.ts',
  'src/compare/people-comparisons.ts',
  'src/compare/sample.ts',
  'src/compare/setup.ts',
  'src/engine/names-aside.ts',
  'src/engine/workers.ts',
  'src/normalise/normalise.ts',
];

export default async function buildProgram(project: TestProject): Promise<() => void> {
  mkdirSync(join(ROOT, '.build'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, '.build/program-'));
  cpSync(join(ROOT, 'bin'), join(folder, 'bin'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  await bundleProgram(join(folder, 'dist/program'), [...ROOMS, ...PUBLISHING_ROOMS]);
  project.provide('programFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
