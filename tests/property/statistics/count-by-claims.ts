import type { StatedClaim } from '../../../src/claims/records.js';
import { spansOf, termsOf } from '../../../src/claims/terms.js';
import { tiesOf } from '../../../src/claims/ties.js';

/** The counted ids under each key, sorted; no key without ids. */
export type Counts = Readonly<Record<string, readonly string[]>>;

const rankOrder = ['PREFERRED', 'NORMAL', 'DEPRECATED'];
const kindOf = (id: string) => id.split(':')[0] ?? '';

/**
 * The numbers of an edition, counted over all claims without a graph: the expected statistics. Slow and plain on
 * purpose.
 */
export class NaiveCount {
  readonly #claims: readonly StatedClaim[];

  constructor(all: readonly StatedClaim[], dataset: string | undefined) {
    this.#claims = all.filter(
      (claim) =>
        claim.status === 'ACCEPTED' &&
        claim.rank !== 'DEPRECATED' &&
        (dataset === undefined || claim.dataset === dataset),
    );
  }

  isKnown(id: string): boolean {
    return this.#claims.some(({ subject, object }) => subject === id || object === id);
  }

  participants(edition: string): Counts {
    return gather(this.#takingPart(edition).map((id) => [kindOf(id), id]));
  }

  participantsByOrganization(edition: string): Counts {
    return gather(
      this.#takingPart(edition).flatMap((id) =>
        this.#organizations(id, edition).map((organization) => [organization, id] as const),
      ),
    );
  }

  participantsByCountry(edition: string): Counts {
    return gather(
      this.#takingPart(edition).flatMap((id) =>
        this.#organizations(id, edition)
          .flatMap((organization) => this.#held('REPRESENTS', organization, edition))
          .map((country) => [country, id] as const),
      ),
    );
  }

  sessions(edition: string): Counts {
    return gather(
      this.#sessionsOf(edition).map((session) => [this.#kindOfSession(session), session]),
    );
  }

  speakers(edition: string): Counts {
    return gather(
      this.#sessionsOf(edition).flatMap((session) =>
        this.#subjects('SPOKE_AT', session).map(
          (person) => [this.#kindOfSession(session), person] as const,
        ),
      ),
    );
  }

  topics(edition: string): Counts {
    const parts = [edition, ...this.#sessionsOf(edition)];
    const topics = parts.flatMap((part) => this.#objects('ABOUT', part));
    return gather(topics.map((topic) => [topic, topic]));
  }

  /** All come from one source: it names all of them, unless a judgement gives the edition to some alone. */
  hosts(edition: string): Counts {
    const claims = this.#claims.filter(
      (c) => ['HOSTED', 'CO_HOSTED'].includes(c.predicate) && c.object === edition,
    );
    const preferred = claims.filter(({ rank }) => rank === 'PREFERRED');
    const areAlone = preferred.every(({ predicate }) => predicate === 'HOSTED');
    const counted = preferred.length > 0 && areAlone ? preferred : claims;
    return gather(counted.map(({ subject }) => [subject, subject]));
  }

  /** The last of the editions with a lower ordinal in a series of this one. */
  before(edition: string): string | null {
    const own = this.#ordinal(edition);
    const candidates = this.#objects('EDITION_OF', edition)
      .flatMap((series) => this.#subjects('EDITION_OF', series))
      .filter((other) => this.#ordinal(other) < own);
    const latest = Math.max(...candidates.map((other) => this.#ordinal(other)));
    const [first] = candidates.filter((other) => this.#ordinal(other) === latest).sort();
    return first ?? null;
  }

  #ordinal(edition: string): number {
    const value = this.#preferred(this.#about(edition, 'ORDINAL'))?.value;
    return value?.type === 'NUMBER' ? value.number : NaN;
  }

  #takingPart(edition: string): string[] {
    return this.#subjects('PARTICIPATED_IN', edition);
  }

  #sessionsOf(edition: string): string[] {
    return this.#objects('HAS_SESSION', edition);
  }

  #kindOfSession(session: string): string {
    const value = this.#preferred(this.#about(session, 'SESSION_KIND'))?.value;
    return value?.type === 'CODE' ? value.text : 'null';
  }

  #organizations(id: string, edition: string): string[] {
    return kindOf(id) === 'Organization' ? [id] : this.#held('HOLDS_POSITION', id, edition);
  }

  /** The objects of relations that may have held in the days of the edition, by all claims of each. */
  #held(predicate: string, subject: string, edition: string): string[] {
    const value = this.#preferred(this.#about(edition, 'DATE'))?.value;
    const days = value?.type === 'DATE' ? value.date : null;
    const claims = this.#about(subject, predicate);
    const ties = tiesOf(claims);
    return unique(claims.map(({ id }) => ties.get(id) ?? '')).flatMap((relation) => {
      const alike = claims.filter(({ id }) => ties.get(id) === relation);
      const possible = spansOf(termsOf(alike))?.possible;
      const isThen = (span: string) =>
        days === null || (span.slice(0, 10) <= last(days) && span.slice(11) >= first(days));
      return possible?.some(isThen) === false ? [] : [alike[0]?.object ?? ''];
    });
  }

  #about(subject: string, predicate: string): StatedClaim[] {
    return this.#claims.filter((c) => c.subject === subject && c.predicate === predicate);
  }

  #objects(predicate: string, subject: string): string[] {
    return unique(this.#about(subject, predicate).map(({ object }) => object ?? ''));
  }

  #subjects(predicate: string, object: string): string[] {
    return unique(
      this.#claims
        .filter((c) => c.predicate === predicate && c.object === object)
        .map(({ subject }) => subject),
    );
  }

  #preferred(claims: readonly StatedClaim[]): StatedClaim | undefined {
    return [...claims].sort(
      (a, b) =>
        rankOrder.indexOf(a.rank) - rankOrder.indexOf(b.rank) ||
        b.confidence - a.confidence ||
        (a.dataset < b.dataset ? -1 : a.dataset > b.dataset ? 1 : 0) ||
        comparePrecise(textOf(a), textOf(b)),
    )[0];
  }
}

/** The value as text: a longer one that begins like another is more precise. */
const textOf = ({ value }: StatedClaim) =>
  value?.type === 'DATE' ? value.date : JSON.stringify(value);
const comparePrecise = (a: string, b: string) =>
  a.startsWith(b) || b.startsWith(a) ? b.length - a.length : a < b ? -1 : 1;

function gather(pairs: readonly (readonly [string, string])[]): Counts {
  const keys = unique(pairs.map(([key]) => key)).sort();
  return Object.fromEntries(
    keys.map((key) => [key, unique(pairs.filter(([k]) => k === key).map(([, id]) => id)).sort()]),
  );
}

const unique = (items: readonly string[]) => [...new Set(items)];
/** Comparison needs no calendar: a missing part of a partial date sorts below, or above, every month and day. */
const first = (date: string) => date + '-00-00'.slice(date.length - 4);
const last = (date: string) => date + '-99-99'.slice(date.length - 4);
