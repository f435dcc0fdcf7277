/** A number that has no known form, has lost its digits in Excel, is a placeholder, or has an unknown province code. */
import type { CleanKey, RawColumn, Role } from '../../flow.ts';
import { fieldKey } from '../../sources/source-kind.ts';
import { type NumberColumn, readIdentityNumber } from '../../vietnamese/identity-number.ts';
import { readHealthCard } from '../../vietnamese/insurance-number.ts';
import type { IssueCode } from '../../vietnamese/issue-codes.ts';
import { isStrayNumber, isUsualCard, isUsualNumber } from '../../vietnamese/usual-number.ts';
import { findingKind, officersOf } from '../finding-kind.ts';
import { residentOf } from '../matches.ts';
import { isPersonTable } from '../people.ts';

const NUMBERS = [
  { role: 'citizenId', key: 'citizenId', severity: 'high' },
  { role: 'oldIdNumber', key: 'oldId', severity: 'low' },
  { role: 'insuranceNumber', key: 'insurance', severity: 'medium' },
  { role: 'healthCard', key: 'healthCard', severity: 'medium' },
] as const satisfies readonly { role: Role & NumberColumn; key: CleanKey; severity: string }[];

/** A placeholder for "no number" is no malformed number: it is an empty field. */
const FAULTS: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'number_malformed',
  'number_scientific',
  'number_repeated_digit',
  'citizen_id_province',
]);

export const numberMalformed = findingKind({
  code: 'number_malformed',
  dimension: 'sach',
  needs: ['people_master'],
  find: (context, emit) => {
    const { master } = context;
    for (const at of [master, ...context.peopleTables]) {
      for (const { role, severity } of NUMBERS) {
        const raw = at.table.raw.columns.get(fieldKey(at.person, role));
        if (raw === undefined) continue;
        const faults = faultsOf(raw, role);
        if (faults.size === 0) continue;
        for (let row = 0; row < raw.codes.length; row++) {
          const fault = raw.codes[row] === 0 ? undefined : faults.get(raw.codes[row]!);
          if (fault === undefined || at.table.present[row] === 0) continue;
          const text = raw.dictionary.text(raw.codes[row]!);
          emit({
            severity,
            who: role === 'insuranceNumber' || role === 'healthCard' ? ['insurance'] : officersOf(at.kind),
            at,
            row,
            resident: residentOf(at, row),
            subject: role,
            evidence: [
              { field: role, ...(isPersonTable(at) ? { extract: text } : { master: text }) },
              { field: 'issue', fact: fault },
            ],
          });
        }
      }
    }
  },
});

/** The fault of each distinct text of a column that has one. */
function faultsOf({ dictionary }: RawColumn, role: Role & NumberColumn): ReadonlyMap<number, IssueCode> {
  const faults = new Map<number, IssueCode>();
  const bytes = dictionary.bytes();
  const starts = dictionary.starts();
  for (let code = 1; code < dictionary.size; code++) {
    const [start, end] = [starts[code]!, starts[code + 1]!];
    if (isUsualNumber(bytes, start, end, role) || isStrayNumber(bytes, start, end, role)) continue;
    if (role === 'healthCard' && isUsualCard(bytes, start, end)) continue;
    const text = dictionary.text(code);
    const { issues } = role === 'healthCard' ? readHealthCard(text) : readIdentityNumber(text, role);
    const fault = issues.find((issue) => FAULTS.has(issue));
    if (fault !== undefined) faults.set(code, fault);
  }
  return faults;
}
