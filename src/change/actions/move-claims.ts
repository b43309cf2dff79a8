import { readerOf } from '../../store/read-row.js';
import { kindOfId, mentionId } from '../../claims/ids.js';
import { readMentionsById } from '../../claims/graph/read-mention-records.js';
import type { MoveClaimsInput } from './action-types.js';
import { errorAt, readJudged, refuseUnknown, type Judged } from './check-judgements.js';
import { readClaimThere, type ClaimThere } from './find-claim.js';
import type { RecordReader } from './record-reader.js';
import { decide, type Decision, type RecordStates } from '../apply/record-states.js';
import { Refused, refused, type UserError } from '../apply/refused.js';
import { actionOf, errorsOf } from './run-action.js';

/** Moves claims and mentions from one entity to another: one was taken for two. The claims stay as they were stated. */
export const moveClaims = actionOf('MOVE_CLAIMS', intendMove);

/** The states of records with claims and mentions moved. */
export async function intendMove(
  records: RecordReader,
  { from, to, claims, mentions }: MoveClaimsInput,
): Promise<RecordStates> {
  const named = mentions ?? [];
  if (claims.length + named.length === 0)
    throw refused('BAD_INPUT', 'Name a claim or a mention to be moved.', ['claims']);
  const judged = await readJudged(records);
  await refuseEnds(records, judged, from, to);
  const faults: UserError[] = [];
  const overrides: Record<string, Decision | null> = {};
  for (const [i, each] of claims.entries())
    try {
      const there = await readClaimThere(records, each);
      overrides[there.stated.id] = move(there, from, to, judged);
    } catch (error) {
      const at = ['claims', String(i)];
      faults.push(...errorsOf(error).map((fault) => ({ ...fault, path: [...at, ...fault.path] })));
    }
  const moved = await moveMentions(records, named, { from, to, faults });
  if (faults.length > 0) throw new Refused(faults);
  return {
    claims: {},
    overrides,
    ...(named.length > 0 && ({ mentions: moved } satisfies Partial<RecordStates>)),
  };
}

async function refuseEnds(
  records: RecordReader,
  { identity }: Judged,
  from: string,
  to: string,
): Promise<void> {
  const named = [
    { id: from, path: ['from'] },
    { id: to, path: ['to'] },
  ];
  await refuseUnknown(records, named);
  if (from === to || kindOfId(from) !== kindOfId(to))
    throw refused('BAD_INPUT', `"${to}" must be another entity of the kind of "${from}".`, ['to']);
  for (const { id, path } of named) {
    const shown = identity.canonicalOf(id);
    if (shown !== id)
      throw refused('CONFLICT', `"${id}" is merged into "${shown}": split it first.`, path);
  }
}

/** The override of a claim that is about one entity, to be about the other. */
function move(
  { stated, decision }: ClaimThere,
  from: string,
  to: string,
  { identity }: Judged,
): Decision | null {
  const subject = decision?.subject ?? stated.subject;
  const object = decision?.object ?? stated.object ?? undefined;
  if (subject !== from && object !== from) throw notAbout(from, [subject, object], identity);
  const put = (id: string | undefined) => (id === from ? to : id);
  const ends = { subject: put(subject), object: put(object) };
  if (ends.subject === ends.object)
    throw refused('BAD_INPUT', `It would relate "${to}" to itself.`, ['claim']);
  return decide(stated, decision, ends);
}

function notAbout(
  from: string,
  ends: readonly (string | undefined)[],
  { canonicalOf }: Judged['identity'],
): Refused {
  const merged = ends.find((id) => id !== undefined && canonicalOf(id) === from);
  return merged === undefined
    ? refused('BAD_INPUT', `The claim is not about "${from}".`, ['claim'])
    : refused(
        'CONFLICT',
        `The claim is about "${merged}", which is merged into "${from}": split it first.`,
        ['claim'],
      );
}

async function moveMentions(
  records: RecordReader,
  ids: readonly string[],
  {
    from,
    to,
    faults,
  }: { readonly from: string; readonly to: string; readonly faults: UserError[] },
): Promise<NonNullable<RecordStates['mentions']>> {
  const held = await readMentionsById(readerOf(records), ids);
  const states: Record<string, NonNullable<RecordStates['mentions']>[string]> = {};
  for (const [i, id] of ids.entries()) {
    const mention = held.get(id);
    if (mention?.entity !== from) {
      const path = ['mentions', String(i)];
      faults.push(errorAt(path, `There is no mention "${id}" of "${from}".`, 'NOT_FOUND'));
      continue;
    }
    const moved = mentionId(mention.document, mention, to);
    states[id] = null;
    states[moved] = { ...mention, id: moved, entity: to };
  }
  return states;
}
