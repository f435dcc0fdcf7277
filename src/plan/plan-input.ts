/** What parse-plan.ts is given: the text of a configuration and the flags, as they were typed. */
import type { Defaults } from './defaults.ts';
import type { SourceFlag } from './source-drafts.ts';

/** Values of flags as they were typed, by setting. */
export interface TypedSettings {
  readonly out?: string;
  readonly asOf?: string;
  readonly lang?: string;
  readonly reports?: string;
  readonly model?: string;
  readonly mask?: boolean | string;
  readonly passwordFile?: string;
  readonly record?: string;
  readonly pseudonymise?: string;
  readonly ledger?: string;
  readonly only?: string;
  readonly workers?: string;
  readonly maxRejected?: string;
  readonly failOn?: readonly string[];
}

export interface PlanInput {
  /** The configuration: its text, its path as the user gave it, its absolute path. */
  readonly config?: { readonly text: string; readonly file: string; readonly path: string };
  readonly sources: readonly SourceFlag[];
  readonly settings: TypedSettings;
  /** The same settings as the environment has them; flags come first. */
  readonly environment?: TypedSettings;
  readonly overwrite: boolean;
  readonly adoptLedger?: boolean;
  /** Folder against which paths in flags are read. */
  readonly cwd: string;
  readonly defaults: Defaults;
  /** What `--fail-on` may name: statuses, `rejected`, finding codes. */
  readonly failOnKinds: readonly string[];
}
