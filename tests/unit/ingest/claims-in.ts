import { analyse } from '../../../src/ingest/analyse.js';
import { readingVocabulary } from '../../../src/ingest/gazetteer/reading-vocabulary.js';
import type { AnalysedClaim, Analysis } from '../../../src/language/reading/analysis.js';
import type { GraphKnowledge, KnownName } from '../../../src/language/gazetteer/graph-knowledge.js';

const names: readonly (readonly [KnownName['entity'], KnownName['kind'], string])[] = [
  ['country:jo', 'Country', 'الأردن'],
  ['country:jo', 'Country', 'Jordan'],
  ['country:ma', 'Country', 'المغرب'],
  ['country:ma', 'Country', 'Morocco'],
  ['country:om', 'Country', 'سلطنة عمان'],
  ['country:om', 'Country', 'عمان'],
  ['country:om', 'Country', 'Oman'],
  ['cat:ministers', 'AttendeeCategory', 'وزراء'],
  ['cat:ministers', 'AttendeeCategory', 'ministers'],
];

/** A graph of three states and a kind of attendees, of which nothing is claimed. */
export const fewNames: GraphKnowledge = {
  version: 'test@1',
  vocabulary: readingVocabulary,
  names: names.map(([entity, kind, text]) => ({ entity, kind, text })),
  claims: [],
};

/** The claims of one rule in a text, each as a line: `Loom Institute FOUNDED 1999-06-04`. */
export function claimsIn(text: string, rule: string): string[] {
  return linesBy(text, (claim) => claim.rule === rule);
}

/** The claims in a text that are wanted, as lines. */
export function linesBy(text: string, isWanted: (claim: AnalysedClaim) => boolean): string[] {
  const analysis = analyse({ text }, fewNames);
  return analysis.claims.filter(isWanted).map((claim) => lineOf(analysis, claim));
}

/** Claims on an edition or an organisation that its name alone implies. */
const saidByName: readonly string[] = ['EDITION_OF', 'ORDINAL', 'ORGANIZATION_KIND'];

/** The claims of all rules in a text, as lines, without those that names imply. */
export function claimsOf(text: string): string[] {
  const analysis = analyse({ text }, fewNames);
  return analysis.claims
    .filter(({ predicate }) => !saidByName.includes(predicate))
    .map((claim) => lineOf(analysis, claim))
    .sort();
}

function lineOf({ candidates }: Analysis, claim: AnalysedClaim): string {
  const name = (ref: string): string =>
    candidates.find((candidate) => candidate.ref === ref)?.names[0]?.text ?? ref;
  const dates = [claim.validFrom, claim.validTo].some((date) => date !== null)
    ? [`${claim.validFrom ?? ''}..${claim.validTo ?? ''}`]
    : [];
  const ended = claim.ended ? ['ended'] : [];
  const role = claim.role === null ? [] : [`as ${claim.role.key}`];
  const object = claim.object === null ? String(claim.value) : name(claim.object);
  return [name(claim.subject), claim.predicate, object, ...role, ...dates, ...ended].join(' ');
}
