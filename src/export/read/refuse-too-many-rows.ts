import { KnownError } from '../../shared/errors.js';
import { readCount, type Read } from '../../store/read-row.js';
import { cypher } from '../../store/statement.js';
import type { Selection } from '../selection.js';

/**
 * Refuses tables that do not fit a format, before anything is written. A part that was chosen is small enough anyway.
 *
 * @throws KnownError `BAD_INPUT`
 */
export async function refuseTooManyRows(
  read: Read,
  { chosen, dataset }: Selection,
  maxRows: number,
): Promise<void> {
  if (chosen) return;
  const isShown = dataset === undefined ? cypher`` : cypher`WHERE n.dataset = ${dataset}`;
  const counts = [
    await readCount(
      read,
      cypher`MATCH (n:Claim)-[e:EVIDENCED_BY]->(:Document) ${isShown} RETURN count(e)`,
    ),
    await readCount(read, cypher`MATCH (n:Mention) ${isShown} RETURN count(n)`),
    await readCount(read, cypher`MATCH (n:Entity) RETURN count(n)`),
  ];
  if (Math.max(...counts) > maxRows)
    throw new KnownError(
      'BAD_INPUT',
      `A sheet has ${maxRows} rows at most, and this part of the graph has more: choose a smaller part, or another format.`,
    );
}
