import type { EntityKind } from '../vocabulary.js';
import { nationality } from '../lexicon/english-words.js';
import { englishOrganisations, englishPlaces, englishTowns } from '../lexicon/names.js';
import { englishRoleWords, officeFields } from '../lexicon/people.js';
import { englishSaying } from '../lexicon/speech.js';
import { wordAt } from '#text/words/tokens.js';
import type { Reading } from '../reading/reading.js';
import { placeLabels } from './english-chunks.js';
import { anyOf, beforeWords, behindWords, wordsBefore, wordsBehind } from './surroundings.js';

/** A place of a name without a kind of its own that has this kind: the words before it, behind it, or both. */
interface Context {
  readonly before?: RegExp;
  readonly behind?: RegExp;
}

const led = (words: string): Context => ({ before: behindWords(`${words} `) });
const followed = (words: string): Context => ({ behind: beforeWords(words) });

/** Actions of organisations. */
const makers =
  '(?:(?:co-)?(?:hosted|organi[sz]ed)|convened|sponsored|supported|funded|launched|backed)';
const professions =
  '(?:engineer|painter|writer|author|poet|novelist|professor|lawyer|historian|economist|architect|scientist|researcher|journalist|diplomat|banker|physicist|musician|composer|biologist|chemist|geologist|physician|surgeon|sculptor|photographer|film-maker|entrepreneur|philosopher|sociologist|anthropologist|geographer|astronomer|mathematician|oceanographer)';
/** Words before a name that is the subject or object of a person's action. */
const ofPersons =
  '(?:succeed(?:s|ed|ing)?|replace[sd]|replacing|appointed|elected|named|picked|selected|chose|designated|interviewed|thanked|praised|featured|featuring)';
/** Labels of a line of persons. */
const labels =
  '(?:(?:moderator|chair|speaker|panellist|panelist|presenter|rapporteur|participant|guest)s?|present|apologies|host|keynote|interviewee)';
/** Relations to a person: `its leader, Piet Maas,`. */
const relations =
  '(?:wife|husband|widow|widower|daughter|son|brother|sister|father|mother|colleague|deputy|successor|predecessor|partner|host|guest|friend|rival|assistant|leader|chief|boss|head|aide|spokesman|spokeswoman|author|translator|teacher|mentor|neighbour|owner|captain)';
const acts =
  '(?:moderated|chaired|spoke|said|told|hailed|praised|thanked|welcomed|presented|signed|added|replied)';
const companies =
  '(?:company|firm|start-?up|charity|ngo|non-?profit|cooperative|consultancy|publisher|manufacturer|operator|think-?tank|agency|network|institute|foundation|association|bank|enterprise|business|group|organi[sz]ation)';
/** Words after which `in` introduces a place, not a language. */
const seated =
  '(?:headquartered|based|seated|located|situated|domiciled|held|born|headquarters|seat|lives|living)';
const name = '(?:<(?:O|C|L|S|P)>|[A-Z]\\S*)';

const persons: readonly Context[] = [
  led(anyOf([...englishSaying, ofPersons, professions, '<R>'])),
  led(`(?:(?:${labels}|<R>) :|<P> and)`),
  led(
    '(?:(?:appointment|election|re-election|nomination|resignation|dismissal|removal|death|chairmanship|leadership|presidency|widow|daughter|son) of|(?:over|office|post|chair|<R>|baton) from)',
  ),
  { before: new RegExp(`$(?<=(?:^|(?<!${makers}) )by )`, 'u') },
  // Rosa Miller and … founded; heard from … and Rosa Miller
  {
    before: /^(?!(?:.* )?(?:of|in|at|from|the|to|for|on|near|an?) $)|hea(?:rd|rs?) from $/u,
    behind: /^and (?:the )?<P>/u,
  },
  // its outgoing president, …; the Mayor of Lisbon, …
  {
    ...led(
      `(?:(?:its|his|her|their|whose) ${relations} |(?:the|its|their|his|her|whose|outgoing|new|former|current|'s) <R\\w?> |<R\\w?> of (?:the )?(?:${name} ){1,4}),`,
    ),
    behind: /^[,.;]/u,
  },
  { before: /^(?!(?:.* )?(?:of|for) $)/u, behind: /^(?:of|from) (?:the )?<O>/u },
  { ...led(','), ...followed(`, ${acts} `) },
  // the Greek national, …, is the new director
  { ...led(','), ...followed(', (?:is|was|becomes|became|has been|will be) (?:\\S+ ){0,3}<R') },
  // the Lake Bank (LB) Governor, …, and
  { ...led("(?:<[OC]>|\\)|'s) <R\\w?> ,"), behind: /^, / },
  // … (chair), …, who, …, the DCO's head of …
  followed('(?:\\( <R|, (?:who|whose|an?) |(?:who|spoke|speaks|chaired|moderated|attended) )'),
  followed(
    `, (?:(?:the|its|their) )?(?:(?:${name}|'s|${anyOf(englishOrganisations.keys())} 's) ){0,5}<R`,
  ),
];

const labelsOfPlaces = Array.from(
  placeLabels,
  (label) => `[${label.charAt(0)}${label.charAt(0).toUpperCase()}]${label.slice(1)}`,
).join('|');
const places: readonly Context[] = [
  // PORT HALDEN, 4 October 2026 –
  { before: /^$/u, ...followed('[,،(] <D>') },
  // the second Reed Forum, Lisbon, 4 October 2026
  { ...led('<[ES]> ,'), ...followed(', <D>') },
  followed(`, (?:an?|the) (?:[a-z]\\S* ){0,3}${anyOf(englishTowns)} (?:in|of|on|near|,) `),
  led(`${seated} in`),
  led(`(?:${labelsOfPlaces}) :`),
];
/** Not before the adjective of a nation alone. */
const weakPlaces: readonly Context[] = [
  led('(?:in|from|near|outside)'),
  led(`(?:${anyOf(englishPlaces)}|<Rt>|mayoress|prefect) of`),
  { ...led('the'), ...followed('(?:region|province|governorate|peninsula|desert|basin) ') },
];

const field = followed(
  '(?:(?:at|in|for|with|of) (?:the )?<O>|at (?:the )?[A-Z]|(?:at|in|for|with|of) the [A-Z])',
);
const company = followed(
  `, an? (?:(?!(?:of|for|who|which|that|from|in) )\\p{L}\\S* ){0,4}${companies} `,
);
const bodies: readonly Context[] = [
  { ...led('<O> ,'), ...followed(', (?:and )?(?:the )?<O>') },
  company,
  led(
    `(?:(?:co-?)?founded|start-?up|company|firm|charity|publisher|think-tank|newspaper|journal|magazine|daily|weekly|broadcaster|studio|cooperative|consultancy|${makers} by)(?: the)?`,
  ),
];
/** `Director at …`; the owner before an office has a field behind it: `the Union's Director of Ports`. */
const officeAt = /(?:^|(?<!'s ))<Rt?> (?:\S+ ){0,3}(?:of|at) (?:the )?$/u;

const isMet = (contexts: readonly Context[], before: string, behind: string): boolean =>
  contexts.some(
    (context) => (context.behind?.test(behind) ?? true) && (context.before?.test(before) ?? true),
  );

/** `Blue Quay, a shipping company`. */
export function isCompanyBehind(reading: Reading, to: number): boolean {
  return isMet([company], '', wordsBehind(reading, to, 8));
}

/** Whether the words around a name of two to four words show that it is a person's. */
export function isPersonByContext(reading: Reading, from: number, to: number): boolean {
  const length = to - from;
  if (length < 2 || length > 4 || englishRoleWords.has(wordAt(reading.tokens, from))) return false;
  return isMet(persons, wordsBefore(reading, from), wordsBehind(reading, to, 12));
}

/** Names that join or leave, of states if the text has any. */
const joining =
  '(?:, (?:which|an?|having|once|then|formerly) (?:[^,]\\S* ){0,13}, )?(?:joined|acceded|withdrew|left|followed|became|applied|belongs?|ceased|ratified|rejoined) ';
const states: readonly Context[] = [
  // Lisbon, Portugal; the capital of Portugal; members are Portugal and …
  {
    ...led('<L> ,'),
    ...followed(
      '(?!, (?:[ae]l )?(?:[A-Z]\\S* ){1,2}(?:,|and) )(?:$|[^\\p{L}\\p{N}<]|<D>|(?:on|in|from|at|for|to|with|until|between|during|since|last|this|next) )',
    ),
  },
  led(
    '(?:capital|(?:city|town|port|harbour|village) (?:in|on|to) the (?:north|south|east|west|centre|heart|coast)(?:east|west)?) of',
  ),
  led('(?:members|states) (?:are|include|were|:)'),
];

/** Whether the words around a name show that it is a state's. */
export function isStateByContext(reading: Reading, from: number, to: number): boolean {
  const [before, behind] = [wordsBefore(reading, from), wordsBehind(reading, to, 18)];
  if (isMet(states, before, behind)) return true;
  const isJoining = isMet([followed(joining)], before, behind);
  return isJoining && reading.mentions.some(({ kind }) => kind === 'Country');
}

/** A place or an organisation by the words around its name. */
export function kindByContext(reading: Reading, from: number, to: number): EntityKind | undefined {
  const [before, behind] = [wordsBefore(reading, from), wordsBehind(reading, to, 8)];
  const isNation = to === from + 1 && nationality.test(wordAt(reading.tokens, from));
  const isPlace = isMet(places, before, behind) || (!isNation && isMet(weakPlaces, before, behind));
  if (isPlace && to - from <= 3) return 'Place';
  return isBody(reading, to, before, behind) ? 'Organization' : undefined;
}

function isBody({ tokens }: Reading, to: number, before: string, behind: string): boolean {
  if (isMet(bodies, before, behind)) return true;
  if (!officeAt.test(before)) return false;
  if (!/of (?:the )?$/u.test(before)) return true;
  const isField = before.endsWith('of ') && officeFields.has(wordAt(tokens, to - 1));
  return !isField && !isMet([field], before, behind);
}
