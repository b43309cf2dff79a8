import type { Analysis, AnalysedClaim } from '#reader/reading/analysis.js';
import type { Span } from '#text/code-points.js';
import { composeClaims, toCandidate, toMention } from '../compose/compose.js';
import { saysSame } from '../compose/novelty.js';
import type { Reading } from '#reader/reading/reading.js';
import { readFigures } from './read-figures.js';
import { readFindings } from './read-findings.js';
import { readQuotes } from './read-quotes.js';
import { dropped, modelRule, type Findings } from './finding.js';

/** Adds a model's findings to those of the rules, which take precedence: a finding of both belongs to the rules alone. */
export function addFindings(reading: Reading, byRules: Analysis, said: Findings): Analysis {
  const before = reading.dropped.length;
  const claims: AnalysedClaim[] = [];
  for (const claim of composeClaims(reading, readFindings(reading, said.claims)))
    if (![...byRules.claims, ...claims].some((there) => saysSame(there, claim))) claims.push(claim);
  const quotes = apartFrom(byRules.quotes, readQuotes(reading, said.quotes));
  const numbers = apartFrom(byRules.numbers, readFigures(reading, said.figures));
  const used = new Set([
    ...claims.flatMap(({ subject, object }) => [subject, object]),
    ...quotes.map(({ speaker }) => speaker),
    ...numbers.map(({ measures }) => measures),
  ]);
  const there = new Set(byRules.candidates.map(({ ref }) => ref));
  return {
    ...byRules,
    candidates: [
      ...byRules.candidates,
      ...reading.entities.all
        .filter(({ ref, isKnown }) => !isKnown && used.has(ref) && !there.has(ref))
        .map((entity) => toCandidate(reading, entity)),
    ],
    mentions: [
      ...byRules.mentions,
      ...reading.mentions
        .filter(({ rule, entity }) => rule === modelRule && used.has(entity.ref))
        .map((mention) => toMention(reading, mention)),
    ],
    claims: [...byRules.claims, ...claims],
    quotes: [...byRules.quotes, ...quotes],
    numbers: [...byRules.numbers, ...numbers],
    dropped: [
      ...reading.dropped.slice(0, before),
      ...reading.dropped.slice(before).map(({ what, why }) => dropped(what, why)),
    ],
  };
}

/** Those at places of their own: the first of those that overlap. */
function apartFrom<Item extends Span>(taken: readonly Span[], items: readonly Item[]): Item[] {
  const apart: Item[] = [];
  for (const item of items)
    if ([...taken, ...apart].every(({ start, end }) => end <= item.start || start >= item.end))
      apart.push(item);
  return apart;
}
