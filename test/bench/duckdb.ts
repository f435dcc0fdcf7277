/** The baseline, in a process of its own: DuckDB loads files into tables. Prints milliseconds and rows as JSON. */
import { DuckDBInstance } from '@duckdb/node-api';

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const rows: number[] = [];
const started = performance.now();
for (const [index, file] of process.argv.slice(2).entries()) {
  await connection.run(`CREATE TABLE t${index} AS SELECT * FROM read_csv($1, all_varchar = true)`, [file]);
}
const loadMs = performance.now() - started;
for (let index = 0; index < process.argv.length - 2; index++) {
  const reader = await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM t${index}`);
  rows.push(Number(reader.getRows()[0]?.[0]));
}
process.stdout.write(JSON.stringify({ loadMs, rows }));
