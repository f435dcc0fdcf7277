/** One input of the fuzzer: the files of a run, one of them spoiled, and how far it is taken. Made from seed and number alone. */
import { Buffer } from 'node:buffer';
import { CONFIGS, CUSTOM_FIELDS, EXTRACT_FILES, MASTER_FILE, type Population } from './bases.ts';
import { configInput } from './config-inputs.ts';
import { Dice } from './dice.ts';
import { changedText, nastyText } from './nasty.ts';
import { pageInput } from './page-inputs.ts';
import { type Cells, tableInput } from './table-inputs.ts';
import { workbookInput } from './workbook-inputs.ts';

/**
 * plan: the configuration only. read: the spoiled file is read and normalised. link: the whole run up to its findings and
 * figures. run: `doisoat run` in this process, all reports written. program: the real program.
 */
export type Depth = 'plan' | 'read' | 'link' | 'run' | 'program';

export interface Case {
  readonly depth: Depth;
  /** Name of the configuration among the files. */
  readonly config: string;
  /** The spoiled table; left out: the configuration is spoiled. */
  readonly spoiled?: { readonly file: string; readonly isMaster: boolean };
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Every so many inputs go through the real program. */
export const PROGRAM_EVERY = 1_000;

export function makeCase(seed: number, index: number, populations: readonly Population[]): Case {
  const dice = new Dice(seed, index);
  const population = dice.pick(populations);
  const made = dice.chance(0.47) ? configCase(dice, population) : tableCase(dice, population);
  return index % PROGRAM_EVERY === PROGRAM_EVERY - 1 ? { ...made, depth: 'program' } : made;
}

function configCase(dice: Dice, population: Population): Case {
  const text = configInput(dice, dice.pick(CONFIGS));
  const depth = dice.chance(0.985) ? 'plan' : dice.chance(0.7) ? 'link' : 'run';
  const config = dice.chance(0.8) ? 'cau-hinh.yaml' : 'cau-hinh.json';
  return { depth, config, files: new Map([...plainFiles(population), [config, Buffer.from(text)]]) };
}

function tableCase(dice: Dice, population: Population): Case {
  const [file, kind] = dice.pick(EXTRACT_FILES);
  const ofMaster = dice.chance(0.25);
  const spoiled = ofMaster ? MASTER_FILE : file;
  const custom = file === 'bao_hiem.csv' && dice.chance(0.15);
  const config = Buffer.from(configFor(dice, file, custom ? 'custom' : kind, ofMaster));
  const spoil = dice.chance(0.15) ? (dice.chance(0.5) ? workbookInput : pageInput) : tableInput;
  const bytes = spoil(dice, population.get(spoiled)!);
  const files = new Map([...plainFiles(population), [spoiled, bytes], ['cau-hinh.yaml', config]]);
  const depth = dice.chance(0.93) ? 'read' : dice.chance(0.92) ? 'link' : 'run';
  return { depth, config: 'cau-hinh.yaml', spoiled: { file: spoiled, isMaster: ofMaster }, files };
}

/** A sound configuration; now and then it fixes what would have been found out, rightly or wrongly. */
function configFor(dice: Dice, file: string, kind: string, ofMaster: boolean): string {
  const fixed: string[] = [];
  if (dice.chance(0.06))
    fixed.push(`encoding: ${dice.pick(['utf-8', 'utf-16le', 'windows-1258', 'tcvn3', 'vni', 'viscii'])}`);
  if (dice.chance(0.06)) fixed.push(`delimiter: ${JSON.stringify(dice.pick([',', ';', '\t', '|']))}`);
  if (dice.chance(0.06)) fixed.push(`headerRow: ${1 + dice.count(20)}`);
  if (dice.chance(0.06) && kind !== 'custom') {
    const header = dice.chance(0.5) ? 'Họ và tên' : changedText(dice, nastyText(dice));
    fixed.push(
      `columns: { ${dice.pick(['fullName', 'birthDate', 'address', 'status'])}: ${JSON.stringify(header)} }`,
    );
  }
  const lines = (indent: string): string => fixed.map((line) => `${indent}${line}\n`).join('');
  const fields = CUSTOM_FIELDS.map((field) => `      - ${JSON.stringify(field)}\n`).join('');
  return [
    `master:\n  file: ${MASTER_FILE}\n${kind === 'custom' ? '  kind: custom\n' : ''}${ofMaster ? lines('  ') : ''}`,
    `extracts:\n  - kind: ${kind}\n    file: ${file}\n${ofMaster ? '' : lines('    ')}`,
    kind === 'custom' ? `    fields:\n${fields}` : '',
    `maxRejected: ${dice.chance(0.85) ? '100%' : '20%'}\nworkers: 1\nout: ket-qua\nasOf: 2026-06-30\n`,
    `lang: ${dice.pick(['vi', 'en'])}\nreports: ${dice.pick(['tables', 'all'])}\n`,
  ].join('');
}

const written = new WeakMap<Cells, Uint8Array>();

function plainFiles(population: Population): [string, Uint8Array][] {
  return [...population].map(([name, cells]) => {
    let bytes = written.get(cells);
    if (bytes === undefined) {
      const line = (row: readonly string[]): string =>
        row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
      bytes = Buffer.from(`${cells.map(line).join('\r\n')}\r\n`);
      written.set(cells, bytes);
    }
    return [name, bytes];
  });
}
