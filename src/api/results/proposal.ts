import { DateTimeISOResolver } from 'graphql-scalars';
import { Ctx, Float, ID, Int, ObjectType } from 'type-graphql';
import { kindOfId } from '../../claims/ids.js';
import {
  isNew,
  type Alternative,
  type EntityRef,
  type ProposedEntity as ProposedRecord,
} from '../../claims/proposals.js';
import type { MetQuote as Met } from '../../claims/graph/read-first-quotes.js';
import { PageInfo } from '../../model/connections.js';
import { Optional, Required } from '../../model/declare.js';
import { InGraph } from '../../model/mapping.js';
import {
  ClaimPart,
  ClaimPredicate,
  EntityKind,
  Language,
  Method,
  QuantityQualifier,
} from '../../model/values/enums.js';
import { PartialDate } from '../../model/values/partial-date.js';
import { Novelty, ProposalKind, ProposalStatus } from '../../model/values/proposal-enums.js';
import type { Context } from '../context.js';
import { arrangedIn, labelsOf } from './arranged.js';
import { loadMetQuotes, maxMetQuotes } from './met-quotes.js';

@InGraph({ kind: 'result' })
@ObjectType({ description: 'Words of a document, and where they stand.' })
export class ProposalQuote {
  @Required(() => Int, 'First Unicode code point.')
  start!: number;

  @Required(() => Int, 'The code point after the last.')
  end!: number;

  @Required(() => String, 'The words, letter for letter.')
  @InGraph({ kind: 'property', property: 'exact', weight: 300 })
  exact!: string;

  @Optional(() => ID, 'The document, where it may be another than that of the proposal.')
  document?: string | null;

  @Optional(() => ID, 'The claim of the graph that they say.')
  claim?: string | null;
}

@InGraph({ kind: 'result' })
@ObjectType({
  description: 'A sentence that says it, or said it; or one that names who is meant there.',
})
export class ProposalEvidence {
  @Required(
    () => ID,
    'The version of the document in which it stands: of a retraction the older one, which has a sentence that the newer does not.',
  )
  document!: string;

  @Required(() => ProposalQuote, 'The sentence.')
  sentence!: ProposalQuote;

  @Optional(() => ProposalQuote, 'The words in it that say it, where it is not the whole sentence.')
  phrase!: ProposalQuote | null;

  @Optional(
    () => [ClaimPart],
    'The parts of the claim that it says, where another sentence says the rest: SUBJECT or OBJECT where it names who is meant by a pronoun there. Null where it says all.',
  )
  supports!: readonly ClaimPart[] | null;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'A name that a document has.' })
export class ProposedName {
  @Required(() => String, 'As it is written there.')
  text!: string;

  @Required(() => Language, 'Its language.')
  lang!: Language;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'An entity of the graph that may be the one which a document names.' })
export class ProposalAlternative {
  @Required(() => ID, 'Its id.')
  entity!: string;

  @Optional(() => EntityKind, 'Its kind.')
  kind(): EntityKind | null {
    return kindOfId(this.entity) ?? null;
  }

  @Optional(() => String, 'Its name in Arabic.')
  async labelAr(@Ctx() context: Context): Promise<string | null> {
    return (await labelsOf(context, this.entity))?.labelAr ?? null;
  }

  @Optional(() => String, 'Its name in English.')
  async labelEn(@Ctx() context: Context): Promise<string | null> {
    return (await labelsOf(context, this.entity))?.labelEn ?? null;
  }

  @Required(() => Float, 'How likely it is, from 0 to 1, beside the others.')
  score!: number;

  @Required(() => String, 'Why.')
  reason!: string;
}

@InGraph({ kind: 'result' })
@ObjectType({
  description: 'One who or which is proposed: of the graph, or named by the document alone.',
})
export class ProposedEntity {
  @Optional(() => ID, 'The id, where the graph has it or the proposal of it was accepted.')
  entity!: string | null;

  @Optional(
    () => ID,
    'The key under which the document’s other proposals name it, where it is new.',
  )
  ref!: string | null;

  @Optional(() => EntityKind, 'Its kind.')
  async kind(@Ctx() context: Context): Promise<EntityKind | null> {
    const kind = this.proposedKind ?? (this.entity === null ? undefined : kindOfId(this.entity));
    return kind ?? (await this.#proposed(context))?.entityKind ?? null;
  }

  @Optional(
    () => String,
    'Its name in Arabic: that by which the graph shows it, or of a new one the first that the document has.',
  )
  labelAr(@Ctx() context: Context): Promise<string | null> {
    return this.#label(context, 'AR');
  }

  @Optional(() => String, 'The same in English.')
  labelEn(@Ctx() context: Context): Promise<string | null> {
    return this.#label(context, 'EN');
  }

  @Required(
    () => [ProposedName],
    'The names that the document has for a new one, those which an identity gives to one of the graph, and all words by which a mention names it.',
  )
  @InGraph({ kind: 'property', property: 'names', maxEntries: 5 })
  names!: readonly ProposedName[];

  @Required(
    () => [ProposalAlternative],
    'What of the graph a new one may be, the likeliest first; of an identity the one that it is, unless the document itself says so.',
  )
  @InGraph({ kind: 'property', property: 'alternatives', maxEntries: 5 })
  alternatives!: readonly Alternative[];

  /** The document that names it. */
  readonly document!: string;

  /** Its kind, if who it is is proposed. */
  readonly proposedKind?: EntityKind;

  async #label(context: Context, lang: Language): Promise<string | null> {
    const held = this.entity === null ? undefined : await labelsOf(context, this.entity);
    if (held) return lang === 'AR' ? held.labelAr : held.labelEn;
    const names = (await this.#proposed(context))?.names ?? [];
    return names.find((name) => name.lang === lang)?.text ?? null;
  }

  async #proposed(context: Context): Promise<ProposedRecord | undefined> {
    const { newOnes } = await arrangedIn(context, this.document);
    return this.ref === null ? undefined : newOnes.get(this.ref);
  }
}

/** One of the graph by its id, or a new one by its key in the document. */
export function entityAt(ref: EntityRef, document: string): ProposedEntity {
  const named = isNew(ref) ? { entity: null, ref } : { entity: ref, ref: null };
  return Object.assign(new ProposedEntity(), named, { names: [], alternatives: [], document });
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'A literal value that is proposed, by its parts.' })
export class ProposedValue {
  @Optional(() => String, 'A text, a name or a code.')
  text!: string | null;

  @Optional(() => Language, 'The language of a text or a name; null of a code.')
  lang!: Language | null;

  @Optional(() => Float, 'A number.')
  number!: number | null;

  @Optional(() => String, 'The unit of a figure, as a code such as STATES, PERSONS or PERCENT.')
  unit!: string | null;

  @Optional(
    () => QuantityQualifier,
    'Whether a figure is the number itself, a bound of it or about it.',
  )
  qualifier!: QuantityQualifier | null;

  @Optional(() => PartialDate, 'A date.')
  date!: string | null;
}

@InGraph({ kind: 'result' })
@ObjectType({
  description: 'What a document may say. Nothing of it is in the graph until somebody accepts it.',
})
export class Proposal {
  @Required(() => ID, 'Its id, the same however often the document is read.')
  id!: string;

  @Required(() => ProposalKind, 'What is proposed.')
  kind!: ProposalKind;

  @Required(() => ID, 'The document, which may be one that nobody has reviewed yet.')
  document!: string;

  @Required(
    () => [ProposalEvidence],
    'Where the document says it, at least once; of a mention every place, with the name as its phrase.',
  )
  @InGraph({ kind: 'property', property: 'evidence', maxEntries: 3 })
  evidence!: readonly ProposalEvidence[];

  @Required(
    () => ProposedEntity,
    'Of whom it is said, or who is proposed; of a mention who is named.',
  )
  subject!: ProposedEntity;

  @Optional(() => ClaimPredicate, 'Of a claim and a retraction: what is said.')
  predicate!: ClaimPredicate | null;

  @Optional(
    () => ProposedEntity,
    'Of a relation: the other end; of an identity the entity of the graph that it is.',
  )
  object!: ProposedEntity | null;

  @Optional(() => ProposedValue, 'The value, where there is one.')
  value!: ProposedValue | null;

  @Optional(() => String, 'The key of the role.')
  role!: string | null;

  @Optional(() => String, 'The role in Arabic, where that is known.')
  roleAr!: string | null;

  @Optional(() => String, 'The role in English, where that is known.')
  roleEn!: string | null;

  @Optional(() => PartialDate, 'Since when it holds.')
  validFrom!: string | null;

  @Optional(() => PartialDate, 'Until when it held.')
  validTo!: string | null;

  @Required(() => Boolean, 'Whether it is over, on a day that the document does not say.')
  ended!: boolean;

  @Required(() => Method, 'How the words became it.')
  method!: Method;

  @Required(() => Float, 'How sure the rule is, from 0 to 1.')
  confidence!: number;

  @Required(() => String, 'The rule that read it.')
  rule!: string;

  @Required(() => Novelty, 'What it is beside what the graph has.')
  novelty!: Novelty;

  @Required(
    () => [ID],
    'The ids of the claims of the graph that say the same, or otherwise; of a retraction the one that is to be taken back.',
  )
  meets!: readonly string[];

  @Required(
    () => [ProposalQuote],
    'Where the claims that it meets are said, by the words that say each first: of a conflict the quote to be read beside its own. Five at most; a claim without words is left out.',
  )
  @InGraph({ kind: 'property', property: 'against', maxEntries: maxMetQuotes })
  against(@Ctx() context: Context): Promise<readonly Met[]> {
    return loadMetQuotes(context, this.meets);
  }

  @Required(
    () => [String],
    'The new entities that must be accepted before it or with it, by the keys under which the document names them.',
  )
  needs!: readonly string[];

  @Optional(
    () => ProposedEntity,
    'The entity under which it is decided: a new one on which it rests, else that of which it is said; of words whoever said them, of a figure what it measures. Null of a mention of what the graph has.',
  )
  async about(@Ctx() context: Context): Promise<ProposedEntity | null> {
    const { byId } = await arrangedIn(context, this.document);
    const about = byId.get(this.id)?.about ?? null;
    return about === null ? null : entityAt(about, this.document);
  }

  @Required(
    () => [ID],
    'The proposals that one decision settles, itself among them: words with who said them, a figure with what it measures, a new entity with the places that name it. The first stands for all.',
  )
  @InGraph({ kind: 'property', property: 'together', maxEntries: 8 })
  async together(@Ctx() context: Context): Promise<readonly string[]> {
    const { byId } = await arrangedIn(context, this.document);
    return byId.get(this.id)?.together ?? [this.id];
  }

  @Required(() => ProposalStatus, 'What was decided over it.')
  status!: ProposalStatus;

  @Required(() => Int, 'The version of the graph in which something was last decided over it.')
  revision!: number;

  @Optional(() => String, 'Who decided, for holders of a token.')
  decidedBy!: string | null;

  @Optional(() => DateTimeISOResolver, 'When.')
  decidedAt!: string | null;

  @Optional(() => String, 'Why.')
  reason!: string | null;

  @Optional(
    () => ID,
    'The id of the claim or the entity that it became, of the entity that is named or called so, or of the claim that was taken back by it.',
  )
  became!: string | null;

  @Optional(
    () => ID,
    'The proposal of another version of the document of which the decision holds here too, since both have the sentence.',
  )
  carriedFrom!: string | null;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'One proposal of a page.' })
export class ProposalEdge {
  @Required(() => String, 'Where it lies in the order of documents and sentences.')
  cursor!: string;

  @Required(() => Proposal, 'The proposal.')
  node!: Proposal;
}

@InGraph({ kind: 'result' })
@ObjectType({
  description:
    'A page of proposals, by document and in the order of its sentences; where it names whom comes last.',
})
export class ProposalConnection {
  @Required(() => [ProposalEdge], 'The proposals of the page, with their cursors.')
  edges!: ProposalEdge[];

  @Required(() => [Proposal], 'The proposals of the page.')
  nodes!: Proposal[];

  @Required(() => Int, 'How many there are on all pages.')
  totalCount!: number;

  @Required(() => PageInfo, 'Where the page lies.')
  pageInfo!: PageInfo;
}
