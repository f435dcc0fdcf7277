/** A model's distributions as arrays indexed by comparison and level, and back. */
import type { ComparisonShape } from '../flow.ts';
import type { Model } from '../plan/model-file.ts';

export type { Model } from '../plan/model-file.ts';

export type Distribution = 'm' | 'u' | 'relatives' | 'twins' | 'namesakes';

/** One distribution as an array a comparison, indexed by level; level 0 (missing) is 1: it changes no product. */
export function table(model: Model, shapes: readonly ComparisonShape[], of: Distribution): Float64Array[] {
  return shapes.map((shape) => {
    const parameters = model.comparisons.find((comparison) => comparison.name === shape.name);
    return Float64Array.from(shape.levels, (level, index) => {
      if (index === 0 || parameters === undefined) return 1;
      return parameters.levels.find((entry) => entry.level === level)?.[of] ?? 1;
    });
  });
}

/** A model from tables as `table` gives them. */
export function modelOf(
  shapes: readonly ComparisonShape[],
  tables: Readonly<Record<Distribution, readonly ArrayLike<number>[]>>,
  { share, relativesPerPerson, twinsPerPerson, namesakesPerPerson }: Omit<Model, 'comparisons'>,
): Model {
  return {
    comparisons: shapes.map((shape, comparison) => ({
      name: shape.name,
      levels: shape.levels.slice(1).map((level, index) => ({
        level,
        m: tables.m[comparison]![index + 1]!,
        u: tables.u[comparison]![index + 1]!,
        relatives: tables.relatives[comparison]![index + 1]!,
        twins: tables.twins[comparison]![index + 1]!,
        namesakes: tables.namesakes[comparison]![index + 1]!,
      })),
    })),
    share,
    relativesPerPerson,
    twinsPerPerson,
    namesakesPerPerson,
  };
}
