import { describe, expect, it } from 'vitest';
import { configJsonSchema } from '../../src/plan/schema.ts';

interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly description?: string;
}

describe('the JSON Schema for editors', () => {
  const schema = configJsonSchema() as Schema;
  const extract = schema.properties?.['extracts']?.items;

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it.each([
    ['out', schema.properties?.['out']],
    ['workers', schema.properties?.['workers']],
    ['mask', schema.properties?.['mask']],
    ['decide.match', schema.properties?.['decide']?.properties?.['match']],
    ['master.covers[]', schema.properties?.['master']?.properties?.['covers']?.items],
    ['extracts[].headerRow', extract?.properties?.['headerRow']],
  ])('%s may be a text, a number or a boolean', (_, scalar) => {
    expect(scalar?.type).toEqual(['string', 'number', 'boolean']);
    expect(scalar?.description).not.toBe('');
  });

  it('names the kinds and encodings, and allows no other keys', () => {
    expect(extract?.properties?.['kind']?.enum).toContain('residence');
    expect(extract?.properties?.['encoding']?.enum).toContain('tcvn3');
    expect(extract?.additionalProperties).toBe(false);
    expect(schema.additionalProperties).toBe(false);
  });
});
