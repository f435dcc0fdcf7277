/** The generated files carry headers that the sources know: each column stands for one field, and no field twice. */
import { describe, expect, it } from 'vitest';
import { EXTRACTS } from '../../src/generate/extracts/list.ts';
import { MASTER_FORM } from '../../src/generate/master.ts';
import { sourceKind } from '../../src/sources/list.ts';
import { foldKey } from '../../src/vietnamese/letters.ts';

const files = [{ kind: 'master' as const, form: MASTER_FORM }, ...EXTRACTS];

describe.each(files)('the file of kind $kind', ({ kind, form }) => {
  const { fields } = sourceKind(kind);
  const fieldsFor = (header: string) =>
    fields.filter((field) => field.headers.some((spelling) => foldKey(spelling) === foldKey(header)));

  it.each(form.header)('has a field for "%s"', (header) => {
    expect(fieldsFor(header)).toHaveLength(1);
  });

  it('fills no field from two columns', () => {
    const keys = form.header.map((header) => fieldsFor(header)[0]?.key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
