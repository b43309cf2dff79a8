import { ValidateNested } from 'class-validator';
import { ID, InputType } from 'type-graphql';
import type { Given } from '../../../change/actions/action-types.js';
import { Optional, Required } from '../../../model/declare.js';
import { Gender, NameLink, NameSort } from '../../../model/values/form-enums.js';
import type * as asked from '#text/sentence/forms.js';
import { IsText, isWithinSentence } from './declare.js';

const maxForm = 1000;
const Words = (description: string) =>
  Optional(() => String, description, IsText(maxForm), isWithinSentence);

@InputType({ description: 'A text in both languages, and where it names somebody, whom.' })
export class TextInBothInput {
  @Optional(() => ID, 'The entity that the words name, if it is one of the graph.', IsText(200))
  id?: string | null;

  @Required(() => String, 'The words in Arabic.', IsText(maxForm))
  ar!: string;

  @Required(() => String, 'The words in English.', IsText(maxForm))
  en!: string;
}

@InputType({
  description: 'The quantity of a figure, so that a sentence can state it of an entity.',
})
export class MetricInput implements Given<asked.Metric> {
  @Required(() => String, 'The quantity, up to the name that follows it.', IsText(maxForm))
  text!: string;

  @Required(() => String, 'The value with its unit, in words.', IsText(maxForm))
  value!: string;

  @Optional(() => NameLink, 'Arabic only: how the quantity leads to the name.')
  link?: asked.Link | null;

  @Optional(() => Boolean, 'Arabic only: true if the value is of all entities together.')
  combined?: boolean | null;
}

@InputType({
  description:
    'How a name reads within sentences. What its words leave no doubt of need not be given: an English article, the gender of an Arabic noun in ة.',
})
export class NameFormsInput implements Given<asked.NameForms> {
  @Words('The form in running text, such as with its article: "the Coral League".')
  running?: string | null;

  @Words('Arabic only: the accusative and genitive, if the name shows case.')
  oblique?: string | null;

  @Words('The form after the sentence has named it already: "the league".')
  again?: string | null;

  @Words('Arabic only: the accusative and genitive of `again`, if it shows case.')
  againOblique?: string | null;

  @Words('The form of an indefinite name at its first mention.')
  first?: string | null;

  @Words('The form next to the name of the thing that it belongs to.')
  within?: string | null;

  @Optional(() => Gender, 'Arabic only: the gender with which verbs agree.')
  gender?: asked.Gender | null;

  @Optional(() => Boolean, 'English only: true if verbs stand in the plural.')
  plural?: boolean | null;

  @Optional(() => NameSort, 'The grammar of a goal or an assertion.')
  sort?: asked.NameSort | null;

  @Words('Reported speech: the words as a clause, without the speaker.')
  clause?: string | null;

  @Optional(() => MetricInput, 'A figure: its quantity.', ValidateNested())
  metric?: MetricInput | null;

  @Optional(() => Boolean, 'A figure: true if it counts things that belong to the entity.')
  counts?: boolean | null;
}

@InputType({ description: 'How a role reads in sentences: as an office, or as what somebody is.' })
export class RoleFormsInput implements Given<asked.RoleForms> {
  @Optional(() => NameLink, 'How Arabic leads from the role to the organisation; IN by default.')
  link?: asked.Link | null;

  @Optional(() => Boolean, 'True if one person has it at a time.')
  unique?: boolean | null;

  @Words('The Arabic noun for a man, if the role is what somebody is.')
  masculine?: string | null;

  @Words('The same for a woman.')
  feminine?: string | null;

  @Words('The Arabic plural after a preposition.')
  plural?: string | null;

  @Words('English: the singular with its article, "a co-founder".')
  one?: string | null;

  @Words('English: the plural.')
  many?: string | null;
}
