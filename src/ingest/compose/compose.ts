import { confidenceOf } from '../../claims/support.js';
import { groupBy } from '#text/group-by.js';
import { shortKey } from '../../shared/memory-budget.js';
import {
  type AnalysedClaim,
  type AnalysedMention,
  type AnalysedNumber,
  type AnalysedQuote,
  type Analysis,
  type Candidate,
  type ClaimEvidence,
} from '#reader/reading/analysis.js';
import { alternativesTo } from './alternatives.js';
import { properNames } from './proper-names.js';
import { doubtOf } from './doubts.js';
import { antecedentsOf, evidenceOf } from './evidence-of-claim.js';
import type { Figure } from '#reader/figures/figures.js';
import { measuredBy } from '#reader/figures/measured-population.js';
import { noveltyOf } from './novelty.js';
import type { Referent } from '#reader/reading/entities.js';
import type { Found } from '#reader/read-text.js';
import type { Reading } from '#reader/reading/reading.js';
import type { ReadClaim } from '#reader/facts/sentence-view.js';
import type { Speech } from '#reader/speech/find-speech.js';

/** The findings as an analysis: each claim once with all its sentences, without doubtful ones. */
export function compose(reading: Reading, found: Found): Analysis {
  const mentions = reading.mentions.map((mention) => toMention(reading, mention));
  const claims = composeClaims(reading, found.claims);
  const used = new Set([
    ...mentions.map(({ entity }) => entity),
    ...claims.flatMap(({ subject, object }) => [subject, object ?? subject]),
  ]);
  return {
    sentences: reading.sentences.map(({ start, end }) => {
      const exact = reading.slice(start, end);
      return { start, end, exact, key: shortKey(exact) };
    }),
    candidates: reading.entities.all
      .filter(({ ref, isKnown }) => !isKnown && used.has(ref))
      .map((entity) => toCandidate(reading, entity)),
    mentions,
    claims,
    quotes: found.speech.map((speech) => toQuote(reading, speech)),
    numbers: found.figures.map((figure) => toNumber(reading, figure)),
    dropped: onceEach(reading.dropped),
  };
}

function onceEach<Dropped extends { readonly what: string; readonly why: string }>(
  all: readonly Dropped[],
): Dropped[] {
  return [...new Map(all.map((each) => [`${each.what} ${each.why}`, each])).values()];
}

/** A new entity as a candidate, with the entities of the graph that it may be. */
export function toCandidate(reading: Reading, entity: Referent): Candidate {
  return {
    ref: entity.ref,
    kind: entity.kind,
    names: properNames(reading, entity).map((text) => ({
      text,
      lang: /\p{Script=Arabic}/u.test(text) ? ('AR' as const) : ('EN' as const),
    })),
    alternatives: alternativesTo(reading.lexicon, entity),
  };
}

/** A mention in the form of an analysis. */
export function toMention(reading: Reading, mention: Reading['mentions'][number]): AnalysedMention {
  const { start, end, kind, type, rule, confidence, entity, from } = mention;
  const exact = reading.slice(start, end);
  return {
    start,
    end,
    exact,
    kind,
    entity: entity.ref,
    type,
    sentence: reading.sentenceAt(from),
    rule,
    confidence,
  };
}

/** A claim before it is compared with the graph; its evidence grows with its sentences. */
type Composed = Omit<AnalysedClaim, 'novelty' | 'meets' | 'evidence'> & {
  readonly evidence: ClaimEvidence[];
};

/** Each claim once with all its sentences; doubtful ones are dropped, with the reason. */
export function composeClaims(reading: Reading, read: readonly ReadClaim[]): AnalysedClaim[] {
  const claims = new Map<string, Composed>();
  for (const claim of read) {
    const doubt = doubtOf(reading, claim);
    if (doubt !== undefined) {
      reading.dropped.push({
        what: `${claim.predicate}: ${reading.words(claim.from, claim.to)}`,
        why: doubt,
      });
      continue;
    }
    const key = [
      claim.subject.ref,
      claim.predicate,
      claim.object?.ref ?? claim.value,
      claim.role?.key,
      ...(claim.ended ? ['ended'] : []),
    ].join(' ');
    add(claims, key, toClaim(reading, claim));
  }
  // Worked out last: another sentence may add the end.
  return Array.from(claims.values(), (claim) => ({
    ...claim,
    evidence: joinEvidence(claim.evidence),
    ...noveltyOf(reading.lexicon, claim),
  }));
}

/** Adds a claim to those with its content. A start after the end is of another term, so of another claim. */
function add(claims: Map<string, Composed>, key: string, claim: Composed): void {
  const there = claims.get(key);
  const both = there ? joined(there, claim) : claim;
  const isOneTerm = (both.validFrom ?? '') <= (both.validTo ?? '9') || !there;
  if (!isOneTerm) {
    add(claims, `${key} again`, claim);
    return;
  }
  if (there) both.evidence.push(...claim.evidence);
  claims.set(key, both);
}

/** Joins another sentence with the same claim; a date missing from the first is taken from it, the surer method counts. */
function joined(first: Composed, second: Composed): Composed {
  const { method, confidence } = second.confidence > first.confidence ? second : first;
  return {
    ...first,
    method,
    confidence,
    validFrom: first.validFrom ?? second.validFrom,
    validTo: first.validTo ?? second.validTo,
    ...endOf(first.validTo ?? second.validTo, first.ended ?? second.ended),
  };
}

/** Each sentence once with all that it says. */
function joinEvidence(evidence: readonly ClaimEvidence[]): ClaimEvidence[] {
  const same = groupBy(evidence, ({ sentence, names = '' }) => `${String(sentence)} ${names}`);
  return Array.from(same.values(), (each) => ({
    ...each[0],
    says: [...new Set(each.flatMap(({ says }) => says))],
  }));
}

/** That it is over, where no day is said. */
function endOf(validTo: string | null, ended: true | undefined): Pick<Composed, 'ended'> {
  return ended && validTo === null ? { ended } : {};
}

function toClaim(reading: Reading, claim: ReadClaim): Composed {
  const stated = {
    subject: claim.subject.ref,
    predicate: claim.predicate,
    object: claim.object?.ref ?? null,
    value: claim.value ?? null,
    role: claim.role ?? null,
    validFrom: claim.validFrom ?? null,
    validTo: claim.validTo ?? null,
    ...endOf(claim.validTo ?? null, claim.ended),
  };
  return {
    ...stated,
    evidence: [...evidenceOf(reading, claim)],
    ...surenessOf(reading, claim),
    rule: claim.rule,
  };
}

/** Confidence in what is meant by the topic of the document alone. */
const byTopic = 0.6;
/** Sentences back to which a pronoun may point. */
const farthest = 2;

/** The method, which is MEANT if the sentence does not name both ends, and the confidence. */
function surenessOf(
  reading: Reading,
  claim: ReadClaim,
): Pick<AnalysedClaim, 'method' | 'confidence'> {
  const { antecedent, sentence } = claim;
  const missing = antecedentsOf(reading, claim);
  const { method: said = 'EXPLICIT' } = claim;
  const method = said === 'EXPLICIT' && missing.length > 0 ? 'MEANT' : said;
  if (method !== 'MEANT') return { method, confidence: confidenceOf(method, 1) };
  const isFar = antecedent
    ? antecedent.ground === 'DOCUMENT'
    : missing.some(({ mention }) => reading.sentenceAt(mention.from) < sentence - farthest);
  return { method, confidence: isFar ? byTopic : confidenceOf(method, 1) };
}

function toQuote(
  reading: Reading,
  { from, to, speaker, kind, givenBy, rule }: Speech,
): AnalysedQuote {
  const [first, last] = [reading.tokens[from], reading.tokens[to - 1]];
  const [start, end] = [first?.start ?? 0, last?.end ?? 0];
  return {
    start,
    end,
    exact: reading.slice(start, end),
    speaker: speaker.ref,
    speechKind: kind,
    speakerGivenBy: givenBy,
    sentence: reading.sentenceAt(from),
    rule,
    confidence: givenBy === 'PRONOUN' ? 0.8 : 0.9,
  };
}

function toNumber(
  reading: Reading,
  { from, to, skip, value, unit, qualifier }: Figure,
): AnalysedNumber {
  const start = (reading.tokens[from]?.start ?? 0) + skip;
  const end = reading.tokens[to - 1]?.end ?? start;
  const sentence = reading.sentenceAt(from);
  const measures = measuredBy(reading, { from, sentence, unit });
  return {
    start,
    end,
    exact: reading.slice(start, end),
    value,
    unit,
    qualifier,
    measures,
    sentence,
    rule: 'figure',
    confidence: 0.85,
  };
}
