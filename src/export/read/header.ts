import { compareTexts } from '../../shared/compare-texts.js';
import { createHash } from 'node:crypto';
import { cypher } from '../../store/statement.js';
import { generator } from '../generator.js';
import type { Header } from '../element.js';
import { Columns, textIfIn, textIn } from './facts.js';
import type { Read } from './part.js';
import { declaredProperties } from './properties.js';

const columns = new Columns(['id', 'checksum']);

/**
 * The header. Its version is a sum over the datasets' own, so that equal content has equal files whichever store it
 * came from and however often that was written to.
 */
export async function readHeader(read: Read, dataset: string | undefined): Promise<Header> {
  const rows = await read(cypher`MATCH (d:Dataset) RETURN d.id, d.checksum`);
  const datasets = rows
    .map((row) => columns.facts(row))
    .map((facts) => ({ id: textIn(facts, 'id'), checksum: textIfIn(facts, 'checksum') }))
    .filter(({ id }) => dataset === undefined || dataset === id)
    .sort((a, b) => compareTexts(a.id, b.id));
  return {
    element: 'header',
    version: createHash('sha256').update(JSON.stringify(datasets)).digest('hex').slice(0, 16),
    datasets: datasets.map(({ id }) => id),
    generatedBy: generator,
    properties: declaredProperties,
  };
}
