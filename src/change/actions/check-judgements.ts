import type { GraphReader } from '../../store/graph-reader.js';
import { kindOfId } from '../../claims/ids.js';
import { identityOf, isActive, type Identity } from '../../claims/judgements.js';
import type { JudgementRecord } from '../../claims/records.js';
import { refused, Refused, type UserError } from '../apply/refused.js';
import type { Author } from '../../claims/log/change-record.js';
import type { Becomes } from '../apply/plan.js';
import { readChange } from '../../claims/log/read-changes.js';
import type { RecordReader } from './record-reader.js';
import { maxDecisions } from '../apply/record-states.js';
import { withStates, type JudgementStates } from '../apply/regrouping.js';

/** Judgements on entities, and the identities that follow. */
export interface Judged {
  readonly judgements: readonly JudgementRecord[];
  readonly identity: Identity;
}

export async function readJudged(records: RecordReader): Promise<Judged> {
  const judgements = await records.judgements();
  return { judgements, identity: identityOf(judgements) };
}

/** A judgement on two entities. */
export type JudgedPair = Pick<JudgementRecord, 'id' | 'kind' | 'left' | 'right' | 'canonical'>;

/** The same with the author. */
export function judgedNow(
  { by, reason, requestId }: Author,
  { at }: Becomes,
  judged: JudgedPair,
): JudgementRecord {
  return { ...judged, by, at, reason, change: requestId, retractedBy: null };
}

/** The faults of a list of ids next to that of one entity; empty if all differ. */
export function faultsOfList(
  name: string,
  ids: readonly string[],
  { of, isSame }: { readonly of: string; readonly isSame: string },
): UserError[] {
  if (ids.length === 0) return [errorAt([name], `"${name}" must name at least one entity.`)];
  if (ids.length > maxDecisions)
    return [
      errorAt(
        [name],
        `One change takes ${maxDecisions.toLocaleString('en-US')} entities at most; ${ids.length.toLocaleString('en-US')} are named: split it.`,
      ),
    ];
  return ids.flatMap((id, i) => {
    const path = [name, String(i)];
    if (id === of) return [errorAt(path, isSame)];
    return ids.indexOf(id) < i ? [errorAt(path, `"${id}" is named twice.`)] : [];
  });
}

export function errorAt(
  path: readonly string[],
  message: string,
  code: UserError['code'] = 'BAD_INPUT',
): UserError {
  return { code, message, path, current: null };
}

/** An id in an action, with its place. */
export interface NamedAt {
  readonly id: string;
  readonly path: readonly string[];
}

/** Refuses ids that no entity has. */
export async function refuseUnknown(
  records: RecordReader,
  named: readonly NamedAt[],
): Promise<void> {
  const known = await records.knownEntities(named.map(({ id }) => id));
  const unknown = named.filter(({ id }) => kindOfId(id) === undefined || !known.has(id));
  if (unknown.length > 0)
    throw new Refused(
      unknown.map(({ id, path }) => errorAt(path, `There is no entity "${id}".`, 'NOT_FOUND')),
    );
}

/** The reason that an id redirects to another by a judgement. */
export async function alreadyMerged(
  store: GraphReader,
  { id, path }: NamedAt,
  { judgements, identity }: Judged,
  advice: string,
): Promise<Refused> {
  const made = judgements.find(
    (each) => isActive(each) && each.kind === 'SAME' && isGivenUp(each, id),
  );
  const change = made && (await readChange(store, made.change));
  const since = change ? ` by change ${change.number}` : '';
  return refused(
    'CONFLICT',
    `"${id}" was merged into "${identity.canonicalOf(id)}"${since}: ${advice}.`,
    path,
    change?.number ?? null,
  );
}

function isGivenUp({ left, right, canonical }: JudgementRecord, id: string): boolean {
  return canonical !== id && (left === id || right === id);
}

/**
 * Refuses judgements that contradict existing ones: two of the entities are judged different, or another id is chosen to stay.
 *
 * @param wanted the id under which each of these is to be shown
 */
export function refuseContradicted(
  { judgements, identity }: Judged,
  next: JudgementStates,
  wanted: ReadonlyMap<string, string>,
  path: readonly string[],
): void {
  const after = identityOf(withStates(judgements, next));
  const known = new Set(identity.blocked.map(([same]) => same.id));
  const blocked = after.blocked.find(([same]) => !known.has(same.id));
  if (blocked) throw refused('BAD_INPUT', differing(blocked[1]), path);
  const met = new Set(identity.rivals.map((ids) => ids.join(' ')));
  const [rivals] = after.rivals.filter((ids) => !met.has(ids.join(' ')));
  if (rivals)
    throw refused(
      'CONFLICT',
      `These would become one entity, but each id was chosen to stay: ${rivals.map((id) => `"${id}"`).join(', ')}. Split one of them first.`,
      path,
    );
  const other = [...wanted].find(([id, canonical]) => after.canonicalOf(id) !== canonical);
  if (other)
    throw refused(
      'CONFLICT',
      `By other judgements "${other[0]}" is the same as "${after.canonicalOf(other[0])}", and not shown as "${other[1]}": split what does not belong together first.`,
      path,
    );
}

/** Refuses a pair with a standing judgement that the two differ, which a new judgement would replace. */
export function refuseDifferent({ judgements }: Judged, id: string, path: readonly string[]): void {
  const held = judgements.find((each) => each.id === id);
  if (held?.kind === 'DIFFERENT' && isActive(held))
    throw refused('BAD_INPUT', differing(held), path);
}

function differing({ id, left, right, by, reason }: JudgementRecord): string {
  const who = by === null ? 'It was judged' : `${by} judged`;
  const why = reason === null ? '' : `: "${reason}"`;
  return `${who} that "${left}" and "${right}" are different (${id})${why}. They cannot be one while that holds.`;
}
