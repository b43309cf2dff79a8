import { validateSync, type ValidationError } from 'class-validator';
import type { ChangeOutcome } from '../../change/actions/action-types.js';
import type { UserError } from '../../change/apply/refused.js';
import type { Author } from '../../claims/log/change-record.js';
import type { Action, Curation } from '../../review/curation.js';
import { KnownError } from '../../shared/errors.js';
import type { Context } from '../context.js';
import type { ChangeRequest } from '../inputs/curation/change-request.js';
import { ChangePayload } from '../results/change-payload.js';

/** An input without the common fields of requests. */
type Content<Input extends ChangeRequest> = Omit<Input, keyof ChangeRequest>;

/**
 * Result of a requested change, or the faults of its input. A change that has begun goes on when its client leaves: its
 * next request finds it made.
 */
export async function curate<Input extends ChangeRequest>(
  context: Context,
  input: Input,
  actionOf: (curation: Curation) => Action<Content<Input>>,
): Promise<ChangePayload> {
  return new ChangePayload(await act(context, input, actionOf), context.viewer);
}

/** The same, with its outcome. */
export async function act<Input extends ChangeRequest, Outcome extends ChangeOutcome>(
  { curation, viewer, signal }: Context,
  input: Input,
  actionOf: (curation: Curation) => Action<Content<Input>, Outcome>,
): Promise<Outcome | ChangeOutcome> {
  const errors = faultsOf(input);
  if (errors.length > 0) return refused(errors);
  signal.throwIfAborted();
  if (curation === undefined) throw new KnownError('FORBIDDEN', 'This graph is read-only here.');
  const { reason, requestId, dryRun, ...content } = input;
  const { name: by = null, role = null } = viewer ?? {};
  const author: Author = { by, role, reason, requestId };
  return actionOf(curation)(author, content, { dryRun: dryRun === true });
}

/** Faults of an input by the declarations of its class. */
export function faultsOf(input: object): readonly UserError[] {
  return validateSync(input, { forbidUnknownValues: false }).flatMap((each) => toUserErrors(each));
}

function refused(errors: readonly UserError[]): ChangeOutcome {
  return { change: null, entities: [], claims: [], effects: [], errors };
}

/** Faults of a field and its nested fields. */
function toUserErrors(
  { property, constraints = {}, children = [] }: ValidationError,
  above: readonly string[] = [],
): readonly UserError[] {
  const path = [...above, property];
  const own = Object.values(constraints).map((what) => ({
    code: 'BAD_INPUT' as const,
    message: `"${path.join('.')}" ${what}.`,
    path,
    current: null,
  }));
  return [...own, ...children.flatMap((child) => toUserErrors(child, path))];
}
