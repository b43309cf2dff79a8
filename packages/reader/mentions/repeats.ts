import { getOrMake } from '#text/get-or-make.js';
import { groupBy } from '#text/group-by.js';
import { wordAt, type Token } from '#text/words/tokens.js';
import { fold } from '#text/fold.js';
import type { Referent } from '../reading/entities.js';
import type { Reading } from '../reading/reading.js';
import { wordsOf } from '../gazetteer/lexicon.js';
import { formsOf } from '#text/words/forms.js';
import { latinParticles, nameParticles } from '../lexicon/people.js';
import { isOfSomebody } from './adjectives-of-states.js';
import { isRespelled } from './respelled.js';

const repeated: ReadonlySet<string> = new Set([
  'Person',
  'Organization',
  'Country',
  'Place',
  'ForumSeries',
  'Event',
]);

interface Repeat {
  readonly entity: Referent;
  readonly words: readonly string[];
  /** As in the text, for its marks and capital letters. */
  readonly name: string;
  /** The place where another person of the same family name is named first; before it the name is not theirs. */
  readonly until?: number;
}

/** Repeats of names in the document, also in a heading before their first mention; for a person the family name alone too. */
export function readRepeats(reading: Reading): void {
  const byWords = groupBy(repeatsOf(reading), ({ words }) => words.slice(0, 2).join(' '));
  for (const [at, token] of reading.tokens.entries())
    if (token.kind === 'WORD' && !isCovered(reading, at)) readRepeat(reading, at, token, byWords);
}

function readRepeat(
  reading: Reading,
  at: number,
  token: Token,
  byWords: ReadonlyMap<string, readonly Repeat[]>,
): void {
  const next = wordAt(reading.tokens, at + 1);
  for (const { folded, skip } of formsOf(token)) {
    // Indexed by two words, as thousands of names may begin with the same one.
    const [byTwo, byOne] = [byWords.get(`${folded} ${next}`), byWords.get(folded)];
    if (!byTwo && !byOne) continue;
    const begun = [...(byTwo ?? []), ...(byOne ?? [])];
    const fits = begun.filter(
      (repeat) => at < (repeat.until ?? at + 1) && matches(reading, at, repeat),
    );
    const [longest] = fits.sort((a, b) => b.words.length - a.words.length);
    if (!longest) continue;
    const { entity, words } = longest;
    const place = { from: at, to: at + words.length, skip };
    reading.add({ ...place, kind: entity.kind, entity, rule: 'repeat', confidence: 0.8 });
    return;
  }
}

function repeatsOf(reading: Reading): Repeat[] {
  const repeats = reading.entities.all
    .filter(({ kind }) => repeated.has(kind))
    .flatMap((entity) =>
      namesOf(reading, entity).map((name) => ({ entity, words: wordsOf(name), name })),
    );
  return [...repeats.filter(({ words }) => words.length > 0), ...familyNames(reading, repeats)];
}

/**
 * The family name alone, or with its particle, means the one person of the document who has it; among several in English, the
 * first one, up to the mention of another.
 */
function familyNames(reading: Reading, repeats: readonly Repeat[]): Repeat[] {
  const bearers = new Map<string, Set<Referent>>();
  for (const { entity, words } of repeats)
    for (const family of entity.kind === 'Person' ? familiesOf(words) : [])
      getOrMake(bearers, family, () => new Set<Referent>()).add(entity);
  return [...bearers].flatMap(([name, all]): readonly Repeat[] => {
    const [entity, ...others] = all;
    const repeat: Repeat | undefined = entity && { entity, words: name.split(' '), name };
    const isShared = others.length > 0;
    if (isShared && !/\p{Script=Latin}/u.test(name)) return [];
    const found = repeat && isShared ? firstNamed(reading, repeat, all) : repeat;
    return found ? [found] : [];
  });
}

/** Among several persons with a name, the one whose full name comes first. */
function firstNamed(
  reading: Reading,
  repeat: Repeat,
  bearers: ReadonlySet<Referent>,
): Repeat | undefined {
  const places = [...bearers].flatMap((entity) => {
    const named = reading.mentionsOf(entity).find(({ type }) => type === 'NAME');
    return named ? [{ entity, from: named.from }] : [];
  });
  const [first, second] = places.sort((a, b) => a.from - b.from);
  return first && second && places.length === bearers.size
    ? { ...repeat, entity: first.entity, until: second.from }
    : undefined;
}

/** `Harbour Cloud` for the Harbour Cloud Group: a company's name without the word for a company. */
function withoutCompany(name: string): string[] {
  const short = /^(.+ .+) (?:Group|Company|Corporation|Inc|Ltd|PLC|Holdings)$/u.exec(name)?.[1];
  const arabic = /^(?:ال)?(?:شركة|مجموعة) (\S+ \S+?(?: \S+)?)(?: لل\S+)*$/u.exec(name)?.[1];
  return [short, arabic].filter((each) => each !== undefined);
}

/** The document's spellings, and for a known entity those of the graph. */
function namesOf(reading: Reading, entity: Referent): readonly string[] {
  const short = entity.kind === 'Organization' ? [...entity.names].flatMap(withoutCompany) : [];
  return [...entity.names, ...short, ...knownNames(reading, entity)];
}

/** For a known entity with its full name here, the other spellings of the graph. */
function knownNames(reading: Reading, entity: Referent): readonly string[] {
  return entity.isKnown && entity.kind === 'Person' && entity.names.size > 0
    ? reading.lexicon.namesOf(entity.ref)
    : [];
}

/** `khalifa`, and `al khalifa`. */
function familiesOf(words: readonly string[]): string[] {
  const [particle = '', last = ''] = words.slice(-2);
  if (words.length < 2 || last.length < 3 || nameParticles.has(last)) return [];
  const hasParticle =
    words.length > 2 && (latinParticles.has(particle) || nameParticles.has(particle));
  return hasParticle ? [last, `${particle} ${last}`] : [last];
}

function matches(reading: Reading, at: number, { words, name, entity }: Repeat): boolean {
  const tokens = reading.tokens.slice(at, at + words.length);
  if (
    tokens.length < words.length ||
    tokens.slice(1).some(({ folded }, i) => folded !== words[i + 1])
  )
    return false;
  const [first] = tokens;
  if (!first || isRespelled(first.raw, name) || reading.isInDate(at)) return false;
  if (!first.isArabic)
    return first.isCapital && !isOfSomebody(reading.tokens, at, at + words.length);
  return entity.kind !== 'Person' || fold(name) === words.join(' ');
}

function isCovered(reading: Reading, at: number): boolean {
  const cover = reading.at(at);
  return cover !== undefined && cover.type !== 'ROLE';
}
