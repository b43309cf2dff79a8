import { Float, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../model/connections.js';
import { Required } from '../../model/declare.js';
import { Entity } from '../../model/entity.js';
import { InGraph } from '../../model/mapping.js';
import { enumOf } from '../../model/values/enum-of.js';
import { EntityKind } from '../../model/values/enums.js';
import { reasons, type MatchRule } from '../../search/reasons.js';
import type { Span } from '#text/code-points.js';

export const SearchRule = enumOf(
  'SearchRule',
  'Why a word of a query met a name, from the surest reason to the least.',
  byReason(({ description }) => description),
  { label: ['سبب المطابقة', 'Reason of the match'], values: byReason(({ label }) => label) },
);

function byReason(textOf: (reason: (typeof reasons)[number]) => string) {
  return Object.fromEntries(reasons.map((each) => [each.name, textOf(each)])) as Record<
    MatchRule,
    string
  >;
}

@InGraph({ kind: 'result' })
@ObjectType('Span', { description: 'A part of a text, half open, in Unicode code points.' })
export class SpanResult implements Span {
  @Required(() => Int, 'First code point, from 0.')
  start!: number;

  @Required(() => Int, 'The code point after the last.')
  end!: number;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'Why a word of the query met the name, or may stand beside it.' })
export class SearchExplanation {
  @Required(() => SearchRule, 'By which rule.')
  rule!: MatchRule;

  @Required(() => String, 'The words of the query, as they were typed.')
  from!: string;

  @Required(
    () => String,
    'What they met in the name, or in another name of the entity; empty where they met nothing.',
  )
  to!: string;

  @Required(() => Float, 'How far the two are apart, in letters.')
  distance!: number;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'An entity that a search found, and why.' })
export class SearchEdge {
  @Required(() => String, 'Where it lies in the order of the hits.')
  cursor!: string;

  @Required(() => Entity, 'The entity.')
  @InGraph({ kind: 'reference' })
  node!: string;

  @Required(
    () => Float,
    'Above 0, at most 1; a matter of the query and the name alone. Below 0.5 a word of the query is lacking.',
  )
  score!: number;

  @Required(
    () => String,
    'The name that was met, as it is written; of a role its title and the name of where it is held, of a year likewise; of a state that was asked for in another language its name there.',
  )
  matchedName!: string;

  @Required(
    () => [SearchExplanation],
    'Accounts for each different word of the query, in its order.',
  )
  explanation!: SearchExplanation[];

  @Required(() => [SpanResult], 'Where the name was met.')
  highlights!: SpanResult[];
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'How many of the entities that a search found are of a kind.' })
export class KindFacet {
  @Required(() => EntityKind, 'The kind.')
  kind!: EntityKind;

  @Required(() => Int, 'How many, on all pages.')
  count!: number;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'How many of the entities that a search found a dataset speaks of.' })
export class DatasetFacet {
  @Required(() => ID, 'The dataset.')
  dataset!: string;

  @Required(() => Int, 'How many, on all pages.')
  count!: number;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'What a search found, counted; most first.' })
export class SearchFacets {
  @Required(() => [KindFacet], 'By kind.')
  kinds!: KindFacet[];

  @Required(() => [DatasetFacet], 'By dataset; an entity counts in each that speaks of it.')
  datasets!: DatasetFacet[];
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'Entities that a search found, best first.' })
export class SearchConnection {
  @Required(() => [SearchEdge], 'The hits of the page.')
  edges!: SearchEdge[];

  @Required(() => [Entity], 'Their entities.')
  @InGraph({ kind: 'reference' })
  nodes!: string[];

  @Required(() => PageInfo, 'Where the page lies.')
  pageInfo!: PageInfo;

  @Required(() => Int, 'How many entities were found, on all pages.')
  totalCount!: number;

  @Required(() => SearchFacets, 'The same by kind and by dataset.')
  facets!: SearchFacets;

  @Required(
    () => [String],
    'Names that may be meant, the likeliest first; empty where an entity has all words of the query.',
  )
  didYouMean!: string[];
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'An entity that may be meant by somebody who is still typing.' })
export class Suggestion {
  @Required(() => Entity, 'The entity.')
  @InGraph({ kind: 'reference' })
  entity!: string;

  @Required(() => String, 'The name that was met.')
  matchedName!: string;

  @Required(() => [SpanResult], 'Where.')
  highlights!: SpanResult[];
}
