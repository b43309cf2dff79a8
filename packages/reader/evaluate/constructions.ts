import { constructionSorts, type ConstructionSort, type Trace } from '../reading/trace.js';
import type { PredictedClaim } from './prediction.js';
import type { DocumentScore } from './score.js';

/** Numbers of declared constructions by the number of documents that they match. */
interface Uses {
  readonly twoOrMore: number;
  readonly one: number;
  readonly none: number;
}

/** Measures how far the rules of reading have learnt their documents by heart. */
export interface ConstructionUses extends Readonly<Record<ConstructionSort, Uses>> {
  /** Share of right claims that need a construction which matches in their document alone. */
  readonly ofOneDocument: number;
  /** Number of patterns with more than 200 characters. */
  readonly longPatterns: number;
}

/** Maximum characters of a pattern that somebody can still read. */
const longestPattern = 200;

/** Counts in how many documents the constructions match. */
export class ConstructionCount {
  /** For each construction asked for, the documents that match. */
  readonly #documents = {
    frame: new Map<string, Set<string>>(),
    pattern: new Map<string, Set<string>>(),
  };
  /** For each claim of a document, its constructions; undefined for a rule without one. */
  readonly #claims = new Map<string, Set<string | undefined>>();

  traceOf(document: string): Trace {
    return {
      asked: (sort, ids) => {
        for (const id of ids) this.#documentsOf(sort, id);
      },
      matched: (sort, id) => {
        this.#documentsOf(sort, id).add(document);
      },
      claimed: (claim, by) => {
        const { subject, object, ...said } = claim;
        const key = keyOf(document, { ...said, subject: subject.ref, object: object?.ref });
        this.#claims.set(key, (this.#claims.get(key) ?? new Set()).add(by));
      },
    };
  }

  usesBy(
    scores: readonly { readonly name: string; readonly score: DocumentScore }[],
  ): ConstructionUses {
    const right = scores.flatMap(({ name, score: { rightClaims } }) =>
      rightClaims.map((claim) => keyOf(name, claim)),
    );
    const special = right.filter((key) => this.#isOfOneDocument(key));
    const [frame, pattern] = constructionSorts.map((sort) => this.#usesOf(sort)) as [Uses, Uses];
    return {
      frame,
      pattern,
      ofOneDocument: special.length / Math.max(1, right.length),
      longPatterns: [...this.#documents.pattern.keys()].filter(
        ({ length }) => length > longestPattern,
      ).length,
    };
  }

  #documentsOf(sort: ConstructionSort, id: string): Set<string> {
    const there = this.#documents[sort].get(id);
    if (there) return there;
    const documents = new Set<string>();
    this.#documents[sort].set(id, documents);
    return documents;
  }

  #usesOf(sort: ConstructionSort): Uses {
    const sizes = Array.from(this.#documents[sort].values(), ({ size }) => size);
    const none = sizes.filter((size) => size === 0).length;
    const one = sizes.filter((size) => size === 1).length;
    return { none, one, twoOrMore: sizes.length - none - one };
  }

  #isOfOneDocument(key: string): boolean {
    const by = this.#claims.get(key);
    return by !== undefined && [...by].every((id) => id !== undefined && this.#matchesOnce(id));
  }

  #matchesOnce(id: string): boolean {
    const sizes = constructionSorts.map((sort) => this.#documents[sort].get(id)?.size ?? 0);
    return Math.max(...sizes) < 2;
  }
}

function keyOf(
  document: string,
  {
    subject,
    predicate,
    object,
    value,
  }: Pick<PredictedClaim, 'subject' | 'predicate'> & {
    readonly object?: string | undefined;
    readonly value?: string | number | undefined;
  },
): string {
  return JSON.stringify([document, subject, predicate, object ?? value]);
}

/** One line of a report; none if no constructions were counted. */
export function formatUses({ frame, pattern, ofOneDocument }: ConstructionUses): string {
  if (pattern.twoOrMore + pattern.one + pattern.none === 0) return '';
  const all = ({ twoOrMore, one, none }: Uses): string => String(twoOrMore + one + none);
  const matched = ({ twoOrMore, one, none }: Uses): string =>
    `${String(twoOrMore)} / ${String(one)} / ${String(none)}`;
  const parts = [
    `frames: ${all(frame)} lines, ${String(frame.twoOrMore)} matched in two or more documents, ${String(frame.one)} in one, ${String(frame.none)} never`,
    `patterns: ${all(pattern)}, ${matched(pattern)}`,
    `right claims by rules of one document only: ${(100 * ofOneDocument).toFixed(1)} %`,
  ];
  return `${parts.join('; ')}\n`;
}
