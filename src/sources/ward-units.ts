/**
 * The table of administrative units that a configuration may name (wards:): today's communes, and what became of those of
 * before 1 July 2025. Its two files are told apart by their headers, which are those of the public data sets.
 */

export interface WardUnits {
  /** Today's communes by code of five digits. */
  readonly units: ReadonlyMap<string, { readonly name: string; readonly province: string }>;
  /** Communes of before July 2025 by code, with today's communes that took their area, ascending. */
  readonly old: ReadonlyMap<
    string,
    { readonly name: string; readonly province: string; readonly into: readonly string[] }
  >;
}

/** Columns of the two files, as header texts; others are not read. */
export const UNIT_HEADERS = { code: 'ma_xa', name: 'ten_xa', province: 'ma_tinh' } as const;
export const CHANGE_HEADERS = { oldCode: 'ma_xa_cu', oldName: 'ten_xa_cu', ...UNIT_HEADERS } as const;
