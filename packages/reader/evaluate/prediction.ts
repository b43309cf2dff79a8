import type { Span } from '#text/code-points.js';
import type { EntityKind } from '../vocabulary.js';
import type { AnalysedClaim, Analysis } from '../reading/analysis.js';

export interface Cited extends Span {
  readonly exact?: string;
}

export interface PredictedMention extends Cited {
  readonly kind?: string;
  readonly entityId: string;
}

export interface PredictedClaim {
  readonly subject: string;
  readonly predicate: string;
  readonly object?: string;
  readonly value?: string | number;
  readonly role?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly evidence: readonly Cited[];
}

/** The findings of a document in the form of the development set's scorers. */
export interface Prediction {
  readonly mentions: readonly PredictedMention[];
  readonly claims: readonly PredictedClaim[];
  readonly quotes: readonly (Cited & { readonly speaker: string })[];
  readonly numbers: readonly (Cited & {
    readonly value: number;
    readonly unit: string;
    readonly qualifier: string;
    readonly measures?: string;
  })[];
}

/** The version of the model for documents that do not state one. */
const firstModel = 1;
const firstKinds = ['INTERGOVERNMENTAL', 'NETWORK', 'EMBASSY'];

/** The predictions of an analysis, with only the claims that annotations by this model (see {@link Gold}) would have. */
export function predictionOf(analysis: Analysis, model = firstModel): Prediction {
  const kinds = new Map(analysis.mentions.map(({ entity, kind }) => [entity, kind]));
  return {
    mentions: analysis.mentions.map(({ start, end, exact, kind, entity }) => ({
      start,
      end,
      exact,
      kind,
      entityId: entity,
    })),
    claims: analysis.claims
      .filter((claim) => model > firstModel || isOfFirstModel(claim, kinds))
      .map((claim) => ({
        subject: claim.subject,
        predicate: claim.predicate,
        ...present('object', claim.object),
        ...present('value', claim.value),
        ...present('role', claim.role?.key ?? null),
        ...present('validFrom', claim.validFrom),
        ...present('validTo', claim.validTo),
        evidence: claim.evidence.map(({ start, end, exact }) => ({ start, end, exact })),
      })),
    quotes: analysis.quotes.map(({ start, end, exact, speaker }) => ({
      start,
      end,
      exact,
      speaker,
    })),
    numbers: analysis.numbers.map(({ start, end, exact, value, unit, qualifier, measures }) => ({
      start,
      end,
      exact,
      value,
      unit,
      qualifier,
      ...present('measures', measures),
    })),
  };
}

function isOfFirstModel(
  { subject, predicate, object, value }: AnalysedClaim,
  kinds: ReadonlyMap<string, EntityKind>,
): boolean {
  switch (predicate) {
    case 'ORGANIZATION_KIND':
      return firstKinds.includes(String(value));
    case 'HOLDS_POSITION':
      return kinds.get(object ?? '') !== 'Country';
    case 'DATE':
    case 'HELD_IN':
      return kinds.get(subject) !== 'Event';
    default:
      return true;
  }
}

function present<Name extends string, Value>(
  name: Name,
  value: Value | null,
): Partial<Record<Name, Value>> {
  return value === null ? {} : ({ [name]: value } as Partial<Record<Name, Value>>);
}
