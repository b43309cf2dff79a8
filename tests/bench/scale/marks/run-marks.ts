import { cpus, loadavg } from 'node:os';
import { formats } from '../../../../src/export/index.js';
import type { Endings } from '../../endings.js';
import { fillGraphs } from '../../fill/graphs.js';
import { countEntities, isSmall, type GraphSize } from '../../graph/size.js';
import { table } from '../../report/table.js';
import { marksMet, marksTable } from './marks-table.js';
import { runParts } from '../parts/run-parts.js';
import { measureFormats, onEmbedded, onNeo4j } from './measure-marks.js';

/** Formats for a small graph: lines, tables, and tables that Neo4j reads. */
const fewFormats = ['jsonl', 'parquet', 'neo4j-csv'];

/** Measures all formats on both engines over the same graph with claims and what a process holds of it; for a page. */
export async function runMarks(
  size: GraphSize,
  entitiesWithNames: readonly number[],
  endings: Endings,
): Promise<{ readonly marks: string; readonly parts: string }> {
  const graphs = await (await fillGraphs(size, endings)).addProvenance();
  const names = isSmall(size) ? fewFormats : formats.map(({ name }) => name);
  const loads = [loadavg()[0] ?? 0];
  const neo4j = await measureFormats(onNeo4j(graphs), names);
  loads.push(loadavg()[0] ?? 0);
  const folder = await graphs.copyEmbedded();
  const embedded = await measureFormats(onEmbedded(folder), names);
  loads.push(loadavg()[0] ?? 0);
  const about = `${countEntities(size).toLocaleString('en')} entities and ${size.relations.toLocaleString('en')} relations with two names an entity and a claim with its evidence behind every relation. Node ${process.version} on ${cpus().length} cores that Neo4j shares; the load average was ${loads.map((load) => load.toFixed(1)).join(', ')} at the start, between the engines and at the end.`;
  const parts = await runParts(folder, size.relations, entitiesWithNames);
  const marks = [
    about,
    table(
      ['mark', 'measured', ''],
      [...marksMet('Neo4j', neo4j), ...marksMet('embedded', embedded)],
    ),
    'On Neo4j:',
    marksTable(neo4j),
    'On the embedded engine:',
    marksTable(embedded),
  ].join('\n\n');
  return { marks, parts };
}
