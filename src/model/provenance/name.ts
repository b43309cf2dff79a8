import { Field, ID, ObjectType } from 'type-graphql';
import { InGraph } from '../mapping.js';
import { Language, NameKind, Script } from '../values/enums.js';

@InGraph({ kind: 'node', label: 'Name', idPrefix: 'name' })
@ObjectType({ description: 'A name of an entity in one language.' })
export class Name {
  @Field(() => String, { description: 'The name as it is written.' })
  text!: string;

  @Field(() => Language, { description: 'The language to which the name belongs.' })
  lang!: Language;

  @Field(() => Script, { description: 'The script in which it is written.' })
  script!: Script;

  @Field(() => NameKind, { description: 'What the name is to the entity.' })
  kind!: NameKind;

  @Field(() => [ID], { description: 'Datasets that give this name.' })
  datasets!: string[];
}
