import { judgementId } from '../../claims/ids.js';
import { identityOf, isActive } from '../../claims/judgements.js';
import type { JudgementRecord } from '../../claims/records.js';
import type { SplitEntityInput } from './action-types.js';
import type { Author } from '../../claims/log/change-record.js';
import {
  alreadyMerged,
  errorAt,
  faultsOfList,
  judgedNow,
  readJudged,
  refuseContradicted,
  refuseUnknown,
  type Judged,
  type JudgedPair,
  type NamedAt,
} from './check-judgements.js';
import type { RecordStates } from '../apply/record-states.js';
import { Refused } from '../apply/refused.js';
import { withStates, type JudgementStates } from '../apply/regrouping.js';
import type { RecordReader } from './record-reader.js';
import { actionOf, type Acting } from './run-action.js';

/** Undoes a merge: the named ids become entities of their own, each alone, and all others stay together. */
export const splitEntity = actionOf('SPLIT_ENTITY', intendSplit);

/** The states of records with these ids separated. */
export async function intendSplit(
  records: RecordReader,
  { entity, apart }: SplitEntityInput,
  { author, becomes }: Acting,
): Promise<RecordStates> {
  const faults = faultsOfList('apart', apart, {
    of: entity,
    isSame: `"${entity}" is the entity that the others were merged into: name the ids to split from it.`,
  });
  if (faults.length > 0) throw new Refused(faults);
  const judged = await readJudged(records);
  const named = apart.map((id, i) => ({ id, path: ['apart', String(i)] }));
  await refuseUnmerged(records, { id: entity, path: ['entity'] }, named, judged);
  const { aliases } = judged.identity;
  const group = [...aliases].filter(([, canonical]) => canonical === entity).map(([id]) => id);
  const leaving = new Set(apart);
  const staying = [entity, ...group].filter((id) => !leaving.has(id));
  const retracted = retract(judged, author, leaving);
  const judge = (pair: JudgedPair) => judgedNow(author, becomes, pair);
  const judgements = {
    ...retracted,
    ...holdTogether(judged, retracted, staying, judge, entity),
  };
  const wanted = new Map([
    ...staying.map((id): [string, string] => [id, entity]),
    ...apart.map((id): [string, string] => [id, id]),
  ]);
  refuseContradicted(judged, judgements, wanted, ['apart']);
  return { claims: {}, overrides: {}, judgements };
}

async function refuseUnmerged(
  records: RecordReader,
  entity: NamedAt,
  apart: readonly NamedAt[],
  judged: Judged,
): Promise<void> {
  const { canonicalOf } = judged.identity;
  if (canonicalOf(entity.id) !== entity.id)
    throw await alreadyMerged(
      records,
      entity,
      judged,
      `name "${canonicalOf(entity.id)}" in its place`,
    );
  const others = apart.filter(({ id }) => canonicalOf(id) !== entity.id);
  await refuseUnknown(records, [entity, ...others]);
  if (others.length > 0)
    throw new Refused(
      others.map(({ id, path }) => {
        const into = canonicalOf(id);
        const where = into === id ? 'stands by itself' : `was merged into "${into}"`;
        return errorAt(path, `"${id}" ${where}, and not with "${entity.id}".`);
      }),
    );
}

/** The judgements that equate these with any other, retracted. */
function retract(
  { judgements }: Judged,
  { requestId }: Author,
  leaving: ReadonlySet<string>,
): JudgementStates {
  return Object.fromEntries(
    judgements
      .filter((each) => isActive(each) && each.kind === 'SAME')
      .filter(({ left, right }) => leaving.has(left) || leaving.has(right))
      .map((each) => [each.id, { ...each, retractedBy: requestId }]),
  );
}

/** New judgements for entities that were linked to the rest only through a leaving one. */
function holdTogether(
  { judgements }: Judged,
  retracted: JudgementStates,
  staying: readonly string[],
  judge: (pair: JudgedPair) => JudgementRecord,
  entity: string,
): JudgementStates {
  const { canonicalOf } = identityOf(withStates(judgements, retracted));
  const loose = new Set(staying.map(canonicalOf).filter((id) => id !== entity));
  return Object.fromEntries(
    [...loose].map((other) => {
      const id = judgementId(entity, other);
      return [id, judge({ id, kind: 'SAME', left: entity, right: other, canonical: entity })];
    }),
  );
}
