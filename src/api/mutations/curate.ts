import { validateSync, type ValidationError } from 'class-validator';
import type { ChangeOutcome, UserError } from '../../claims/change/action-types.js';
import type { Author } from '../../claims/change/change-record.js';
import type { Action, Curation } from '../../claims/change/curation.js';
import { KnownError } from '../../shared/errors.js';
import type { Context } from '../context.js';
import type { ChangeRequest } from '../inputs/curation/change-request.js';
import { ChangePayload } from '../results/change-payload.js';

/** An input without what every change is asked for with. */
type Content<Input extends ChangeRequest> = Omit<Input, keyof ChangeRequest>;

/**
 * What comes of asking for a change: of an input that is not as it must be, what is wrong with it. A change that has
 * begun is not given up when its client goes: its next request finds it made.
 */
export async function curate<Input extends ChangeRequest>(
  context: Context,
  input: Input,
  actionOf: (curation: Curation) => Action<Content<Input>>,
): Promise<ChangePayload> {
  return new ChangePayload(await act(context, input, actionOf), context.viewer);
}

/** The same, as it came out. */
export async function act<Input extends ChangeRequest, Outcome extends ChangeOutcome>(
  { curation, viewer, signal }: Context,
  input: Input,
  actionOf: (curation: Curation) => Action<Content<Input>, Outcome>,
): Promise<Outcome | ChangeOutcome> {
  const errors = faultsOf(input);
  if (errors.length > 0) return refused(errors);
  signal.throwIfAborted();
  if (curation === undefined)
    throw new KnownError('FORBIDDEN', 'The graph can only be read in this way.');
  const { reason, requestId, dryRun, ...content } = input;
  const { name: by = null, role = null } = viewer ?? {};
  const author: Author = { by, role, reason, requestId };
  return actionOf(curation)(author, content, { dryRun: dryRun === true });
}

/** What is wrong with an input, by what its class declares. */
export function faultsOf(input: object): readonly UserError[] {
  return validateSync(input, { forbidUnknownValues: false }).flatMap((each) => toUserErrors(each));
}

function refused(errors: readonly UserError[]): ChangeOutcome {
  return { change: null, entities: [], claims: [], effects: [], errors };
}

/** The faults of a field and of what lies in it. */
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
