/**
 * Builds the program once for all tests that start it, into a folder of its own: neither an old dist nor another test
 * run can get in the way. It lies inside the project, so its dependencies are found above it.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    programFolder: string;
  }
}

const ROOT = resolve(import.meta.dirname, '../..');

export default function buildProgram(project: TestProject): () => void {
  mkdirSync(join(ROOT, '.build'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, '.build/program-'));
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  try {
    const options = ['-p', 'tsconfig.build.json', '--outDir', join(folder, 'dist')];
    execFileSync(process.execPath, [compiler, ...options], { cwd: ROOT, stdio: 'inherit' });
  } catch (error) {
    // Type errors are shown and are the business of `npm run types`; the program is written out all the same.
    if (!existsSync(join(folder, 'dist/cli/main.js'))) throw error;
  }
  cpSync(join(ROOT, 'bin'), join(folder, 'bin'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  project.provide('programFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
