import type { Span } from '#text/code-points.js';
import type { Gold, GoldClaim, GoldMention } from './gold.js';
import { overlap, pairBest, tally, type Tally } from './matching.js';
import type { PredictedClaim, PredictedMention, Prediction } from './prediction.js';

/** The lines of a report, in order. */
export type Scores = Readonly<Record<string, Tally>>;

const clitics = new Set('وفبكلس');
/** Roles that the graph has keys for; for others only their presence is scored. */
const keyedRoles = ['secretary-general', 'co-founder'];
/** Predicates that the annotations do not have, or have elsewhere. */
export const unscored: readonly string[] = [
  'NAME',
  'TEXT',
  'SPEECH_KIND',
  'SAID',
  'ASSERTED',
  'QUANTITY',
  'MEASURES',
  'PRECEDES',
  'PART_OF',
];
/** Relations that are younger than most annotations: scored in documents whose annotation has one of the type. */
const young: readonly string[] = [
  ...['HELD_PRESIDENCY', 'MET', 'ACCREDITED_TO', 'CITIZEN_OF', 'SIGNED_WITH'],
];

/** Scores one document's predictions by the annotations' rules. */
export class DocumentScore {
  readonly #ids: ReadonlyMap<string, string>;
  readonly #points: readonly string[];

  constructor(
    readonly gold: Gold,
    readonly predicted: Prediction,
    text: string,
  ) {
    this.#points = Array.from(text);
    this.#ids = alignNew(gold, predicted);
  }

  /** The gold entity for an id; new entities are aligned by their overlapping mentions. */
  meant(id: string | undefined): string | undefined {
    return id === undefined ? undefined : (this.#ids.get(id) ?? id);
  }

  /** Whether the annotation of the document says all claims of the predicate. */
  isScored({ predicate }: Pick<GoldClaim, 'predicate'>): boolean {
    const isKnown =
      !young.includes(predicate) || this.gold.claims.some((claim) => claim.predicate === predicate);
    return isKnown && !unscored.includes(predicate);
  }

  lines(): Scores {
    const partial = this.#mentions(isCore, (each) => this.#fitsPartly(each));
    return {
      'mentions, strict, names and roles': this.#mentions(isNamed, (each) =>
        this.#fitsStrictly(each),
      ),
      'mentions, strict, core': this.#mentions(isCore, (each) => this.#fitsStrictly(each)),
      'mentions, partial, core': partial,
      'mentions, strict, core and extended': this.#mentions(isAsked, (each) =>
        this.#fitsStrictly(each),
      ),
      ...this.#linking(partial.pairs),
      'claims, core': this.#claims(isCore, () => true),
      'claims, core, with the right sentence': this.#claims(isCore, isEvidenced),
      'claims, core, with sentence and dates': this.#claims(
        isCore,
        (g, p) => isEvidenced(g, p) && isDated(g, p),
      ),
      'claims, core, not yet in the graph, with sentence': this.#claims(
        (claim) => isCore(claim) && claim.inGraph === 'NEW',
        isEvidenced,
      ),
      'claims, core and extended, with sentence': this.#claims(isAsked, isEvidenced),
      ...this.#quotes(),
      'numbers: value, unit and bound': this.#numbers(),
    };
  }

  /** Number of spans whose words differ from the text. */
  get unsliced(): number {
    const { mentions, quotes, numbers, claims } = this.predicted;
    const cited = [
      ...mentions,
      ...quotes,
      ...numbers,
      ...claims.flatMap(({ evidence }) => evidence),
    ];
    return cited.filter(
      ({ start, end, exact }) => exact !== undefined && this.slice(start, end) !== exact,
    ).length;
  }

  isSameMention(gold: GoldMention, predicted: PredictedMention): boolean {
    return (
      isOfKind(gold, predicted) && spansOf(gold).some((span) => this.#isSameSpan(span, predicted))
    );
  }

  isSame(gold: GoldClaim, claim: PredictedClaim): boolean {
    if (!isSamePredicate(gold, claim)) return false;
    const [subject, object] = [this.meant(claim.subject), this.meant(claim.object)];
    if (gold.object === undefined) return subject === gold.subject && isSameValue(gold, claim);
    const isTurned = gold.symmetric === true && subject === gold.object && object === gold.subject;
    if (!isTurned && (subject !== gold.subject || object !== gold.object)) return false;
    return gold.predicate !== 'HOLDS_POSITION' || isSameRole(gold.role, claim.role);
  }

  /** The predicted core claims that the annotations have. */
  get rightClaims(): PredictedClaim[] {
    const core = this.gold.claims.filter(isCore);
    return this.predicted.claims.filter((claim) => core.some((gold) => this.isSame(gold, claim)));
  }

  slice(start: number, end: number): string {
    return this.#points.slice(start, end).join('');
  }

  #mentions(
    counts: (mention: GoldMention) => boolean,
    fitting: (gold: GoldMention) => (predicted: PredictedMention) => number,
  ) {
    const fit = (gold: GoldMention, predicted: PredictedMention) => fitting(gold)(predicted);
    return tally(parted(this.gold.mentions, counts), this.predicted.mentions, fit, bestOverlap);
  }

  #fitsStrictly(gold: GoldMention): (predicted: PredictedMention) => number {
    return (predicted) => (this.isSameMention(gold, predicted) ? 1 : 0);
  }

  /** Spans that differ by a proclitic count as the same mention. */
  #isSameSpan(a: Span, b: Span): boolean {
    if (a.end !== b.end) return false;
    const off = Math.abs(a.start - b.start);
    const letters = this.#points.slice(Math.min(a.start, b.start), Math.max(a.start, b.start));
    return off === 0 || (off <= 2 && letters.every((letter) => clitics.has(letter)));
  }

  #fitsPartly(gold: GoldMention): (predicted: PredictedMention) => number {
    return (predicted) => {
      const fit = bestOverlap(gold, predicted);
      return fit >= 0.5 && isOfKind(gold, predicted) ? fit : 0;
    };
  }

  /** Scores for the mentions found: whether their entity is right, and whether new ones are marked as new. */
  #linking(pairs: ReadonlyMap<number, number>): Scores {
    const counted = this.gold.mentions.filter(isCore);
    let [right, fresh, saidFresh] = [0, 0, 0];
    for (const [g, p] of pairs) {
      const [gold, id = ''] = [counted[g], this.predicted.mentions[p]?.entityId];
      if (!gold) continue;
      if ([gold.entityId, ...(gold.acceptEntities ?? [])].includes(this.meant(id) ?? ''))
        right += 1;
      if (!isNew(gold.entityId)) continue;
      fresh += 1;
      if (isNew(id)) saidFresh += 1;
    }
    const wrong = pairs.size - right;
    return {
      'linking, of mentions found': { tp: right, fp: wrong, fn: wrong },
      'linking, unknown said to be unknown': { tp: saidFresh, fp: 0, fn: fresh - saidFresh },
    };
  }

  #claims(
    counts: (claim: GoldClaim) => boolean,
    isRight: (gold: GoldClaim, claim: PredictedClaim) => boolean,
  ): Tally {
    const predicted = this.predicted.claims.filter((claim) => this.isScored(claim));
    const same = (gold: GoldClaim, claim: PredictedClaim) => this.isSame(gold, claim);
    const fit = (gold: GoldClaim, claim: PredictedClaim) =>
      same(gold, claim) && isRight(gold, claim) ? 1 : 0;
    return tally(parted(this.gold.claims, counts), predicted, fit, (g, p) => (same(g, p) ? 1 : 0));
  }

  #quotes(): Scores {
    const { quotes } = this.gold;
    const fit = (a: Span, b: Span) => (overlap(a, b) >= 0.5 ? overlap(a, b) : 0);
    const pairs = pairBest(quotes, this.predicted.quotes, fit);
    const right = [...pairs].filter(
      ([g, p]) => this.meant(this.predicted.quotes[p]?.speaker) === quotes[g]?.speaker,
    ).length;
    const said = this.predicted.quotes.length;
    return {
      'quotes found': { tp: pairs.size, fp: said - pairs.size, fn: quotes.length - pairs.size },
      'quotes with the right speaker': { tp: right, fp: said - right, fn: quotes.length - right },
    };
  }

  #numbers(): Tally {
    const parts = parted(this.gold.numbers, ({ tier }) => tier !== 'optional');
    return tally(
      parts,
      this.predicted.numbers,
      (gold, said) => {
        const isSame =
          said.value === gold.value && said.unit === gold.unit && said.qualifier === gold.qualifier;
        return isSame && (overlap(gold, said) > 0.2 || isWithin(said, gold)) ? 1 : 0;
      },
      overlap,
    );
  }
}

/** The gold entity for each predicted new one: the entity of most overlapping mentions. */
function alignNew({ mentions }: Gold, predicted: Prediction): ReadonlyMap<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const mention of predicted.mentions) {
    const best = isNew(mention.entityId) ? nearest(mentions, mention) : undefined;
    if (!best) continue;
    const counts = votes.get(mention.entityId) ?? new Map<string, number>();
    counts.set(best.entityId, (counts.get(best.entityId) ?? 0) + 1);
    votes.set(mention.entityId, counts);
  }
  return new Map([...votes].map(([id, counts]) => [id, mostVoted(counts)]));
}

function nearest(
  mentions: readonly GoldMention[],
  mention: PredictedMention,
): GoldMention | undefined {
  let best: { gold: GoldMention; fit: number } | undefined;
  for (const gold of mentions) {
    const fit = bestOverlap(gold, mention);
    if (fit >= 0.5 && fit > (best?.fit ?? 0)) best = { gold, fit };
  }
  return best?.gold;
}

function mostVoted(counts: ReadonlyMap<string, number>): string {
  let [first, most] = ['', 0];
  for (const [id, count] of counts) if (count > most) [first, most] = [id, count];
  return first;
}

function spansOf({ start, end, acceptSpans = [] }: GoldMention): readonly Span[] {
  return [{ start, end }, ...acceptSpans.map(([from, to]) => ({ start: from, end: to }))];
}

export function bestOverlap(gold: GoldMention, predicted: PredictedMention): number {
  return Math.max(...spansOf(gold).map((span) => overlap(span, predicted)));
}

function parted<Item>(items: readonly Item[], counts: (item: Item) => boolean) {
  return { counted: items.filter(counts), other: items.filter((item) => !counts(item)) };
}

const isNew = (id: string): boolean => id.startsWith('NEW');
const isCore = ({ tier }: { readonly tier: string }): boolean => tier === 'core';
const isAsked = ({ tier }: { readonly tier: string }): boolean => tier !== 'optional';
const isNamed = ({ tier, type }: GoldMention): boolean =>
  tier === 'core' && (type === 'NAME' || type === 'ROLE');

function isSamePredicate(
  { predicate, acceptPredicates = [] }: GoldClaim,
  claim: PredictedClaim,
): boolean {
  return [predicate, ...acceptPredicates].includes(claim.predicate);
}

function isSameValue({ value, acceptValues = [] }: GoldClaim, claim: PredictedClaim): boolean {
  return [value, ...acceptValues].map(String).includes(String(claim.value));
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function isOfKind(gold: GoldMention, { kind }: PredictedMention): boolean {
  return kind === undefined || kind === gold.kind;
}

function isSameRole(gold: string | undefined, role: string | undefined): boolean {
  if (gold !== undefined && keyedRoles.includes(gold)) return role === gold;
  return role !== undefined && role !== '' && !keyedRoles.includes(role);
}

function isEvidenced(gold: GoldClaim, { evidence }: PredictedClaim): boolean {
  return evidence.some((cited) => gold.evidence.some((span) => overlap(cited, span) >= 0.5));
}

function isDated(gold: GoldClaim, claim: PredictedClaim): boolean {
  const from = [gold.validFrom ?? null, ...(gold.acceptFrom ?? [])];
  const to = [gold.validTo ?? null, ...(gold.acceptTo ?? [])];
  return from.includes(claim.validFrom ?? null) && to.includes(claim.validTo ?? null);
}
