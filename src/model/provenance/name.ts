import { ID, ObjectType } from 'type-graphql';
import { Required } from '../declare.js';
import { InGraph } from '../mapping.js';
import { Language, NameKind, Script } from '../values/enums.js';

@InGraph({ kind: 'node', label: 'Name', idPrefix: 'name' })
@ObjectType({ description: 'A name of an entity in one language.' })
export class Name {
  @Required(() => String, 'The name as it is written.')
  text!: string;

  @Required(() => Language, 'The language to which the name belongs.')
  lang!: Language;

  @Required(() => Script, 'The script in which it is written.')
  script!: Script;

  @Required(() => NameKind, 'What the name is to the entity.')
  kind!: NameKind;

  @Required(() => [ID], 'Datasets that give this name.')
  datasets!: string[];
}
