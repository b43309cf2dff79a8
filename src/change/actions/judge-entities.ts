import { judgementId, kindOfId } from '../../claims/ids.js';
import { isActive } from '../../claims/judgements.js';
import type { JudgeInput } from './action-types.js';
import { judgedNow, readJudged, refuseUnknown } from './check-judgements.js';
import type { RecordReader } from './record-reader.js';
import type { RecordStates } from '../apply/record-states.js';
import { refused } from '../apply/refused.js';
import { actionOf, type Acting } from './run-action.js';

/** Judges that two entities are different, or that nobody can say. */
export const judge = actionOf('JUDGE', intendJudging);

/** The states of records with two entities judged. */
export async function intendJudging(
  records: RecordReader,
  { a, b, kind }: JudgeInput,
  { author, becomes }: Acting,
): Promise<RecordStates> {
  if (kind === 'SAME') throw refused('BAD_INPUT', 'To judge SAME, use mergeEntities.', ['kind']);
  if (a === b) throw refused('BAD_INPUT', `"${a}" cannot be judged against itself.`, ['b']);
  await refuseUnknown(records, [
    { id: a, path: ['a'] },
    { id: b, path: ['b'] },
  ]);
  if (kindOfId(a) !== kindOfId(b))
    throw refused('BAD_INPUT', `"${a}" and "${b}" are not of one kind: they differ anyway.`, ['b']);
  const { judgements, identity } = await readJudged(records);
  const shown = identity.canonicalOf(a);
  if (shown === identity.canonicalOf(b))
    throw refused(
      'CONFLICT',
      `"${a}" and "${b}" are merged into "${shown}": split it first (splitEntity).`,
      ['b'],
    );
  const id = judgementId(a, b);
  const held = judgements.find((each) => each.id === id && isActive(each) && each.kind === kind);
  const judged = { id, kind, left: a, right: b, canonical: null };
  const judgement = held ?? judgedNow(author, becomes, judged);
  return { claims: {}, overrides: {}, judgements: { [id]: judgement } };
}
