import type { AnswerOf } from '../data/ask.js';
import { useTerms } from '../data/terms.js';
import { listOfPredicate } from '../parts/value.js';
import { curationWords as said } from '../words/curation-words.js';
import { SelectField, TextField, type Draft } from './fields.js';
import type { Wanted } from './outcome.js';

export type ValueForm = AnswerOf<'view-claim-forms'>['vocabulary']['predicates'][number];
export type ValueInput = NonNullable<Wanted<'assert-claim'>['claim']['value']>;

export const nameKinds = ['OFFICIAL', 'SHORT', 'ALIAS', 'TRANSLITERATION', 'DEMONYM'] as const;

interface ValueFieldsProps {
  readonly form: ValueForm;
  readonly draft: Draft;
  readonly set: (name: string, value: string) => void;
}

/** The fields of a value, by its form: a name, a text, a code, a date, a number or a figure. */
export function ValueFields({ form, draft, set }: ValueFieldsProps) {
  const field = (name: string) => ({
    value: draft[name] ?? '',
    set: (value: string) => {
      set(name, value);
    },
  });
  switch (form.valueType) {
    case 'NAME':
      return (
        <>
          <TextField label={said.name} {...field('text')} />
          <ListField
            label={said.language}
            list="Language"
            values={['AR', 'EN']}
            {...field('lang')}
          />
          <ListField
            label={said.nameKind}
            list="NameKind"
            values={nameKinds}
            {...field('nameKind')}
          />
        </>
      );
    case 'TEXT':
      return (
        <>
          <TextField label={said.text} isLong {...field('text')} />
          <ListField
            label={said.language}
            list="Language"
            values={['AR', 'EN']}
            {...field('lang')}
          />
        </>
      );
    case 'CODE':
      return form.codes.length === 0 ? (
        <TextField label={said.code} dir="ltr" {...field('text')} />
      ) : (
        <ListField
          label={said.code}
          list={listOfPredicate(form.predicate) ?? ''}
          values={form.codes}
          {...field('text')}
        />
      );
    case 'DATE':
      return <DateField label={said.date} {...field('date')} />;
    case 'NUMBER':
      return <TextField label={said.number} dir="ltr" isNumber {...field('number')} />;
    case 'QUANTITY':
      return (
        <>
          <TextField label={said.number} dir="ltr" isNumber {...field('number')} />
          <TextField label={said.unit} dir="ltr" {...field('unit')} />
          <ListField
            label={said.qualifier}
            list="QuantityQualifier"
            values={['EXACT', 'EXCEEDS', 'APPROXIMATE']}
            {...field('qualifier')}
          />
          <TextField label={said.raw} {...field('text')} />
          <DateField label={said.time} {...field('time')} />
          <PopulationFields field={field} />
        </>
      );
    default:
      return null;
  }
}

interface PopulationProps {
  readonly field: (name: string) => {
    readonly value: string;
    readonly set: (value: string) => void;
  };
}

/** Of whom a figure is said: all three, or none. */
function PopulationFields({ field }: PopulationProps) {
  return (
    <fieldset>
      <legend>{said.population}</legend>
      <div class="pair-of">
        <TextField label={said.inArabic} {...field('populationAr')} />
        <TextField label={said.inEnglish} {...field('populationEn')} />
      </div>
      <TextField
        label={said.populationKey}
        hint={said.populationHint}
        dir="ltr"
        {...field('populationKey')}
      />
    </fieldset>
  );
}

interface ListProps {
  readonly label: string;
  /** The closed list of the vocabulary that names the values. */
  readonly list: string;
  readonly values: readonly string[];
  readonly value: string;
  readonly set: (value: string) => void;
}

export function ListField({ list, values, ...field }: ListProps) {
  const terms = useTerms();
  return (
    <SelectField {...field}>
      <option value="">{said.chooseOne}</option>
      {values.map((each) => (
        <option key={each} value={each}>
          {terms.value(list, each)}
        </option>
      ))}
    </SelectField>
  );
}

interface DateProps {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
}

/** A date as precise as its source: the browser's own field takes whole days alone. */
export function DateField(field: DateProps) {
  const isWrong = field.value !== '' && !isDate(field.value);
  const hint = isWrong ? said.badDate : said.dateHint;
  return <TextField dir="ltr" {...field} hint={hint} isWrong={isWrong} />;
}

export const isDate = (text: string): boolean => /^\d{4}(-\d\d){0,2}$/.test(text.trim());

/** The value that is filled in; undefined where a part that it must have is missing. */
export function toValue({ valueType }: ValueForm, draft: Draft): ValueInput | undefined {
  const value = partsOf(draft);
  const needed = neededParts[valueType];
  if (!needed || needed.some((part) => value[part] === undefined)) return undefined;
  if (Number.isNaN(value.number)) return undefined;
  const dates = [value.date, value.time].flatMap((date) => date ?? []);
  if (!dates.every(isDate)) return undefined;
  if (valueType !== 'QUANTITY') return value;
  const population = populationIn(draft);
  return population === undefined ? undefined : { ...value, ...population };
}

/** Of whom it is said, nothing where nobody is named; undefined where one of its parts is missing. */
function populationIn(draft: Draft): Pick<ValueInput, 'population'> | undefined {
  const part = (name: string): string => (draft[`population${name}`] ?? '').trim();
  const [key, ar, en] = [part('Key'), part('Ar'), part('En')];
  if (key === '' && ar === '' && en === '') return {};
  return key === '' || ar === '' || en === '' ? undefined : { population: { key, ar, en } };
}

const neededParts: Readonly<Record<ValueForm['valueType'], readonly (keyof ValueInput)[]>> = {
  NAME: ['text', 'lang'],
  TEXT: ['text', 'lang'],
  CODE: ['text'],
  DATE: ['date'],
  NUMBER: ['number'],
  QUANTITY: ['number', 'unit', 'text'],
};

const parts = ['text', 'lang', 'nameKind', 'number', 'date', 'unit', 'qualifier', 'time'] as const;

function partsOf(draft: Draft): ValueInput {
  const given = parts
    .map((name) => [name, (draft[name] ?? '').trim()] as const)
    .filter(([, text]) => text !== '');
  return Object.fromEntries(
    given.map(([name, text]) => [name, name === 'number' ? Number(text) : text]),
  );
}
