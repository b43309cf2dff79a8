import { IsNumber, ValidateNested } from 'class-validator';
import { Float, InputType } from 'type-graphql';
import type { ValueInput as Asked } from '../../../claims/records.js';
import type { Population } from '../../../claims/records.js';
import { Optional, Required } from '../../../model/declare.js';
import { Language, NameKind, QuantityQualifier } from '../../../model/values/enums.js';
import { PartialDate } from '../../../model/values/partial-date.js';
import { IsText } from './declare.js';

@InputType({ description: 'Of whom a figure is said.' })
export class PopulationInput implements Population {
  @Required(
    () => String,
    'A key that tells it from others, in small letters such as `women`.',
    IsText(100),
  )
  key!: string;

  @Required(() => String, 'It in Arabic.', IsText(500))
  ar!: string;

  @Required(() => String, 'It in English.', IsText(500))
  en!: string;
}

@InputType({
  description: 'A literal value, by the parts that its predicate takes; the others are left out.',
})
export class ValueInput implements Asked {
  @Optional(
    () => String,
    'A name, a text, a code, or a figure in the words of its document.',
    IsText(10_000),
  )
  text?: string | null;

  @Optional(() => Language, 'Of a name or a text: its language.')
  lang?: Language | null;

  @Optional(() => NameKind, 'Of a name: what it is to its entity.')
  nameKind?: NameKind | null;

  @Optional(
    () => Float,
    'Of a figure: its number.',
    IsNumber({ allowNaN: false, allowInfinity: false }, { message: 'must be a number' }),
  )
  number?: number | null;

  @Optional(() => PartialDate, 'A date, as precise as its source.')
  date?: string | null;

  @Optional(() => String, 'Of a figure: what is counted.', IsText(200))
  unit?: string | null;

  @Optional(() => QuantityQualifier, 'Of a figure: how it bounds its value.')
  qualifier?: QuantityQualifier | null;

  @Optional(
    () => PartialDate,
    'Of a figure: when it was so, where that is said. Figures of other times do not contradict it.',
  )
  time?: string | null;

  @Optional(
    () => PopulationInput,
    'Of a figure: of whom it is said, where that is said. Figures of others do not contradict it.',
    ValidateNested(),
  )
  population?: PopulationInput | null;
}
