/** The mother's name in the register (births: the mother of the row) is not the one in the residents' file. */
import { parentNameFinding } from '../parent-name-finding.ts';

export const motherNameDiffers = parentNameFinding('mother_name_differs', 'mother');
