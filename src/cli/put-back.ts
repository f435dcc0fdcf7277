/** Commands that read an output first put it back, when a killed run left it beside its place. */
import { lstat } from 'node:fs/promises';

/** `outPath` is absolute, `shown` is what the user typed. What publishes is loaded only when nothing stands there. */
export async function putBack(outPath: string, shown: string): Promise<void> {
  const stands = await lstat(outPath).then(
    () => true,
    () => false,
  );
  if (stands) return;
  const { recoverOutput } = await import('../report/publish.ts');
  await recoverOutput(outPath, shown);
}
