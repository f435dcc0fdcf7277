/** The father's name in the register (births: the father of the row) is not the one in the residents' file. */
import { parentNameFinding } from '../parent-name-finding.ts';

export const fatherNameDiffers = parentNameFinding('father_name_differs', 'father');
