import type { Payload, SaidAt } from '../claims/proposals.js';
import type { Chosen } from './choose-decisions.js';
import type { Cited } from '../change/actions/cite-evidence.js';

/** An accepted proposal with its payload. */
export interface Accepting<Proposed extends Payload> extends Chosen {
  readonly payload: Proposed;
}

/** The accepted proposals of one kind. */
export function acceptedOf<Kind extends Payload['kind']>(
  chosen: readonly Chosen[],
  kind: Kind,
): Accepting<Payload & { readonly kind: Kind }>[] {
  const isOfKind = (payload: Payload): payload is Payload & { readonly kind: Kind } =>
    payload.kind === kind;
  return chosen.flatMap((each) => {
    const { payload } = each.proposal;
    return isOfKind(payload) ? [{ ...each, payload }] : [];
  });
}

/** A place of a document in the form of a claim's evidence. */
export function citedAt(document: string, { start, end, exact, phrase, supports }: SaidAt): Cited {
  return {
    document,
    start,
    end,
    exact,
    ...(supports && ({ supports } satisfies Partial<Cited>)),
    ...(phrase &&
      ({
        phrase: { start: phrase.start, end: phrase.end, quote: phrase.exact },
      } satisfies Partial<Cited>)),
  };
}
