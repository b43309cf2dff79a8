import { Float, ObjectType } from 'type-graphql';
import { Required } from '../../model/declare.js';
import { Entity } from '../../model/entity.js';
import { InGraph } from '../../model/mapping.js';
import type { Feature } from '../../search/candidates.js';
import { SearchExplanation } from './search.js';

@InGraph({ kind: 'result' })
@ObjectType({ description: 'A number about a candidate, for rules of one’s own.' })
export class MatchFeature implements Feature {
  @Required(
    () => String,
    'whole_name, words_covered (share of the words that met something), typo_letters, sound_distance, acronym, or property:<id> where the graph states that property.',
  )
  id!: string;

  @Required(() => Float, 'Its value; 1 and 0 stand for yes and no.')
  value!: number;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'An entity that a name in a list may mean.' })
export class MatchCandidate {
  @Required(() => Entity, 'The entity.')
  @InGraph({ kind: 'reference' })
  entity!: string;

  @Required(() => String, 'The name that was met, as `search` gives it.')
  matchedName!: string;

  @Required(
    () => Float,
    'Above 0, at most 1: the score of `search`, less 40 % where a property is against it.',
  )
  score!: number;

  @Required(
    () => Boolean,
    'Whether the name means this entity and nobody need look: its words are the words of the name, none is left out, nothing speaks against it and no other candidate is near. Never so by likeness of sound or spelling (organisation for organization is the same word), or by initials alone.',
  )
  isMatch!: boolean;

  @Required(() => [MatchFeature], 'What the judgement rests on, in numbers.')
  features!: MatchFeature[];

  @Required(() => [SearchExplanation], 'Why each word of the name met it.')
  explanation!: SearchExplanation[];
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'Whom a name in a list may mean.' })
export class MatchResult {
  @Required(() => [MatchCandidate], 'Best first; empty where no name of the graph is like it.')
  candidates!: MatchCandidate[];
}
