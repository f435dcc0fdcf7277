/** The extracts in the order of the configuration. A new one is one file and one line here. */
import { birth } from './birth.ts';
import { death } from './death.ts';
import type { Extract } from './extract.ts';
import { insurance } from './insurance.ts';
import { marriage } from './marriage.ts';
import { residence } from './residence.ts';

export const EXTRACTS: readonly Extract[] = [insurance, birth, death, marriage, residence];
