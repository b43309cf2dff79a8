import type { NameForms } from '../forms.js';
import { ordinalIn } from './ordinals.js';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Common nouns: a name of several words whose head is one of them has an article. */
const commonHeads = words(`
academy administration agency alliance archive archives arena assembly association auditorium authority authorities ballroom
bank banks board bureau cabinet campus centre center centres chamber chambers circle club coalition collective commission
committee community compact company companies conclave confederation conference congress consortium consulate convention
cooperative corporation corps council councils court delegation department dialogue directorate edition embassy embassies
emirates emirate exchange exhibition expo fair federation festival forum foundation fund gallery gathering guild hall hospital
hotel house initiative inspectorate institute institution kingdom laboratory league library meeting ministry ministries mission
missions municipality museum nations network observatory office offices organisation organization pact palace parliament
partnership pavilion platform polytechnic principality programme project quarter registry republic roundtable school
secretariat seminar senate service society stadium state states sultanate summit symposium syndicate territory theatre
tower treasury tribunal trust union unit university workshop week days islands archipelago peninsula desert sea gulf
`);

/** Heads that take an article only before `of`: the University of X, but Cairo University. */
const onlyBeforeOf = words(`
university college school state house port island city town company companies corporation park square hospital airport bay lake
capital republic kingdom district province governorate expo emirate quarter
`);

/** Names of one word, or those that end in none of the nouns above, that have an article nonetheless. */
const always =
  /^(?:Bahamas|Comoros|Gambia|Maldives|Netherlands|Philippines|Emirates|Vatican|Seychelles|Holy See|United Arab Emirates|Democratic Republic|Central African Republic|Dominican Republic|Czech Republic|Marshall Islands|Solomon Islands|[A-Z]{2,3})$/u;

/** Organisations that stand in the plural. */
const pluralHeads = words(
  'ministries embassies authorities universities companies banks councils offices chambers missions delegations',
);

/** Words after which the head of a name is complete. */
const afterHead = /\s(?:of|for|on|in|to|at|from|with|against|without|and)\s/u;

/** Kinds whose English names have an article or none by their head, by the prefixes of their ids. */
export const namedByHead: ReadonlySet<string> = new Set([
  ...['organization', 'country', 'place', 'edition', 'series', 'event'],
]);

/** Forms of an English name that nobody declared: with an article if its head is a common noun. */
export function inferEnglish(kind: string, label: string): NameForms {
  const name = ofSeries(lowered(ordinalIn(label)));
  if (/^(?:the|an?)\s/u.test(name)) return name === label ? {} : { running: name };
  const plural: NameForms = isPluralBody(name) ? { plural: true } : {};
  const again = kind === 'edition' ? editionAgain(name) : {};
  if (!needsArticle(name) && !(kind === 'edition' && counted.test(name)))
    return { ...(name !== label && ({ running: name } satisfies NameForms)), ...plural, ...again };
  return { running: `the ${name}`, ...plural, ...again };
}

/** The beginning of an edition's name that counts it: Seventh Pearl Connect. */
const counted = /^(?:first|second|third|inaugural|\p{L}+th|\d+(?:st|nd|rd|th))\s/iu;

/** Whether a name takes `the`, judged by its head. */
export function needsArticle(name: string): boolean {
  const bare = name.replace(/\s*\([^)]*\)$/u, '').replace(/\s+\d{4}$/u, '');
  const [head = ''] = bare.split(afterHead, 1);
  const all = head.split(/\s+/u);
  if (always.test(bare)) return true;
  if (/['’]s?$/u.test(all[0] ?? '')) return false;
  const last = nounOf(all.at(-1));
  return bare === head
    ? last !== 'expo' && isCommon(all, last)
    : isCommonWithRest(bare, head, last);
}

const isCommon = (all: readonly string[], last: string): boolean =>
  commonHeads.has(last) && !isBare(all, last);

/** The University of X, the Authority for X, the Women in X Network. */
function isCommonWithRest(bare: string, head: string, last: string): boolean {
  const isOfMany = bare.startsWith(`${head} of `) && onlyBeforeOf.has(last);
  const end = nounOf(bare.split(/\s+/u).at(-1));
  const isCommonEnd = commonHeads.has(end) && !onlyBeforeOf.has(end);
  return isOfMany || isCommonEnd || (commonHeads.has(last) && !onlyBeforeOf.has(last));
}

/** Cairo University, Kuwait City: the name of a place before the noun makes it a name without article. */
function isBare(all: readonly string[], last: string): boolean {
  return onlyBeforeOf.has(last) && !/^(?:first|second|third|\p{Ll}+th)$/u.test(all[0] ?? '');
}

function isPluralBody(name: string): boolean {
  const [head = ''] = name.split(afterHead, 1);
  return pluralHeads.has(nounOf(head.split(/\s+/u).at(-1)));
}

const nounOf = (word = ''): string => word.replace(/[^\p{L}]/gu, '').toLowerCase();

/** `The second edition`, `Fifth edition`: a first word is written small before one that is. */
function lowered(name: string): string {
  return name
    .replace(/^(?:The|An?)(?=\s)/u, (word) => word.toLowerCase())
    .replace(/^\p{Lu}(?=\p{Ll}+ (?:edition|round)\b)/u, (letter) => letter.toLowerCase());
}

/** `The second edition of the Pearl Summit`: the series within the name of its edition. */
function ofSeries(name: string): string {
  return name.replace(/(?<=^(?:the )?(?:\p{Ll}+ )?edition of )(?!the )(.+)$/u, (series) =>
    needsArticle(series) ? `the ${series}` : series,
  );
}

/** The second edition of … is the second edition once its series is named. */
function editionAgain(name: string): NameForms {
  const [, short] = /^(?:the )?((?:\p{Ll}+ )?edition) (?:of|for) /u.exec(name) ?? [];
  return short === undefined ? {} : { again: `the ${short}` };
}

const singular = /(?:ss|us|is|ics|news|series|ness)$/u;

/** Whether a topic takes a plural verb: `human rights`, `growth and diversification`. */
export function isPluralTopic(label: string): boolean {
  const [head = ''] = label.split(/\s(?:of|for|on|in|to|at|from|with|against|without)\s/u, 1);
  if (/\sand\s/u.test(head)) return true;
  const last = nounOf(head.split(/\s+/u).at(-1));
  return last.endsWith('s') && !singular.test(last);
}
