import { ownVocabulary } from '../../model/own.js';
import { literalPredicates } from '../../model/predicates.js';
import type { ClaimPart } from '../../model/values/lists.js';
import { below, countedNouns, exceeding, signs } from '#text/words/figure-words.js';
import type { ClaimRecord, LiteralValue, PartialDate } from '../records.js';
import { endings } from './endings.js';
import type { Quote } from './quote.js';

const nouns = countedNouns(ownVocabulary().units);

/** The content of a claim, whose parts words may say. */
export type Content = Pick<
  ClaimRecord,
  | 'subject'
  | 'predicate'
  | 'object'
  | 'value'
  | 'roleKey'
  | 'roleAr'
  | 'roleEn'
  | 'validFrom'
  | 'validTo'
  | 'ended'
>;

/** Names of an entity in both languages, by its id. */
export type NamesOf = (entity: string) => readonly string[];

/** Whether words say a part of a claim: a name of the entity, the number, the date, a word of ending. */
export function holdsPart(part: ClaimPart, claim: Content, quote: Quote, names: NamesOf): boolean {
  const { subject, object, value } = claim;
  const isNamed = (id: string) => names(id).some((name) => quote.has(name));
  const isThen = (date: PartialDate | null | undefined) =>
    typeof date === 'string' && quote.hasDate(date);
  const figure = value?.type === 'QUANTITY' ? value : undefined;
  const holds: Readonly<Record<ClaimPart, () => boolean>> = {
    SUBJECT: () => isNamed(subject) || (value?.type === 'NAME' && quote.has(value.text)),
    OBJECT: () => object !== null && isNamed(object),
    VALUE: () => value !== null && holdsValue(claim.predicate, value, quote),
    UNIT: () => figure !== undefined && holdsUnit(figure.unit, quote),
    QUALIFIER: () => figure !== undefined && holdsBound(figure.qualifier, quote),
    POPULATION: () =>
      figure?.population !== undefined &&
      [figure.population.ar, figure.population.en].some((words) => quote.hasEach(words)),
    TIME: () => isThen(figure?.time),
    ROLE: () => holdsRole(claim, quote),
    VALID_FROM: () => isThen(claim.validFrom),
    VALID_TO: () =>
      claim.ended === true ? endings.some((word) => quote.has(word)) : isThen(claim.validTo),
  };
  return holds[part]();
}

function holdsValue(predicate: string, value: LiteralValue, quote: Quote): boolean {
  switch (value.type) {
    case 'NAME':
    case 'TEXT':
      return quote.has(value.text);
    case 'CODE':
      return holdsCode(predicate, value.text, quote);
    case 'DATE':
      return quote.hasDate(value.date);
    case 'NUMBER':
      return quote.hasNumber(value.number);
    case 'QUANTITY':
      return quote.hasNumber(value.number) || quote.has(value.raw);
  }
}

/** A code of a closed list is our word for a sort of thing, which documents name in words of their own. */
function holdsCode(predicate: string, code: string, quote: Quote): boolean {
  const literal = literalPredicates.find((each) => each.predicate === predicate);
  if (quote.has(code.toLowerCase().replaceAll('_', ' '))) return true;
  return literal?.codes !== undefined;
}

function holdsUnit(unit: string, quote: Quote): boolean {
  const isNoun = [...nouns].some(([noun, of]) => of === unit && quote.has(noun));
  const isSign = [...signs].some(([sign, of]) => of === unit && quote.text.includes(sign));
  return isNoun || isSign || quote.hasEach(unit.toLowerCase().replaceAll('_', ' '));
}

function holdsBound(qualifier: string, quote: Quote): boolean {
  const said = [...exceeding, ...below].filter(([words]) => quote.has(words)).map(([, of]) => of);
  return qualifier === 'EXACT' ? said.length === 0 : said.includes(qualifier);
}

function holdsRole({ roleKey, roleAr, roleEn }: Content, quote: Quote): boolean {
  const words = [roleAr, roleEn, roleKey?.replaceAll('-', ' ')];
  return words.some((each) => typeof each === 'string' && quote.hasEach(each));
}
