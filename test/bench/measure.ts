/** Loaded before the program (`node --import`): notes its peak memory and processor time when it ends. */
import { writeFileSync } from 'node:fs';

const file = process.env['DOISOAT_MEASURE'];
if (file !== undefined) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeFileSync(
      file,
      JSON.stringify({ peakBytes: maxRSS * 1024, cpuMs: (userCPUTime + systemCPUTime) / 1000 }),
    );
  });
}
