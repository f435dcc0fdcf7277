/** Statuses, reasons and severities as they stand in byte columns: the index is the stored value, the word is the contract (interface.md). */

export const STATUS_NAMES = ['absent', 'match', 'review', 'unmatched'] as const;

export const REASON_NAMES = [
  '',
  'no_number',
  'number_wrong',
  'name_differs',
  'date_differs',
  'old_number_only',
  'other_ward',
  'outside_area',
  'no_evidence',
  'no_candidate',
  'below_match',
  'equal_candidates',
  'resident_taken',
  'duplicate_in_master',
  'officer_confirmed',
  'officer_excluded',
] as const;

/** Gravest first. */
export const SEVERITIES = ['high', 'medium', 'low'] as const;
