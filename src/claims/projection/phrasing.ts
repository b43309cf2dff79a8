import { literalPredicates } from '../../model/predicates.js';
import type { Language } from '../../model/values/lists.js';
import { toCanonicalJson } from '../../shared/canonical-json.js';
import type { ClaimPhrasing, Tongue } from '#text/sentence/forms.js';
import { isFeminineOffice } from '#text/sentence/infer/arabic-names.js';
import type {
  DeclaredName,
  EarlierTerm,
  EntityPhrasing,
  Figure,
  RelationPhrasing,
  Words,
} from '#text/sentence/phrasing.js';
import { areCompatibleDates } from '../compatible.js';
import { comparePreferred, preferredOf } from '../prefer-claims.js';
import type { NonEmpty } from '#text/group-by.js';
import type { StatedClaim } from '../records.js';
import { lastOf } from '../seen-dates.js';
import type { ShownTerm, Term } from '../terms.js';
import { isName, type NameClaim } from './names.js';

const tongues: Readonly<Record<Language, Tongue>> = { AR: 'ar', EN: 'en' };

/** The coded predicates, by which templates recognise an embassy, a keynote or reported speech. */
const coded = literalPredicates.filter(({ codes }) => codes).map(({ predicate }) => predicate);

/** The phrasing of an entity in JSON; null if it has none. */
export function phraseEntity(said: readonly StatedClaim[]): string | null {
  // Other names matter as the words of a quote alone.
  const telling = said.some(isText)
    ? said
    : said.filter((claim) => !isName(claim) || claim.value.forms !== undefined);
  const ordered = telling.toSorted(comparePreferred);
  const names = ordered.filter(isName);
  const texts = ordered.filter(isText);
  const phrasing = {
    ...ofLanguages((lang) => declaredName(names, lang)),
    ...traitsOf(ordered),
    ...(texts.length > 0 && wordsOf(texts, names)),
  } satisfies EntityPhrasing;
  return Object.keys(phrasing).length === 0 ? null : toCanonicalJson(phrasing);
}

function ofLanguages<T>(read: (lang: Language) => T | undefined): Partial<Record<Tongue, T>> {
  const [ar, en] = [read('AR'), read('EN')];
  return {
    ...(ar !== undefined && ({ ar } satisfies Partial<Record<Tongue, T>>)),
    ...(en !== undefined && ({ en } satisfies Partial<Record<Tongue, T>>)),
  };
}

function declaredName(names: readonly NameClaim[], lang: Language): DeclaredName | undefined {
  const value = names.find((name) => name.value.lang === lang && name.value.forms)?.value;
  return value && { name: value.text, ...value.forms };
}

function traitsOf(
  ordered: readonly StatedClaim[],
): Pick<EntityPhrasing, 'is' | 'date' | 'asOf' | 'figure' | 'gender'> {
  const figure = figureOf(ordered);
  const { time, qualifier } = figure;
  const date = ordered.find(({ predicate }) => predicate === 'DATE')?.value;
  const codes = coded.flatMap((predicate) => codeOf(ordered, predicate));
  const isBounded = qualifier !== undefined && qualifier !== 'EXACT';
  const is = isBounded ? [...codes, qualifier] : codes;
  return {
    ...(is.length > 0 && ({ is } satisfies EntityPhrasing)),
    ...(date?.type === 'DATE' && ({ date: date.date } satisfies EntityPhrasing)),
    ...(time !== undefined && ({ asOf: time } satisfies EntityPhrasing)),
    ...valueOf(figure),
    ...(isOfWoman(ordered) && ({ gender: 'FEMININE' } satisfies EntityPhrasing)),
  };
}

function valueOf({ number, unit, population }: Partial<Quantity>): Pick<EntityPhrasing, 'figure'> {
  if (number === undefined || unit === undefined) return {};
  const { ar, en } = population ?? {};
  const ofWhom: Pick<Figure, 'population'> =
    ar !== undefined && en !== undefined ? { population: { ar, en } } : {};
  return { figure: { number, unit, ...ofWhom } };
}

/** Whether an office that the person holds is named by a woman's form; a man's form says nothing. */
function isOfWoman(ordered: readonly StatedClaim[]): boolean {
  return ordered.some(
    ({ predicate, roleAr }) =>
      predicate === 'HOLDS_POSITION' && roleAr !== null && isFeminineOffice(roleAr),
  );
}

function figureOf(ordered: readonly StatedClaim[]): Partial<Quantity> {
  const figure = ordered.find(({ value }) => value?.type === 'QUANTITY')?.value;
  return figure?.type === 'QUANTITY' ? figure : {};
}

function codeOf(ordered: readonly StatedClaim[], predicate: string): string[] {
  const value = ordered.find((claim) => claim.predicate === predicate)?.value;
  return value?.type === 'CODE' ? [value.text] : [];
}

/**
 * The words of a quote. Those in another language than the spoken one are our translation. If a name of the quote is its words,
 * its name in the other language is their translation.
 */
function wordsOf(
  texts: readonly TextClaim[],
  names: readonly NameClaim[],
): Pick<EntityPhrasing, 'words' | 'spoken'> {
  const original = texts.find(({ method }) => method !== 'DERIVED');
  const spoken = original && tongues[original.value.lang];
  const isNamedByWords = names.some(({ value }) => value.text === original?.value.text);
  const sources = isNamedByWords ? [...texts, ...names] : texts;
  const words = ofLanguages((lang): Words | undefined => {
    const found = sources.find(({ value }) => value.lang === lang)?.value;
    if (!found) return undefined;
    const isOurs = spoken !== undefined && tongues[lang] !== spoken;
    return { text: found.text, ...(isOurs && ({ isOurs } satisfies Partial<Words>)) };
  });
  return { words, ...(spoken && ({ spoken } satisfies EntityPhrasing)) };
}

/**
 * The phrasing of a relation in JSON; null if it has none. The method of its preferred claim counts: a relation implied by one
 * document and stated by another is not told as implied.
 *
 * @param before the terms before this one, the latest first
 */
export function phraseRelation(
  claims: NonEmpty<StatedClaim>,
  { starts, ends }: Term,
  shown: ShownTerm,
  before: readonly ShownTerm[] = [],
): string | null {
  const preferred = preferredOf(claims);
  const { method, phrasing } = preferred;
  const declared = claims.toSorted(comparePreferred).find((claim) => claim.phrasing?.role);
  const phrased = {
    ...hintsOf(phrasing, shown),
    ...(declared?.phrasing?.role && ({ role: declared.phrasing.role } satisfies RelationPhrasing)),
    ...(isHedged(method) && ({ method } satisfies RelationPhrasing)),
    ...datesOf(ruledOut(shown, starts, 'validFrom'), ruledOut(shown, ends, 'validTo')),
    ...(shown.overBy === null
      ? toldOf(claims)
      : ({ overBy: shown.overBy } satisfies RelationPhrasing)),
    ...earlierOf(before),
  } satisfies RelationPhrasing;
  return Object.keys(phrased).length === 0 ? null : toCanonicalJson(phrased);
}

/** Maximum terms that a sentence tells beside its own. */
const maxEarlier = 2;

function earlierOf(before: readonly ShownTerm[]): Pick<RelationPhrasing, 'earlier'> {
  const earlier = before.slice(0, maxEarlier).map(({ validFrom, validTo, overBy }) => ({
    ...(validFrom !== null && ({ from: validFrom } satisfies EarlierTerm)),
    ...(validTo !== null && ({ to: validTo } satisfies EarlierTerm)),
    ...(overBy !== null && ({ overBy } satisfies EarlierTerm)),
  }));
  return earlier.length > 0 ? { earlier } : {};
}

/** The hints of the preferred claim; a note on the date is that of the claim whose start is shown. */
function hintsOf(phrasing: ClaimPhrasing = {}, { start }: ShownTerm): ClaimPhrasing {
  const { attributedTo, voiceNote } = phrasing;
  const dateNote = start?.phrasing?.dateNote;
  return {
    ...(attributedTo && ({ attributedTo } satisfies ClaimPhrasing)),
    ...(voiceNote && ({ voiceNote } satisfies ClaimPhrasing)),
    ...(dateNote && ({ dateNote } satisfies ClaimPhrasing)),
  };
}

/** The date of the latest document about an office without dates. */
function toldOf(claims: NonEmpty<StatedClaim>): Pick<RelationPhrasing, 'toldOn'> {
  const isDated = claims.some(({ validFrom, validTo }) => (validFrom ?? validTo) !== null);
  if (isDated || claims[0].predicate !== 'HOLDS_POSITION') return {};
  return { toldOn: lastOf(claims.map(({ lastSeen }) => lastSeen)) };
}

function isHedged(method: StatedClaim['method']): method is 'INFERRED' | 'ATTRIBUTED' {
  return method === 'INFERRED' || method === 'ATTRIBUTED';
}

/** The dates of other claims that conflict with the shown ones, each once: those that sources state, and those they imply. */
function datesOf(
  from: readonly StatedDate[],
  to: readonly StatedDate[],
): Pick<RelationPhrasing, 'disputesDates' | 'otherFrom' | 'otherTo' | 'impliedFrom' | 'impliedTo'> {
  const [otherFrom, otherTo] = [attributed(from), attributed(to)];
  const impliedFrom = datesIn(from).filter((date) => !otherFrom.includes(date));
  const impliedTo = datesIn(to).filter((date) => !otherTo.includes(date));
  return {
    ...(from.length + to.length > 0 && ({ disputesDates: true } satisfies RelationPhrasing)),
    ...(otherFrom.length > 0 && ({ otherFrom } satisfies RelationPhrasing)),
    ...(otherTo.length > 0 && ({ otherTo } satisfies RelationPhrasing)),
    ...(impliedFrom.length > 0 && ({ impliedFrom } satisfies RelationPhrasing)),
    ...(impliedTo.length > 0 && ({ impliedTo } satisfies RelationPhrasing)),
  };
}

interface StatedDate {
  readonly date: string;
  readonly claim: StatedClaim;
}

function attributed(dates: readonly StatedDate[]): string[] {
  return datesIn(
    dates.filter(({ claim: { method } }) => method !== 'INFERRED' && method !== 'DERIVED'),
  );
}

function datesIn(dates: readonly StatedDate[]): string[] {
  return [...new Set(dates.map(({ date }) => date))].sort();
}

/** The dates of a term that are not compatible with the shown one. */
function ruledOut(
  shown: ShownTerm,
  readings: Term['starts'],
  part: 'validFrom' | 'validTo',
): StatedDate[] {
  return readings.flatMap(({ claim }) => {
    const date = claim[part];
    return date === null || areCompatibleDates(shown[part], date) ? [] : [{ date, claim }];
  });
}

type Quantity = Extract<StatedClaim['value'], { type: 'QUANTITY' }>;

interface TextClaim extends StatedClaim {
  readonly value: Extract<StatedClaim['value'], { type: 'TEXT' }>;
}

function isText(claim: StatedClaim): claim is TextClaim {
  return claim.predicate === 'TEXT' && claim.value?.type === 'TEXT';
}
