import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, ObjectType } from 'type-graphql';
import type { Answer as Found, Shown } from '../../claims/answers/answer.js';
import { witnessesOf, type Witness } from '../../claims/answers/witnesses.js';
import type { LiteralValue as Literal } from '../../claims/records.js';
import { Optional, Required } from '../../model/declare.js';
import { Entity } from '../../model/entity.js';
import { InGraph } from '../../model/mapping.js';
import { Claim } from '../../model/provenance/claim.js';
import { Evidence } from '../../model/provenance/evidence.js';
import { LiteralValue } from '../../model/provenance/literal-value.js';
import { relationSentences } from '../../model/relations/sentences.js';
import { ClaimPart, Language } from '../../model/values/enums.js';
import { PartialDate } from '../../model/values/partial-date.js';
import { fetchListed } from '../../query/index.js';
import { invariant, overloaded } from '../../shared/errors.js';
import { today } from '../../shared/today.js';
import { tell } from '#text/sentence/tell.js';
import type { Context } from '../context.js';
import { evidenceOf, toldEndOf } from './answer-loaders.js';
import { Change } from './change.js';
import { Conflict, PreferenceReason, toConflict } from './conflicts.js';

/** Claims of a conflict in an answer, one for each of its answers first. */
const maxClaims = 12;

/** Usual numbers of entries, by which a question is priced. */
const usually = { shown: 5, claims: 5, witnesses: 20 } as const;

/** The fields by which pieces of evidence of a claim are told apart. */
const evidence = {
  type: 'Claim',
  field: 'evidence',
  known: '{ document { id } start end note }',
} as const;

@InGraph({ kind: 'result' })
@ObjectType({ description: 'A piece of evidence that says one part of an answer.' })
export class AnswerWitness {
  readonly #claim: string;
  readonly #piece: Witness['piece'];

  @Required(
    () => ClaimPart,
    'The part: who (SUBJECT or OBJECT), a value, a role, since when or until when.',
  )
  readonly part: ClaimPart;

  constructor({ part, claim, piece }: Witness) {
    this.part = part;
    this.#claim = claim;
    this.#piece = piece;
  }

  @Required(() => Evidence, 'Where a document says it.')
  async evidence(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    const { document, start, end, note } = this.#piece;
    const pieces = await fetchListed(evidence, this.#claim, context, info);
    const found = pieces.find(
      (piece) =>
        (piece[' document'] as { id: string }).id === document &&
        piece[' start'] === start &&
        piece[' end'] === end &&
        piece[' note'] === note,
    );
    if (!found) throw overloaded('The graph changed while it was read. Ask again.');
    return found;
  }
}

@InGraph({ kind: 'result' })
@ObjectType({
  description:
    'One answer: an entity with the term of its tie, or a value, with what says so part by part.',
})
export class ShownAnswer {
  readonly #shown: Shown;
  readonly #dataset: string | undefined;

  constructor(shown: Shown, dataset: string | undefined) {
    this.#shown = shown;
    this.#dataset = dataset;
  }

  @Optional(() => Entity, 'Who or what it is; null for a value.')
  @InGraph({ kind: 'reference' })
  get entity(): string | null {
    return this.#shown.entity;
  }

  @Optional(() => LiteralValue, 'The value; null for an entity.')
  get value(): object | null {
    const { value } = this.#shown;
    return value && toValue(value);
  }

  @Optional(() => PartialDate, 'Since when, in the term told.')
  get validFrom(): string | null {
    return this.#shown.validFrom;
  }

  @Optional(() => PartialDate, 'Until when, in the term told.')
  get validTo(): string | null {
    return this.#shown.validTo;
  }

  @Required(() => Boolean, 'Whether it is so together with others, such as a host with another.')
  get jointly(): boolean {
    return this.#shown.jointly;
  }

  @Required(() => [Claim], 'The claims that say it, the best first.')
  @InGraph({ kind: 'reference', maxEntries: usually.claims })
  get claims(): string[] {
    return this.#shown.claims.map(({ id }) => id);
  }

  @Optional(
    () => String,
    'The role of the tie; in the other language where there is none; null where it has none.',
  )
  role(@LangArg() lang: string): string | null {
    const { roleAr = null, roleEn = null } = this.#shown.told ?? {};
    return lang === 'EN' ? (roleEn ?? roleAr) : (roleAr ?? roleEn);
  }

  @Optional(() => String, 'The tie as a sentence, from its source; null for a value.')
  async sentence(@LangArg() lang: string, @Ctx() context: Context): Promise<string | null> {
    const { told } = this.#shown;
    if (!told) return null;
    const [source, target] = await Promise.all(
      [told.source, told.target].map((id) => toldEndOf(context, id, this.#dataset)),
    );
    invariant(source && target, 'a tie has two ends');
    const tongue = lang === 'EN' ? 'en' : 'ar';
    const telling = { tongue, from: 'source', today: today() } as const;
    return tell(relationSentences(told.type), { source, target }, told, telling);
  }

  @Required(
    () => [AnswerWitness],
    'The evidence that says each part of it as shown, the best first: ten pieces a part at most.',
  )
  @InGraph({ kind: 'property', property: 'witnesses', maxEntries: usually.witnesses })
  async witnesses(@Ctx() context: Context): Promise<AnswerWitness[]> {
    const ids = this.#shown.claims.map(({ id }) => id);
    const pieces = await evidenceOf(context, ids);
    return witnessesOf(this.#shown, (id) => pieces.get(id) ?? []).map(
      (witness) => new AnswerWitness(witness),
    );
  }
}

@InGraph({ kind: 'result' })
@ObjectType({
  description:
    'The answer to a question about an entity, by all claims that count. Where none is shown, no document tells it.',
})
export class Answer {
  readonly #found: Found;
  readonly #dataset: string | undefined;

  constructor(found: Found, dataset: string | undefined) {
    this.#found = found;
    this.#dataset = dataset;
  }

  @Required(() => String, 'What was asked, by ids: the same for the same question.')
  get question(): string {
    return this.#found.question;
  }

  @Optional(() => Conflict, 'What sources differ on; null where they do not.')
  get about(): Conflict | null {
    return this.#found.about && toConflict(this.#found.about, maxClaims);
  }

  @Required(() => [ShownAnswer], 'What is shown, the best first.')
  @InGraph({ kind: 'property', property: 'shown', maxEntries: usually.shown })
  get shown(): ShownAnswer[] {
    return this.#found.shown.map((each) => new ShownAnswer(each, this.#dataset));
  }

  @Required(
    () => [ShownAnswer],
    'What sources say instead, which cannot be true beside it; where nothing is shown as of a time, what they say of other or unknown times.',
  )
  @InGraph({ kind: 'property', property: 'instead', maxEntries: usually.shown })
  get instead(): ShownAnswer[] {
    return this.#found.instead.map((each) => new ShownAnswer(each, this.#dataset));
  }

  @Optional(
    () => PreferenceReason,
    'Why it is shown and the other is not; null where sources do not differ.',
  )
  get because(): Found['because'] {
    return this.#found.because;
  }

  @Optional(
    () => Change,
    'The change by which a curator decided; null where none did, where a file did, and where the log was closed since.',
  )
  async decidedBy(@Ctx() context: Context): Promise<Change | null> {
    return (await this.about?.decidedBy(context)) ?? null;
  }

  @Required(
    () => Boolean,
    'Whether sources differ: two of their statements cannot both be true. One that says less than another agrees with it.',
  )
  get differs(): boolean {
    return this.#found.about !== null;
  }
}

function LangArg() {
  return Arg('lang', () => Language, { defaultValue: 'AR', description: 'The language wanted.' });
}

/** A value in the fields of the API. */
function toValue(value: Literal): object {
  switch (value.type) {
    case 'NAME':
      return { text: value.text, lang: value.lang, nameKind: value.nameKind };
    case 'TEXT':
      return { text: value.text, lang: value.lang };
    case 'CODE':
      return { text: value.text };
    case 'DATE':
      return { date: value.date };
    case 'NUMBER':
      return { number: value.number };
    case 'QUANTITY': {
      const { number, unit, qualifier, raw, time, population } = value;
      return {
        number,
        unit,
        qualifier,
        time,
        text: raw,
        populationKey: population?.key,
        population: ({ lang }: { readonly lang: string }) =>
          lang === 'EN' ? population?.en : population?.ar,
      };
    }
  }
}
