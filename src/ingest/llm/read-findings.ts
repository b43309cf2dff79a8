import { fold } from '#text/fold.js';
import { romanize } from '#text/romanize.js';
import type { ClaimRole } from '#reader/reading/analysis.js';
import type { Reading, ReadSentence } from '#reader/reading/reading.js';
import { arabicRoles, englishRoles } from '#reader/lexicon/people.js';
import { roleOf } from '#reader/facts/positions.js';
import type { ReadClaim } from '#reader/facts/sentence-view.js';
import type { Predicate } from '#reader/vocabulary.js';
import { isCorrection } from '#reader/facts/corrections.js';
import { isJudgedFalse } from '#reader/facts/fact-checks.js';
import { doubtOfFact, placesOfPeriod, placesOfValue } from './check-value.js';
import { faultOf, findMeant, type Meant } from './find-meant.js';
import { findQuote, findWords, type Place } from './find-words.js';
import { modelRule, type Finding } from './finding.js';
import { statedLiterals, statedRelations } from './vocabulary.js';

/**
 * The claims among a model's statements whose words are in the text and contain the claimed value. All others are dropped, with
 * the reason.
 */
export function readFindings(reading: Reading, said: readonly Finding[]): ReadClaim[] {
  return said.flatMap((finding) => {
    const read = readFinding(reading, finding);
    if (typeof read !== 'string') return [read];
    reading.dropped.push({ what: `${finding.predicate}: ${finding.what.quote}`, why: read });
    return [];
  });
}

type Located = Place & { readonly sentence: ReadSentence };

function readFinding(reading: Reading, finding: Finding): ReadClaim | string {
  const what = findQuote(reading, { ...finding.what, shown: finding.shown });
  if (typeof what === 'string') return what;
  const subject = findMeant(reading, what, finding.subject);
  if (typeof subject === 'string') return subject;
  const said = readPredicate(reading, what, finding, subject);
  if (typeof said === 'string') return said;
  const { object, places, ...rest } = said;
  const ends = [subject, ...(object ? [object] : [])];
  const parts = [...ends.map(({ place }) => place), ...places];
  const doubt = holdByName.includes(said.predicate)
    ? undefined
    : (doubtOfSentence(reading, what) ?? doubtOfFact(reading, what, parts));
  const fault = doubt ?? ends.map((end) => faultOf(reading, end)).find((each) => each);
  if (fault !== undefined) return fault;
  return {
    ...rest,
    subject: subject.entity,
    ...(object && ({ object: object.entity } satisfies Partial<ReadClaim>)),
    method: 'MODEL',
    rule: modelRule,
    sentence: what.sentence.index,
    from: what.from,
    to: what.to,
  };
}

/** Predicates that a name itself tells, whatever its sentence denies or plans. */
const holdByName: readonly Predicate[] = [
  ...(['ORDINAL', 'EDITION_OF', 'ORGANIZATION_KIND', 'SESSION_KIND', 'REPRESENTS'] as const),
];

function doubtOfSentence(reading: Reading, { sentence }: Located): string | undefined {
  if (isCorrection(reading, sentence)) return 'The sentence corrects something.';
  return isJudgedFalse(reading, sentence) ? 'The text judges the sentence false.' : undefined;
}

interface Said extends Pick<ReadClaim, 'predicate' | 'value' | 'validFrom' | 'validTo'> {
  readonly object?: Meant;
  readonly role?: ClaimRole;
  /** The places of its value, dates and role. */
  readonly places: readonly Place[];
}

function readPredicate(
  reading: Reading,
  what: Located,
  finding: Finding,
  subject: Meant,
): Said | string {
  const literal = statedLiterals.find(({ predicate }) => predicate === finding.predicate);
  if (literal) return readLiteral(reading, what, finding, [literal, subject]);
  const relation = statedRelations.find(({ type }) => type === finding.predicate);
  if (!relation) return 'A model may not state this predicate.';
  return readRelation(reading, what, finding, [relation, subject]);
}

function readLiteral(
  reading: Reading,
  what: Located,
  { object, value, validFrom, validTo }: Finding,
  [{ predicate, valueType }, subject]: readonly [(typeof statedLiterals)[number], Meant],
): Said | string {
  if (object !== null || value === null || validFrom !== null || validTo !== null)
    return `${predicate} takes a value and nothing else.`;
  if (!subject.isNamed) return 'The sentence does not name its subject.';
  const places = placesOfValue(reading, what, { value, predicate }, valueType);
  return typeof places === 'string' ? places : { predicate: predicate as Predicate, value, places };
}

function readRelation(
  reading: Reading,
  what: Located,
  finding: Finding,
  [relation, subject]: readonly [StatedRelation, Meant],
): Said | string {
  const object = readObject(reading, what, finding, [relation, subject]);
  if (typeof object === 'string') return object;
  const role = readRole(reading, [what, ...whoOf(reading, finding)], relation, finding.role);
  if (typeof role === 'string') return role;
  const { validFrom, validTo } = finding;
  const places = placesOfPeriod(reading, what, { validFrom, validTo });
  if (typeof places === 'string') return places;
  return {
    predicate: relation.type as Predicate,
    object,
    ...(role && ({ role: role.role } satisfies Partial<Said>)),
    ...(validFrom !== null && ({ validFrom } satisfies Partial<Said>)),
    ...(validTo !== null && ({ validTo } satisfies Partial<Said>)),
    places: [...places, ...(role ? [role.place] : [])],
  };
}

function readObject(
  reading: Reading,
  what: Located,
  { object: meant, value }: Finding,
  [{ type }, subject]: readonly [StatedRelation, Meant],
): Meant | string {
  if (meant === null || value !== null) return `${type} takes an object and no value.`;
  const object = findMeant(reading, what, meant);
  return typeof object === 'string' || subject.isNamed || object.isNamed
    ? object
    : 'The sentence names neither its subject nor its object.';
}

/** The places of the quotes that name an end. */
function whoOf(reading: Reading, { subject, object, shown }: Finding): Located[] {
  return [subject.who, object?.who ?? null].flatMap((who) => {
    const place = who && findQuote(reading, { ...who, shown, isAny: true });
    return place === null || typeof place === 'string' ? [] : [place];
  });
}

type StatedRelation = (typeof statedRelations)[number];

interface RoleInText {
  readonly role: ClaimRole;
  readonly place: Place;
}

/** The role; none if the relation has none; a reason if it needs one that no quote has. */
function readRole(
  reading: Reading,
  quotes: readonly Located[],
  { type, role }: StatedRelation,
  words: string | null,
): RoleInText | string | undefined {
  if (words === null) return role === 'REQUIRED' ? `${type} needs a role.` : undefined;
  return role === null ? undefined : roleIn(reading, quotes, words);
}

/** The role by the key of the list if rules have found the office there, else by its own words. */
function roleIn(reading: Reading, quotes: readonly Located[], words: string): RoleInText | string {
  const [place] = quotes.flatMap((quote) =>
    findWords(reading, quote.sentence, words).filter(
      ({ from, to }) => from >= quote.from && to <= quote.to,
    ),
  );
  if (!place) return 'The quote does not have the words of the role.';
  const office = reading.offices.find(
    ({ mention: { from, to } }) => from < place.to && place.from < to,
  );
  if (office) return { role: roleOf(office), place };
  const key = keyOf(words) ?? romanize(words).trim().replaceAll(/ +/g, '-');
  const isArabic = /\p{Script=Arabic}/u.test(words);
  if (key === '' || key.length > longestKey) return 'The words of the role name no office.';
  return { role: { key, ar: isArabic ? words : null, en: isArabic ? null : words }, place };
}

const longestKey = 80;

/** The key of the list for an office in these words, also in the plural, with the article, or behind whose it is. */
function keyOf(said: string): string | undefined {
  const words = said.toLowerCase().split(/\s+/u).map(foldWord);
  const parts = words.flatMap((_, at) => [words.slice(at), words.slice(0, words.length - at)]);
  return parts
    .map((part) => part.join(' '))
    .flatMap((part) => [part, part.replace(/s$/u, ''), part.replaceAll(/(?<= |^)ال/gu, '')])
    .map((form) => englishRoles.get(form) ?? arabicRoles.get(form))
    .find((key) => key !== undefined);
}

/** Folds a word as the lists of offices do: they keep hyphens. */
function foldWord(word: string): string {
  return word.split('-').map(fold).join('-');
}
