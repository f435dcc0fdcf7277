/** Blocking keys of the table that everything is linked to: made once, however many tables are blocked against it. */
import type { CleanTable } from '../flow.ts';
import { int32Column } from '../table/columns.ts';
import type { BlockingRule } from './blocking-rule.ts';

/** The same rules; their keys of `table` are remembered. Each caller gets a copy, because large blocks are cut by changing keys. */
export function rememberKeys(rules: readonly BlockingRule[], table: CleanTable): readonly BlockingRule[] {
  return rules.map((rule) => {
    let known: { readonly keys: Int32Array | undefined } | undefined;
    const keys: BlockingRule['keys'] = (asked, books, room) => {
      if (asked !== table) return rule.keys(asked, books, room);
      known ??= { keys: rule.keys(table, books) };
      if (known.keys === undefined) return undefined;
      const copy = room ?? int32Column(known.keys.length);
      copy.set(known.keys);
      return copy;
    };
    return { ...rule, keys };
  });
}
