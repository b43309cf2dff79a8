import { DateTimeISOResolver } from 'graphql-scalars';
import { Ctx, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { MetQuote as Met } from '../../claims/graph/read-first-quotes.js';
import { PageInfo } from '../../model/connections.js';
import { InGraph } from '../../model/mapping.js';
import {
  ClaimPredicate,
  EntityKind,
  Language,
  Method,
  QuantityQualifier,
} from '../../model/values/enums.js';
import { PartialDate } from '../../model/values/partial-date.js';
import { Novelty, ProposalKind, ProposalStatus } from '../../model/values/proposal-enums.js';
import type { Context } from '../context.js';
import { loadMetQuotes, maxMetQuotes } from './met-quotes.js';

@InGraph({ kind: 'result' })
@ObjectType({ description: 'Words of a document, and where they stand.' })
export class ProposalQuote {
  @Field(() => Int, { description: 'First Unicode code point.' })
  start!: number;

  @Field(() => Int, { description: 'The code point after the last.' })
  end!: number;

  @Field(() => String, { description: 'The words, letter for letter.' })
  @InGraph({ kind: 'property', property: 'exact', weight: 300 })
  exact!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The document, where it may be another than that of the proposal.',
  })
  document?: string | null;

  @Field(() => ID, { nullable: true, description: 'The claim of the graph that they say.' })
  claim?: string | null;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'A sentence that says it, or said it.' })
export class ProposalEvidence {
  @Field(() => ID, {
    description:
      'The version of the document in which it stands: of a retraction the older one, which has a sentence that the newer does not.',
  })
  document!: string;

  @Field(() => ProposalQuote, { description: 'The sentence.' })
  sentence!: ProposalQuote;

  @Field(() => ProposalQuote, {
    nullable: true,
    description: 'The words in it that say it, where it is not the whole sentence.',
  })
  phrase!: ProposalQuote | null;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'A name that a document has.' })
export class ProposedName {
  @Field(() => String, { description: 'As it is written there.' })
  text!: string;

  @Field(() => Language, { description: 'Its language.' })
  lang!: Language;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'An entity of the graph that may be the one which a document names.' })
export class ProposalAlternative {
  @Field(() => ID, { description: 'Its id.' })
  entity!: string;

  @Field(() => Float, { description: 'How likely it is, from 0 to 1, beside the others.' })
  score!: number;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InGraph({ kind: 'result' })
@ObjectType({
  description: 'One who or which is proposed: of the graph, or named by the document alone.',
})
export class ProposedEntity {
  @Field(() => ID, {
    nullable: true,
    description: 'The id, where the graph has it or the proposal of it was accepted.',
  })
  entity!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The key under which the document’s other proposals name it, where it is new.',
  })
  ref!: string | null;

  @Field(() => EntityKind, {
    nullable: true,
    description: 'Its kind, where who it is is proposed here.',
  })
  kind!: EntityKind | null;

  @Field(() => [ProposedName], {
    description:
      'The names that the document has for a new one, those which an identity gives to one of the graph, and all words by which a mention names it.',
  })
  @InGraph({ kind: 'property', property: 'names', maxEntries: 5 })
  names!: readonly ProposedName[];

  @Field(() => [ProposalAlternative], {
    description:
      'What of the graph a new one may be, the likeliest first; of an identity the one that it is, unless the document itself says so.',
  })
  @InGraph({ kind: 'property', property: 'alternatives', maxEntries: 5 })
  alternatives!: readonly ProposalAlternative[];
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'A literal value that is proposed, by its parts.' })
export class ProposedValue {
  @Field(() => String, { nullable: true, description: 'A text, a name or a code.' })
  text!: string | null;

  @Field(() => Language, {
    nullable: true,
    description: 'The language of a text or a name; null of a code.',
  })
  lang!: Language | null;

  @Field(() => Float, { nullable: true, description: 'A number.' })
  number!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The unit of a figure, as a code such as STATES, PERSONS or PERCENT.',
  })
  unit!: string | null;

  @Field(() => QuantityQualifier, {
    nullable: true,
    description: 'Whether a figure is the number itself, a bound of it or about it.',
  })
  qualifier!: QuantityQualifier | null;

  @Field(() => PartialDate, { nullable: true, description: 'A date.' })
  date!: string | null;
}

@InGraph({ kind: 'result' })
@ObjectType({
  description: 'What a document may say. Nothing of it is in the graph until somebody accepts it.',
})
export class Proposal {
  @Field(() => ID, { description: 'Its id, the same however often the document is read.' })
  id!: string;

  @Field(() => ProposalKind, { description: 'What is proposed.' })
  kind!: ProposalKind;

  @Field(() => ID, { description: 'The document, which may be one that nobody has reviewed yet.' })
  document!: string;

  @Field(() => [ProposalEvidence], {
    description:
      'Where the document says it, at least once; of a mention every place, with the name as its phrase.',
  })
  @InGraph({ kind: 'property', property: 'evidence', maxEntries: 3 })
  evidence!: readonly ProposalEvidence[];

  @Field(() => ProposedEntity, {
    description: 'Of whom it is said, or who is proposed; of a mention who is named.',
  })
  subject!: ProposedEntity;

  @Field(() => ClaimPredicate, {
    nullable: true,
    description: 'Of a claim and a retraction: what is said.',
  })
  predicate!: ClaimPredicate | null;

  @Field(() => ProposedEntity, {
    nullable: true,
    description: 'Of a relation: the other end; of an identity the entity of the graph that it is.',
  })
  object!: ProposedEntity | null;

  @Field(() => ProposedValue, { nullable: true, description: 'The value, where there is one.' })
  value!: ProposedValue | null;

  @Field(() => String, { nullable: true, description: 'The key of the role.' })
  role!: string | null;

  @Field(() => String, { nullable: true, description: 'The role in Arabic, where that is known.' })
  roleAr!: string | null;

  @Field(() => String, { nullable: true, description: 'The role in English, where that is known.' })
  roleEn!: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'Since when it holds.' })
  validFrom!: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'Until when it held.' })
  validTo!: string | null;

  @Field(() => Method, { description: 'How the words became it.' })
  method!: Method;

  @Field(() => Float, { description: 'How sure the rule is, from 0 to 1.' })
  confidence!: number;

  @Field(() => String, { description: 'The rule that read it.' })
  rule!: string;

  @Field(() => Novelty, { description: 'What it is beside what the graph has.' })
  novelty!: Novelty;

  @Field(() => [ID], {
    description:
      'The ids of the claims of the graph that say the same, or otherwise; of a retraction the one that is to be taken back.',
  })
  meets!: readonly string[];

  @Field(() => [ProposalQuote], {
    description:
      'Where the claims that it meets are said, by the words that say each first: of a conflict the quote to be read beside its own. Five at most; a claim without words is left out.',
  })
  @InGraph({ kind: 'property', property: 'against', maxEntries: maxMetQuotes })
  against(@Ctx() context: Context): Promise<readonly Met[]> {
    return loadMetQuotes(context, this.meets);
  }

  @Field(() => [String], {
    description:
      'The new entities that must be accepted before it or with it, by the keys under which the document names them.',
  })
  needs!: readonly string[];

  @Field(() => ProposalStatus, { description: 'What was decided over it.' })
  status!: ProposalStatus;

  @Field(() => Int, {
    description: 'The version of the graph in which something was last decided over it.',
  })
  revision!: number;

  @Field(() => String, { nullable: true, description: 'Who decided, for holders of a token.' })
  decidedBy!: string | null;

  @Field(() => DateTimeISOResolver, { nullable: true, description: 'When.' })
  decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason!: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The id of the claim or the entity that it became, of the entity that is named or called so, or of the claim that was taken back by it.',
  })
  became!: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The proposal of another version of the document of which the decision holds here too, since both have the sentence.',
  })
  carriedFrom!: string | null;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'One proposal of a page.' })
export class ProposalEdge {
  @Field(() => String, { description: 'Where it lies in the order of documents and sentences.' })
  cursor!: string;

  @Field(() => Proposal, { description: 'The proposal.' })
  node!: Proposal;
}

@InGraph({ kind: 'result' })
@ObjectType({
  description:
    'A page of proposals, by document and in the order of its sentences; where it names whom comes last.',
})
export class ProposalConnection {
  @Field(() => [ProposalEdge], { description: 'The proposals of the page, with their cursors.' })
  edges!: ProposalEdge[];

  @Field(() => [Proposal], { description: 'The proposals of the page.' })
  nodes!: Proposal[];

  @Field(() => Int, { description: 'How many there are on all pages.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo!: PageInfo;
}
