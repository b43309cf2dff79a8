import type { Forms, Wanted } from './change.js';
import { filledIn, isDate, type Draft } from './draft.js';

export type ValueForm = Forms['vocabulary']['predicates'][number];
type ValueInput = NonNullable<Wanted<'assert-claim'>['claim']['value']>;

const neededParts: Readonly<Record<ValueForm['valueType'], readonly (keyof ValueInput)[]>> = {
  NAME: ['text', 'lang'],
  TEXT: ['text', 'lang'],
  CODE: ['text'],
  DATE: ['date'],
  NUMBER: ['number'],
  QUANTITY: ['number', 'unit', 'text'],
};

export const genders = ['MASCULINE', 'FEMININE'] as const;

const parts = ['text', 'lang', 'nameKind', 'number', 'date', 'unit', 'qualifier', 'time'];

/** Value that is filled in; undefined if a part that it must have is missing or wrong. */
export function toValue({ valueType }: ValueForm, draft: Draft): ValueInput | undefined {
  const { number, ...texts } = filledIn(draft, parts);
  const value: ValueInput = {
    ...texts,
    ...(number !== undefined && { number: Number(number) }),
    ...(valueType === 'NAME' && texts['lang'] === 'AR' && formsIn(draft)),
  };
  const needed = neededParts[valueType];
  if (!needed || needed.some((part) => value[part] === undefined)) return undefined;
  if (Number.isNaN(value.number)) return undefined;
  const dates = [value.date, value.time].flatMap((date) => date ?? []);
  if (!dates.every(isDate)) return undefined;
  if (valueType !== 'QUANTITY') return value;
  const population = populationIn(draft);
  return population === undefined ? undefined : { ...value, ...population };
}

/** Forms of an Arabic name, empty if no gender is chosen. */
export function formsIn({ gender: chosen }: Draft): Pick<ValueInput, 'forms'> {
  const gender = genders.find((each) => each === chosen);
  return gender ? { forms: { gender } } : {};
}

/** Population of a figure, empty if none is named; undefined if one of its parts is missing. */
function populationIn(draft: Draft): Pick<ValueInput, 'population'> | undefined {
  const {
    populationKey: key,
    populationAr: ar,
    populationEn: en,
  } = filledIn(draft, ['populationKey', 'populationAr', 'populationEn']);
  if (key !== undefined && ar !== undefined && en !== undefined)
    return { population: { key, ar, en } };
  return key === undefined && ar === undefined && en === undefined ? {} : undefined;
}
