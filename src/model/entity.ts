import { ID, InterfaceType } from 'type-graphql';
import { Optional, Required } from './declare.js';
import { defineField } from './define.js';
import { InGraph } from './mapping.js';
import { Node, typeNameOf } from './node.js';
import { Name } from './provenance/name.js';
import { EntityKind, Language } from './values/enums.js';

@InterfaceType({
  implements: Node,
  description: 'Something of the forum’s world that exists by itself: a node of the graph.',
  resolveType: typeNameOf,
})
export abstract class Entity extends Node {
  @Required(() => EntityKind, 'Its kind, which is its type.')
  kind!: EntityKind;

  @Required(() => String, 'The id in a form for addresses of pages.')
  slug!: string;

  @Optional(
    () => ID,
    'The id by which the arguments of the root field name it, where it was merged with another and is shown under the id of that; else null.',
  )
  @InGraph({ kind: 'redirectedFrom' })
  redirectedFrom?: string | null;

  @Required(() => [ID], 'Datasets with a claim about it.')
  datasets!: string[];

  @Required(
    () => Boolean,
    'Whether accepted claims about it, as subject or object, contradict each other or others.',
  )
  contested!: boolean;

  @Optional(() => String, 'Wikidata item, where a source gives it.')
  @InGraph({ kind: 'property', property: 'wikidata', externalIdScheme: 'WIKIDATA' })
  wikidata?: string | null;

  @Required(() => [Name], 'All its names in all languages.')
  @InGraph({
    kind: 'list',
    via: { types: ['NAMED'], direction: 'OUT' },
    order: [{ property: 'id', of: 'NODE' }],
    limit: 100,
  })
  names!: Name[];
}

defineField(Entity, {
  name: 'label',
  type: () => String,
  nullable: true,
  description:
    'The one name to show: the official one in the language, else a short one, else an alias; in the other language where there is none, and at last the id.',
  args: [
    { name: 'lang', type: () => Language, defaultValue: 'AR', description: 'The language wanted.' },
    {
      name: 'fallback',
      type: () => Boolean,
      defaultValue: true,
      description: 'Whether a name in the other language, or the id, may stand in; else null does.',
    },
  ],
  graph: {
    kind: 'firstOf',
    properties: ({ lang, fallback }) => {
      const [asked, other] = lang === 'EN' ? ['labelEn', 'labelAr'] : ['labelAr', 'labelEn'];
      return fallback === true ? [asked, other, 'id'] : [asked];
    },
  },
});
