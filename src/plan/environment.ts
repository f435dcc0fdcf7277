/** Settings from the environment: DOISOAT_OUT, DOISOAT_AS_OF … Between flags and configuration. */
import type { TypedSettings } from './plan-input.ts';
import { flagSchema } from './schema.ts';

/** `asOf` → `DOISOAT_AS_OF`. */
export function variableOf(setting: string): string {
  return `DOISOAT_${setting.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

/** Every setting that a flag can carry; a variable that is empty is not set. Lists are cut at commas. */
export function environmentSettings(env: Readonly<Record<string, string | undefined>>): TypedSettings {
  const settings: Record<string, string | readonly string[]> = {};
  for (const setting of Object.keys(flagSchema([]).shape)) {
    const value = env[variableOf(setting)];
    if (value === undefined || value === '') continue;
    settings[setting] = setting === 'failOn' ? value.split(',').map((one) => one.trim()) : value;
  }
  return settings;
}
