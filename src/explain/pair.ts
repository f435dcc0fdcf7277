/** One pair taken apart: the level of each comparison, its bits, rarity, and what a household explains. */
import { RARITY_UNIT, rarityColumn } from '../compare/rarity.ts';
import { SHARED } from '../decide/households.ts';
import { table as tableOf } from '../decide/model.ts';
import { copyVetoes, vetoes } from '../decide/veto.ts';
import { type PatternWeights, patternWeights } from '../decide/weights.ts';
import type { FieldExplanation, PairExplanation } from './explanation.ts';
import type { LinkedRow } from './link-row.ts';
import { RareValues } from './rare-values.ts';
import type { ValueReader } from './values.ts';

type Taken = Pick<PairExplanation, 'fields' | 'householdBits' | 'homeBits' | 'vetoed' | 'vetoedBy'>;

export interface PairToTake {
  readonly right: number;
  readonly pattern: number;
  readonly stage: PairExplanation['stage'];
  /** Bits of the pair as it was decided on. */
  readonly bits: number;
}

/** Takes pairs of one row apart; what all pairs share is made once. */
export class PairReader {
  readonly #linked: LinkedRow;
  readonly #values: ValueReader;
  readonly #rates: Readonly<Record<'m' | 'u' | 'relatives', readonly Float64Array[]>>;
  readonly #weights: PatternWeights;
  readonly #rare: RareValues;
  readonly #isVetoed: Readonly<Record<PairExplanation['stage'], (pattern: number) => boolean>>;
  readonly #isNoCopy: (pattern: number) => boolean;

  constructor(linked: LinkedRow, values: ValueReader) {
    const { model, setup, table, master } = linked;
    const shapes = setup.comparisons;
    this.#linked = linked;
    this.#values = values;
    this.#rates = {
      m: tableOf(model, shapes, 'm'),
      u: tableOf(model, shapes, 'u'),
      relatives: tableOf(model, shapes, 'relatives'),
    };
    this.#weights = patternWeights(model, shapes, master.count);
    this.#rare = new RareValues(linked);
    this.#isVetoed = { own: vetoes(shapes, 'own'), household: vetoes(shapes, 'household') };
    this.#isNoCopy = table === master ? copyVetoes(shapes) : () => false;
  }

  take({ right, pattern, stage, bits }: PairToTake): Taken {
    const { setup } = this.#linked;
    const fields = setup.space
      .decode(pattern)
      .map((level, comparison) => this.#field(comparison, level, right, stage))
      // Of what a file must have and has not there is nothing to say.
      .filter(
        ({ state }, comparison) =>
          state !== 'no_column' || setup.comparisons[comparison]!.needs === undefined,
      );
    const vetoedBy = this.#vetoOf(stage, pattern);
    const plain = fields.reduce((sum, field) => sum + (field.counted ? field.bits : 0), 0);
    const none = { fields, householdBits: 0, homeBits: 0, vetoed: vetoedBy !== null, vetoedBy };
    if (vetoedBy !== null) return none;
    if (stage === 'household') return { ...none, homeBits: bits - plain };
    const rarity = fields.reduce((sum, field) => sum + field.rarityBits, 0);
    const { stranger, relative } = this.#weights.likelihoods(pattern);
    const chance = stranger * 2 ** -rarity;
    return { ...none, householdBits: Math.log2(chance / (chance + relative)) };
  }

  #vetoOf(stage: PairToTake['stage'], pattern: number): PairExplanation['vetoedBy'] {
    if (this.#isVetoed[stage](pattern)) return 'name_and_birth';
    return this.#isNoCopy(pattern) ? 'two_numbers' : null;
  }

  #field(comparison: number, level: number, right: number, stage: PairToTake['stage']): FieldExplanation {
    const { setup, row, table, master } = this.#linked;
    const shape = setup.comparisons[comparison]!;
    const { name, levels } = shape;
    const column = rarityColumn(shape);
    const atHome = stage === 'household';
    const m = this.#rates.m[comparison]![level]!;
    const against = this.#rates[atHome ? 'relatives' : 'u'][comparison]![level]!;
    const code = (side: typeof table, at: number): number => side.columns.get(column)?.[at] ?? 0;
    const rarity =
      level === 0 || atHome
        ? 0
        : (setup.rarities[comparison]?.(code(table, row), code(master, right), level) ?? 0);
    return {
      comparison: name,
      level: levels[level]!,
      state: this.#state(comparison, level, right),
      counted: !(atHome && SHARED.has(name)),
      bits: level === 0 ? 0 : Math.log2(m / against),
      m,
      against,
      rarityBits: rarity / RARITY_UNIT,
      rareValue: rarity === 0 ? null : this.#rare.of(comparison, code(table, row), code(master, right)),
      values: this.#values.pairs(name, row, right),
    };
  }

  #state(comparison: number, level: number, right: number): FieldExplanation['state'] {
    const { setup, row, table, master } = this.#linked;
    if (level !== 0) return 'compared';
    if (setup.kernels[comparison] === undefined) return 'no_column';
    const { columns } = setup.comparisons[comparison]!;
    const filled = (side: typeof table, at: number): boolean =>
      columns.some((column) => (side.columns.get(column)?.[at] ?? 0) !== 0);
    const [left, other] = [filled(table, row), filled(master, right)];
    if (left && other) return 'not_comparable';
    return left ? 'master_empty' : other ? 'extract_empty' : 'both_empty';
  }
}
