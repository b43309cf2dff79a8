import type { Predicate } from '../../model/predicates.js';
import { romanize } from '../../shared/text/romanize.js';
import type { ClaimRole } from '../../language/reading/analysis.js';
import type { Reading, ReadSentence } from '../../language/reading/reading.js';
import { roleOf } from '../../language/facts/positions.js';
import type { ReadClaim } from '../../language/facts/sentence-view.js';
import { doubtOfFact, doubtOfPeriod, doubtOfValue } from './check-value.js';
import { findMeant, type Meant } from './find-meant.js';
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
    reading.dropped.push({ what: `${finding.predicate}: ${finding.quote}`, why: read });
    return [];
  });
}

type Located = Place & { readonly sentence: ReadSentence };

function readFinding(reading: Reading, finding: Finding): ReadClaim | string {
  const quote = findQuote(reading, finding);
  if (typeof quote === 'string') return quote;
  const doubt = doubtOfFact(reading, quote);
  if (doubt !== undefined) return doubt;
  const subject = findMeant(reading, quote, finding.subject);
  if (typeof subject === 'string') return subject;
  const said = readPredicate(reading, quote, finding, subject);
  if (typeof said === 'string') return said;
  const { object, ...rest } = said;
  for (const { mention } of [subject, ...(object ? [object] : [])])
    if (mention && !reading.add(mention)) return 'Its name crosses another name.';
  return {
    ...rest,
    ...{ subject: subject.entity, ...(object && { object: object.entity }) },
    ...{ method: 'MODEL', rule: modelRule },
    ...{ sentence: quote.sentence.index, from: quote.from, to: quote.to },
  };
}

interface Said extends Pick<ReadClaim, 'predicate' | 'value' | 'validFrom' | 'validTo'> {
  readonly object?: Meant;
  readonly role?: ClaimRole;
}

function readPredicate(
  reading: Reading,
  quote: Located,
  finding: Finding,
  subject: Meant,
): Said | string {
  const literal = statedLiterals.find(({ predicate }) => predicate === finding.predicate);
  if (literal) return readLiteral(reading, quote, finding, [literal, subject]);
  const relation = statedRelations.find(({ type }) => type === finding.predicate);
  if (!relation) return 'A model may not state this predicate.';
  return readRelation(reading, quote, finding, [relation, subject]);
}

function readLiteral(
  reading: Reading,
  quote: Located,
  { object, value, validFrom, validTo }: Finding,
  [{ predicate, valueType }, subject]: readonly [(typeof statedLiterals)[number], Meant],
): Said | string {
  if (object !== null || value === null || validFrom !== null || validTo !== null)
    return `${predicate} takes a value and nothing else.`;
  if (!subject.isNamedHere) return 'The sentence does not name its subject.';
  return (
    doubtOfValue(reading, quote, { value }, valueType) ?? {
      predicate: predicate as Predicate,
      value,
    }
  );
}

function readRelation(
  reading: Reading,
  quote: Located,
  finding: Finding,
  [relation, subject]: readonly [StatedRelation, Meant],
): Said | string {
  const object = readObject(reading, quote, finding, [relation, subject]);
  if (typeof object === 'string') return object;
  const role = readRole(reading, quote, relation, finding.role);
  if (typeof role === 'string') return role;
  const { validFrom, validTo } = finding;
  return (
    doubtOfPeriod(reading, quote, { validFrom, validTo }) ?? {
      ...{ predicate: relation.type, object, ...(role && { role }) },
      ...(validFrom !== null && { validFrom }),
      ...(validTo !== null && { validTo }),
    }
  );
}

function readObject(
  reading: Reading,
  quote: Located,
  { object: meant, value }: Finding,
  [{ type }, subject]: readonly [StatedRelation, Meant],
): Meant | string {
  if (meant === null || value !== null) return `${type} takes an object and no value.`;
  const object = findMeant(reading, quote, meant);
  return typeof object === 'string' || subject.isNamedHere || object.isNamedHere
    ? object
    : 'The sentence names neither its subject nor its object.';
}

type StatedRelation = (typeof statedRelations)[number];

/** The role; none if the relation has none; a reason if it needs one that the quote does not have. */
function readRole(
  reading: Reading,
  quote: Located,
  { type, role }: StatedRelation,
  words: string | null,
): ClaimRole | string | undefined {
  if (words === null) return role === 'REQUIRED' ? `${type} needs a role.` : undefined;
  return role === null ? undefined : roleIn(reading, quote, words);
}

/** The role by the key of the list if rules have found the office there, else by its own words. */
function roleIn(reading: Reading, quote: Located, words: string): ClaimRole | string {
  const place = findWords(reading, quote.sentence, words).find(
    ({ from, to }) => from >= quote.from && to <= quote.to,
  );
  if (!place) return 'The quote does not have the words of the role.';
  const office = reading.offices.find(({ mention: { from } }) => from === place.from);
  if (office) return roleOf(office);
  const key = romanize(words).trim().replaceAll(/ +/g, '-');
  const isArabic = /\p{Script=Arabic}/u.test(words);
  if (key === '' || key.length > longestKey) return 'The words of the role name no office.';
  return { key, ar: isArabic ? words : null, en: isArabic ? null : words };
}

const longestKey = 80;
