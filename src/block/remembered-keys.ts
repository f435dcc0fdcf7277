/** Blocking keys of the table that everything is linked to: made once, however many tables are blocked against it. */
import type { CleanTable } from '../flow.ts';
import { int32Column } from '../table/columns.ts';
import type { BlockingRule } from './blocking-rule.ts';

/** The same rules; their keys of `table` are remembered. Each caller gets a copy, because large blocks are cut by changing keys. */
export function rememberKeys(rules: readonly BlockingRule[], table: CleanTable): readonly BlockingRule[] {
  return rules.map((rule) => {
    let known: { readonly keys: Int32Array | undefined } | undefined;
    const keys: BlockingRule['keys'] = (asked, books) => {
      if (asked !== table) return rule.keys(asked, books);
      known ??= { keys: rule.keys(table, books) };
      return known.keys && copyOf(known.keys);
    };
    return { ...rule, keys };
  });
}

/** In shared memory as well: keys go to workers. */
function copyOf(keys: Int32Array): Int32Array {
  const copy = int32Column(keys.length);
  copy.set(keys);
  return copy;
}
