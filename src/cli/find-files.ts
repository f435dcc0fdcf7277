/**
 * Files behind a source flag. `*` (any letters) and `?` (one) are expanded here because cmd.exe and PowerShell leave
 * them alone; they may stand in any part of the path but never cross a folder, and hidden entries want their dot.
 * A file that exists under exactly the name typed is taken as it is.
 */
import { readdir, stat } from 'node:fs/promises';
import { resolve } from 'node:path';

/** Paths that match, in the order of the alphabet; the pattern itself when it holds no wildcard; empty when none matches. */
export async function findFiles(pattern: string, cwd: string): Promise<readonly string[]> {
  if (!/[*?]/.test(pattern) || (await exists(resolve(cwd, pattern)))) return [pattern];
  const parts = pattern.split(/([/\\])/);
  let found = [''];
  for (let index = 0; index < parts.length; index += 2) {
    const separator = parts[index + 1] ?? '';
    found = await expandPart(found, parts[index] ?? '', separator, cwd);
  }
  const real = await Promise.all(found.map((path) => exists(resolve(cwd, path))));
  return found.filter((_, index) => real[index]);
}

async function expandPart(
  bases: readonly string[],
  part: string,
  separator: string,
  cwd: string,
): Promise<string[]> {
  if (!/[*?]/.test(part)) return bases.map((base) => base + part + separator);
  const matches = wildcard(part);
  const found: string[] = [];
  for (const base of bases) {
    for (const entry of await entriesOf(resolve(cwd, base === '' ? '.' : base))) {
      const fits = matches(entry.name) && (part.startsWith('.') || !entry.name.startsWith('.'));
      if (fits && entry.isFolder === (separator !== '')) found.push(base + entry.name + separator);
    }
  }
  return found;
}

/** Compares without backtracking: time is at most pattern × name. Both forms of Unicode are equal. */
export function wildcard(pattern: string): (name: string) => boolean {
  const signs = [...pattern.normalize('NFC')];
  return (name) => {
    let reached = new Set([0]);
    const skipStars = (positions: Set<number>): Set<number> => {
      for (const at of positions) if (signs[at] === '*') positions.add(at + 1);
      return positions;
    };
    for (const sign of name.normalize('NFC')) {
      const next = new Set<number>();
      for (const at of skipStars(reached)) {
        if (signs[at] === '*') next.add(at);
        else if (signs[at] === '?' || signs[at] === sign) next.add(at + 1);
      }
      reached = next;
    }
    return skipStars(reached).has(signs.length);
  };
}

async function entriesOf(folder: string): Promise<{ name: string; isFolder: boolean }[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const named = await Promise.all(
    entries.map(async (entry) => {
      const linked = entry.isSymbolicLink()
        ? await stat(resolve(folder, entry.name)).catch(() => undefined)
        : entry;
      return { name: entry.name, isFolder: linked?.isDirectory() ?? false };
    }),
  );
  return named.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
