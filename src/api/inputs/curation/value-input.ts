import { IsNumber } from 'class-validator';
import { Float, InputType } from 'type-graphql';
import type { ValueInput as Asked } from '../../../claims/change/action-types.js';
import { Language, NameKind, QuantityQualifier } from '../../../model/values/enums.js';
import { PartialDate } from '../../../model/values/partial-date.js';
import { IsText, Optional } from './declare.js';

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
}
