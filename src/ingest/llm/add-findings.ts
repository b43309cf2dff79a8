import type { Analysis, AnalysedClaim } from '../../language/reading/analysis.js';
import { composeClaims, toCandidate, toMention } from '../compose/compose.js';
import { saysSame } from '../compose/novelty.js';
import type { Reading } from '../../language/reading/reading.js';
import { readFindings } from './read-findings.js';
import { dropped, modelRule, type Finding } from './finding.js';

/** Adds a model's findings to those of the rules, which take precedence: a finding of both belongs to the rules alone. */
export function addFindings(
  reading: Reading,
  byRules: Analysis,
  said: readonly Finding[],
): Analysis {
  const before = reading.dropped.length;
  const claims: AnalysedClaim[] = [];
  for (const claim of composeClaims(reading, readFindings(reading, said)))
    if (![...byRules.claims, ...claims].some((there) => saysSame(there, claim))) claims.push(claim);
  const used = new Set(claims.flatMap(({ subject, object }) => [subject, object]));
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
    dropped: [
      ...reading.dropped.slice(0, before),
      ...reading.dropped.slice(before).map(({ what, why }) => dropped(what, why)),
    ],
  };
}
