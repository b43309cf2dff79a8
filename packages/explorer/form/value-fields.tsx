import { useTerms } from '../data/terms.js';
import type { Bound } from '../parts/choices.js';
import { listOfPredicate } from '../parts/value.js';
import { curationWords as said } from '../words/curation-words.js';
import type { Bind } from './draft.js';
import { DateField, SelectField, TextField } from './fields.js';
import { genders, type ValueForm } from './value.js';

export const nameKinds = ['OFFICIAL', 'SHORT', 'ALIAS', 'TRANSLITERATION', 'DEMONYM'] as const;
const languages = ['AR', 'EN'] as const;
const qualifiers = ['EXACT', 'EXCEEDS', 'APPROXIMATE'] as const;

interface ValueFieldsProps {
  readonly form: ValueForm;
  readonly bind: Bind;
}

/** Fields of a value by its type: a name, a text, a code, a date, a number or a figure. */
export function ValueFields({ form, bind }: ValueFieldsProps) {
  const number = <TextField label={said.number} dir="ltr" type="number" {...bind('number')} />;
  const language = (
    <ListField label={said.language} list="Language" values={languages} {...bind('lang')} />
  );
  switch (form.valueType) {
    case 'NAME':
      return (
        <>
          <TextField label={said.name} {...bind('text')} />
          {language}
          <NameKindField {...bind('nameKind')} />
          <GenderField {...bind('gender')} />
        </>
      );
    case 'TEXT':
      return (
        <>
          <TextField label={said.text} type="long" {...bind('text')} />
          {language}
        </>
      );
    case 'CODE':
      return form.codes.length === 0 ? (
        <TextField label={said.code} dir="ltr" {...bind('text')} />
      ) : (
        <ListField
          label={said.code}
          list={listOfPredicate(form.predicate)}
          values={form.codes}
          {...bind('text')}
        />
      );
    case 'DATE':
      return <ClaimDateField label={said.date} {...bind('date')} />;
    case 'NUMBER':
      return number;
    case 'QUANTITY':
      return (
        <>
          {number}
          <TextField label={said.unit} dir="ltr" {...bind('unit')} />
          <ListField
            label={said.qualifier}
            list="QuantityQualifier"
            values={qualifiers}
            {...bind('qualifier')}
          />
          <TextField label={said.raw} {...bind('text')} />
          <ClaimDateField label={said.time} {...bind('time')} />
          <PopulationFields bind={bind} />
        </>
      );
    default:
      return null;
  }
}

/** Fields of the people that a figure counts: all three are filled in, or none. */
function PopulationFields({ bind }: Pick<ValueFieldsProps, 'bind'>) {
  return (
    <fieldset>
      <legend>{said.population}</legend>
      <div class="fields">
        <TextField label={said.inArabic} {...bind('populationAr')} />
        <TextField label={said.inEnglish} {...bind('populationEn')} />
      </div>
      <TextField
        label={said.populationKey}
        hint={said.populationHint}
        dir="ltr"
        {...bind('populationKey')}
      />
    </fieldset>
  );
}

/** Date that says so as soon as what is typed is none. */
export function ClaimDateField(field: { readonly label: string } & Bound) {
  return <DateField hint={said.dateHint} bad={said.badDate} {...field} />;
}

export function NameKindField(field: Bound) {
  return <ListField label={said.nameKind} list="NameKind" values={nameKinds} {...field} />;
}

/** Gender of an Arabic name, if its words do not tell it. */
export function GenderField(field: Bound) {
  return <ListField label={said.gender} list="Gender" values={genders} {...field} />;
}

interface ListProps extends Bound {
  readonly label: string;
  /** Closed list of the vocabulary that names the values. */
  readonly list: string;
  readonly values: readonly string[];
}

/** One value of a closed list. */
function ListField({ list, values, ...field }: ListProps) {
  const terms = useTerms();
  const options = values.map((each) => [each, terms.value(list, each)] as const);
  return <SelectField {...field} options={[['', said.chooseOne], ...options]} />;
}
