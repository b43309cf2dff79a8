import { judgementId, kindOfId } from '../../claims/ids.js';
import type { MergeEntitiesInput } from './action-types.js';
import {
  alreadyMerged,
  errorAt,
  faultsOfList,
  judgedNow,
  readJudged,
  refuseContradicted,
  refuseDifferent,
  refuseUnknown,
} from './check-judgements.js';
import type { RecordStates } from '../apply/record-states.js';
import { Refused } from '../apply/refused.js';
import type { RecordReader } from './record-reader.js';
import { actionOf, type Acting } from './run-action.js';

/** Judges that entities are one: claims are not rewritten, and everything is shown of the remaining entity. */
export const mergeEntities = actionOf('MERGE_ENTITIES', intendMerge);

/** The states of records with these entities judged to be one. */
export async function intendMerge(
  records: RecordReader,
  { canonical, others }: MergeEntitiesInput,
  { author, becomes }: Acting,
): Promise<RecordStates> {
  const faults = faultsOfList('others', others, {
    of: canonical,
    isSame: `"${canonical}" cannot be merged with itself.`,
  });
  if (faults.length > 0) throw new Refused(faults);
  const named = [
    { id: canonical, path: ['canonical'] },
    ...others.map((id, i) => ({ id, path: ['others', String(i)] })),
  ];
  await refuseUnknown(records, named);
  refuseOtherKinds(canonical, others);
  const judged = await readJudged(records);
  const { canonicalOf } = judged.identity;
  const merged = named.find(({ id }) => canonicalOf(id) !== id);
  if (merged) {
    const into = canonicalOf(merged.id);
    const isDone = into === canonical && merged.id !== canonical;
    const advice = isDone ? 'leave it out' : `name "${into}" in its place`;
    throw await alreadyMerged(records, merged, judged, advice);
  }
  const judgements = Object.fromEntries(
    others.map((other, i) => {
      const id = judgementId(canonical, other);
      refuseDifferent(judged, id, ['others', String(i)]);
      const pair = { id, kind: 'SAME', left: canonical, right: other, canonical } as const;
      return [id, judgedNow(author, becomes, pair)];
    }),
  );
  const wanted = new Map(named.map(({ id }) => [id, canonical]));
  refuseContradicted(judged, judgements, wanted, ['others']);
  return { claims: {}, overrides: {}, judgements };
}

function refuseOtherKinds(canonical: string, others: readonly string[]): void {
  const kind = kindOfId(canonical);
  const faults = others.flatMap((id, i) => {
    const other = kindOfId(id);
    return other === kind
      ? []
      : [
          errorAt(
            ['others', String(i)],
            `"${id}" is of the kind ${String(other)} and "${canonical}" of the kind ${String(kind)}: only entities of the same kind can be merged.`,
          ),
        ];
  });
  if (faults.length > 0) throw new Refused(faults);
}
