import { readNumber, readText } from '../../store/read-row.js';
import { readerOf, type Read } from '../../store/read.js';
import { cypher } from '../../store/statement.js';
import type { GraphStore } from '../../store/graph-store.js';
import { overrideId } from '../overrides.js';
import type { ActionOptions, ChangeOutcome, UndoChangeInput } from './action-types.js';
import type { Author } from './change-record.js';
import { readChange } from './read-changes.js';
import { readStates, type RecordStates } from './record-states.js';
import { refused } from './refused.js';
import { runAction } from './run-action.js';

/**
 * Gives the records of a change back the states in which it found them. What follows from them follows again. Taking
 * back what was taken back does it again.
 */
export function undoChange(
  store: GraphStore,
  author: Author,
  input: UndoChangeInput,
  options?: ActionOptions,
): Promise<ChangeOutcome> {
  return runAction(
    store,
    author,
    { kind: 'UNDO', input },
    async (reader) => {
      const change = await readChange(reader, input.change);
      if (!change) throw refused('NOT_FOUND', `There is no change "${input.change}".`, ['change']);
      const next = readStates(change.before);
      if (!next)
        throw refused(
          'BAD_INPUT',
          `Change ${change.number} (${change.kind}) cannot be taken back: it kept nothing of what was before.`,
          ['change'],
        );
      await refuseIfOvertaken(readerOf(reader), next, change.number);
      return { next, undoes: change.id };
    },
    options,
  );
}

/** Changes that read or decided by one of these records later rest on it. */
async function refuseIfOvertaken(read: Read, states: RecordStates, number: number): Promise<void> {
  const ids = [...Object.keys(states.claims), ...Object.keys(states.overrides).map(overrideId)];
  const [later] = await read(
    cypher`MATCH (c:Change) WHERE c.number > ${number} AND (any(id IN c.upserted WHERE id IN ${ids}) OR any(id IN c.removed WHERE id IN ${ids})) AND NOT c.kind = ${'LOAD'} RETURN c.id, c.number AS number ORDER BY number DESC LIMIT 1`,
  );
  if (!later) return;
  const [id, current] = [readText(later[0], 'id'), readNumber(later[1], 'number')];
  throw refused(
    'CONFLICT',
    `Change ${current} ("${id}") touched the same since: take that back first.`,
    ['change'],
    current,
  );
}
