import { readFileSync } from 'node:fs';
import type { ReadClaim } from '../facts/read-claim.js';
import type { GraphKnowledge, KnownName } from '../gazetteer/graph-knowledge.js';
import { readText } from '../read-text.js';
import type { Referent } from '../reading/entities.js';
import type { Vocabulary } from '../vocabulary.js';

/** The kinds and predicates of the graph server, as the reader is given them. */
export const vocabulary = JSON.parse(
  readFileSync(new URL('./vocabulary.json', import.meta.url), 'utf8'),
) as Vocabulary;

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
  vocabulary,
  names: names.map(([entity, kind, text]) => ({ entity, kind, text })),
  claims: [],
};

/** The claims of one rule in a text, each once as a line: `Loom Institute FOUNDED 1999-06-04`. */
export function claimsIn(text: string, rule: string): string[] {
  return linesBy(text, (claim) => claim.rule === rule);
}

/** The claims in a text that are wanted, each once as a line; of two sentences one may say the start and the other the end. */
export function linesBy(text: string, isWanted: (claim: ReadClaim) => boolean): string[] {
  const claims = new Map<string, ReadClaim>();
  for (const claim of readText({ text }, fewNames).found.claims) {
    const key = `${contentOf(claim)} ${String(claim.ended)}`;
    const first = claims.get(key) ?? claim;
    const validFrom = first.validFrom ?? claim.validFrom;
    const validTo = first.validTo ?? claim.validTo;
    claims.set(key, { ...first, validFrom, validTo });
  }
  return [...claims.values()]
    .filter(isWanted)
    .map((claim) => [contentOf(claim), ...termOf(claim)].join(' '));
}

function contentOf({ subject, predicate, object, value, role }: ReadClaim): string {
  const said = object === undefined ? String(value) : nameOf(object);
  return [nameOf(subject), predicate, said, ...(role ? [`as ${role.key}`] : [])].join(' ');
}

function termOf({ validFrom = '', validTo = '', ended }: ReadClaim): string[] {
  const dates = validFrom === '' && validTo === '' ? [] : [`${validFrom}..${validTo}`];
  return ended && validTo === '' ? [...dates, 'ended'] : dates;
}

/** A known entity by its id, a new one by its first name as written. */
function nameOf({ ref, isKnown, names: written }: Referent): string {
  return isKnown ? ref : ([...written][0] ?? ref);
}
