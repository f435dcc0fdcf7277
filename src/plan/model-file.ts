/**
 * The parameters of a linkage as readable JSON (`model.json`, `--model FILE`): for each comparison and level the probabilities m
 * (given a match), u (given two random persons), relatives (given two members of one household), twins (given two of them born on one day) and namesakes (given a person
 * who is not in the master and a resident who bears his name for other reasons than chance), and the priors.
 */
import * as z from 'zod';
import { textShape } from '../vietnamese/text-shape.ts';

export const MODEL_VERSION = 3;

const probability = z.number().gt(0).lte(1);
const share = z.number().gt(0).lt(1);

const level = z
  .strictObject({
    level: z.string(),
    m: probability,
    u: probability,
    relatives: probability,
    twins: probability,
    namesakes: probability,
  })
  .readonly();

const comparison = z
  .strictObject({
    name: z.string(),
    /** Without the missing level, which carries no evidence. */
    levels: z.array(level).readonly(),
  })
  .readonly();

const model = z
  .strictObject({
    comparisons: z.array(comparison).readonly(),
    /** Probability that a person of the extract has a record in the master. */
    share,
    /** Expected number of relatives of a person among the master's records, and of his twins. */
    relativesPerPerson: z.number().gte(0),
    twinsPerPerson: z.number().gte(0),
    /** Expected number of such namesakes, among the master's records, of a person who is not in it. */
    namesakesPerPerson: z.number().gte(0),
    /** Of the parents of a birth: shares in the matched child's household and elsewhere in the master; share in it of a missing child's. */
    parents: z
      .strictObject({ atHome: share, elsewhere: share, ofMissingChild: share })
      .readonly()
      .refine(({ atHome, elsewhere }) => atHome + elsewhere < 1)
      .optional(),
  })
  .readonly();

const modelFile = z
  .strictObject({
    doisoatModel: z.literal(MODEL_VERSION),
    /** By `master` (copies) or `<extract>/<person>`. */
    models: z.record(z.string(), model).readonly(),
  })
  .readonly();

export type Model = z.infer<typeof model>;
export type ModelFile = z.infer<typeof modelFile>;

/** The model of a file's text, or what is wrong with it: paths inside the file and zod's codes. */
export function parseModelFile(
  text: string,
): { readonly model: ModelFile } | { readonly faults: readonly string[] } {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { faults: ['json'] };
  }
  const parsed = modelFile.safeParse(content);
  if (parsed.success) return { model: parsed.data };
  return {
    faults: parsed.error.issues.map(({ path, code }) => `${path.map(shownPart).join('.')}: ${code}`),
  };
}

const KEYS: ReadonlySet<string> = new Set(
  [modelFile, model, comparison, level].flatMap((shape) => Object.keys(shape.unwrap().shape)),
);

/** Keys of ours and positions as they are, `bao_hiem/self` too; what else stands in a file given by mistake only as its shape. */
function shownPart(part: PropertyKey): string {
  const text = String(part);
  if (typeof part === 'number' || KEYS.has(text) || /^[a-z_-]{1,40}\/[a-z]{1,10}$/.test(text)) return text;
  return textShape(text);
}
