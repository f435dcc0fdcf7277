/** Links the master to itself and then every person of every extract to the master. */
import { customRules } from './block/custom-rules.ts';
import { COPY_RULES, PEOPLE_RULES } from './block/people-rules.ts';
import { outsideArea } from './decide/area.ts';
import { noClusters } from './decide/clusters.ts';
import { officersOf } from './decide/officers.ts';
import type { Engine, Underway } from './engine/engine.ts';
import type { BlockingFacts, CleanTable, Progress, RawTable } from './flow.ts';
import { type LinkContext, type Linked, type LinkRules, link, linkParents, linkToItself } from './link.ts';
import type { CleanSources } from './normalise/normalise.ts';
import { once } from './once.ts';
import type { Model } from './plan/model-file.ts';
import type { JudgedClusters, JudgedVerdicts, OfficerDecision } from './plan/officer-decisions.ts';
import type { ExtractPlan, Plan } from './plan/plan.ts';
import { readModel } from './read/read-model.ts';

const MASTER = 'master';

export const PEOPLE: LinkRules = { list: 'people', rules: PEOPLE_RULES };
export const COPIES: LinkRules = { list: 'people', rules: COPY_RULES };

export interface Linkage {
  readonly masterClean: CleanTable;
  readonly clusters: JudgedClusters;
  /** For each extract its person slots, in the kind's order. */
  readonly verdicts: readonly (readonly JudgedVerdicts[])[];
  readonly blocking: readonly { readonly source: string; readonly rules: readonly BlockingFacts[] }[];
  readonly models: Readonly<Record<string, Model>>;
}

export async function linkAll(
  plan: Plan,
  progress: Progress,
  engine: Engine,
  clean: CleanSources,
  master: RawTable,
  extracts: readonly RawTable[],
  officers: readonly OfficerDecision[] = [],
): Promise<Linkage> {
  const context: LinkContext = {
    books: clean.books,
    engine,
    onProgress: (done, total) => progress.advance(done, total),
  };
  const tables = clean.tables.flat();
  engine.expect(
    clean.books,
    tables.reduce((most, { count }) => Math.max(most, count), 0),
  );
  const known = plan.modelPath === undefined ? undefined : await readModel(plan.modelPath);
  const [masterClean] = clean.tables[0]! as [CleanTable];
  const customMasters = clean.tables.slice(1 + extracts.length).map(([table]) => table!);
  const done = new Map<string, Pick<Linked, 'model' | 'blocking'>>();
  const ended = <T extends Pick<Linked, 'model' | 'blocking'>>(name: string, linked: T): T => {
    // The rest of it, pairs and rows, is let go with its extract.
    done.set(name, { model: linked.model, blocking: linked.blocking });
    progress.end('compare', { pairs: linked.blocking.reduce((sum, rule) => sum + rule.newPairs, 0) }, name);
    return linked;
  };
  const copies = once(async (): Promise<Underway<JudgedClusters>> => {
    if (master.kind === 'custom') return { finish: async () => noClusters(masterClean.count) };
    progress.begin('compare', MASTER);
    const ofMaster = officers.filter(({ source }) => source === MASTER);
    const { match } = plan.decide;
    const itself = await linkToItself(context, COPIES, masterClean, match, known?.models[MASTER], ofMaster);
    return { finish: once(async () => ended(MASTER, await itself.finish()).clusters) };
  });
  const verdicts: (readonly JudgedVerdicts[])[] = [];
  for (const [index, extract] of plan.extracts.entries()) {
    const slots: Linked[] = [];
    for (const table of clean.tables[index + 1]!) {
      const name = `${extract.name}/${table.person}`;
      const against = extract.kind === 'custom' ? customMasters.shift()! : masterClean;
      const rules = extract.kind === 'custom' ? customLinkRules(extract, table, against, clean) : PEOPLE;
      const oneToOne = extract.oneToOne.includes(table.person);
      const decision = {
        table,
        master: against,
        copies,
        thresholds: plan.decide,
        oneToOne,
        outside: outsideArea(table, masterClean, clean.books, clean.covers),
        officers: officersOf(officers, table, oneToOne),
      };
      progress.begin('compare', name);
      slots.push(ended(name, await link(context, rules, decision, known?.models[name])));
    }
    const decided = withParents(slots);
    decided.forEach(({ model }, slot) => {
      const name = `${extract.name}/${slots[slot]!.input.table.person}`;
      done.set(name, { ...done.get(name)!, model });
    });
    verdicts.push(decided.map((one) => one.verdicts));
  }
  const clusters = await (await copies()).finish();
  return { masterClean, clusters, verdicts, ...reported(done) };
}

/** Blocking and models by source, the master first whenever it was done. */
function reported(
  done: ReadonlyMap<string, Pick<Linked, 'model' | 'blocking'>>,
): Pick<Linkage, 'blocking' | 'models'> {
  const sources = [...done].sort(([a], [b]) => Number(b === MASTER) - Number(a === MASTER));
  return {
    blocking: sources.map(([source, { blocking }]) => ({ source, rules: blocking })),
    models: Object.fromEntries(sources.map(([source, { model }]) => [source, model])),
  };
}

export function customLinkRules(
  { fields }: ExtractPlan,
  table: CleanTable,
  master: CleanTable,
  clean: CleanSources,
): LinkRules {
  return {
    list: fields,
    rules: customRules(fields, table, master, clean.books),
  };
}

/** Where a row holds a child with its parents, the parents get their second stage. */
function withParents(slots: readonly Linked[]): Pick<Linked, 'model' | 'verdicts'>[] {
  const child = slots.find((slot) => slot.input.table.person === 'child');
  return slots.map((slot) => (child === undefined || slot === child ? slot : linkParents(slot, child)));
}
