import { ObjectType } from 'type-graphql';
import { Optional, Required } from '../../model/declare.js';
import { entityKindNames } from '../../model/kinds.js';
import type { Family, KindDeclaration } from '../../model/entities/declaration.js';
import { InGraph } from '../../model/mapping.js';
import { ownVocabulary } from '../../model/own.js';
import { literalPredicates, type LiteralPredicate } from '../../model/predicates.js';
import type { RelationDeclaration } from '../../model/relations/declaration.js';
import { relations } from '../../model/relations/index.js';
import type {
  EnumTerm as StatedEnum,
  EnumValueTerm as StatedValue,
} from '../../model/values/enum-of.js';
import { ClaimPredicate, EntityKind, Language, RelationKind } from '../../model/values/enums.js';
import type { ValueType } from '../../model/values/lists.js';
import type { Wording } from '../../model/values/wording.js';
import { LangArg } from '../arguments/lang.js';
import { vocabularyEnums } from '../vocabulary-enums.js';

/** Each form of each own unit. */
export const ownUnitTerms: readonly UnitTerm[] = ownVocabulary().units.flatMap(({ unit, ar, en }) =>
  (
    [
      ['AR', ar],
      ['EN', en],
    ] as const
  ).flatMap(([lang, nouns]) =>
    Object.entries(nouns).map(([plural, text]) => ({ unit, lang, plural, text })),
  ),
);

const mostValues = Math.max(...vocabularyEnums.map(({ values }) => values.length));

function choose(wording: Wording, lang: Language): string {
  return lang === 'EN' ? wording.en : wording.ar;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'What a kind of entity is called.' })
export class KindTerm {
  readonly #one: Wording;
  readonly #many: Wording;

  @Required(() => EntityKind, 'The kind.')
  readonly kind: EntityKind;

  @Required(() => String, 'The part of its ids before the colon: organization.')
  readonly prefix: string;

  @Optional(() => String, 'What is of the kind, in English.')
  readonly description: string | null;

  @Required(
    () => String,
    'The family of kinds that share a colour: actor, forum, idea, speech or fact.',
  )
  readonly family: Family;

  @Required(
    () => String,
    'The outline of its sign as the path of an SVG in a box of 16 × 16, filled by the even-odd rule.',
  )
  readonly sign: string;

  constructor(
    { name, prefix, sign: { family, path } }: KindDeclaration<EntityKind>,
    description: string | null,
    [one, many]: readonly [Wording, Wording],
  ) {
    this.kind = name;
    this.prefix = prefix;
    this.description = description;
    this.family = family;
    this.sign = path;
    this.#one = one;
    this.#many = many;
  }

  @Required(() => String, 'What one of them is called: منظمة, organisation.')
  label(@LangArg() lang: Language): string {
    return choose(this.#one, lang);
  }

  @Required(() => String, 'What many are called: المنظمات, organisations.')
  pluralLabel(@LangArg() lang: Language): string {
    return choose(this.#many, lang);
  }
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'What a type of relation is called from both its ends.' })
export class RelationTerm {
  readonly #fromSource: Wording;
  readonly #fromTarget: Wording;

  @Required(() => RelationKind, 'The type.')
  readonly type: RelationKind;

  @Required(() => String, 'What it says, in English.')
  readonly description: string;

  @Required(() => Boolean, 'Whether it reads the same from both ends.')
  readonly symmetric: boolean;

  @Required(
    () => [EntityKind],
    'The kinds of entity that it may have as its source, one for each way to tie two.',
  )
  readonly sources: readonly EntityKind[];

  @Required(
    () => [EntityKind],
    'The kind of its target for each of the sources, in the same order.',
  )
  readonly targets: readonly EntityKind[];

  @Required(() => Boolean, 'Whether its claims may name a role.')
  readonly takesRole: boolean;

  @Required(() => Boolean, 'Whether its claims must name a role.')
  readonly needsRole: boolean;

  constructor(
    { type, description, symmetric = false, joins, role }: RelationDeclaration<RelationKind>,
    [fromSource, fromTarget]: readonly [Wording, Wording],
  ) {
    this.type = type;
    this.description = description;
    this.symmetric = symmetric;
    this.sources = joins.map(({ source }) => source);
    this.targets = joins.map(({ target }) => target);
    this.takesRole = role !== undefined;
    this.needsRole = role === 'REQUIRED';
    this.#fromSource = fromSource;
    this.#fromTarget = fromTarget;
  }

  @Required(() => String, 'What it is called at its source: عضو في, member of.')
  label(@LangArg() lang: Language): string {
    return choose(this.#fromSource, lang);
  }

  @Required(() => String, 'What it is called at its target: الأعضاء, members.')
  inverseLabel(@LangArg() lang: Language): string {
    return choose(this.#fromTarget, lang);
  }
}

@InGraph({ kind: 'result' })
@ObjectType({
  description:
    'What a literal predicate is called: what claims say of an entity that is no other entity.',
})
export class PredicateTerm {
  readonly #label: Wording;

  @Required(() => ClaimPredicate, 'The predicate.')
  readonly predicate: ClaimPredicate;

  @Required(
    () => String,
    'Of which form its values are: NAME, TEXT, CODE, DATE, NUMBER or QUANTITY, which says what parts a value has.',
  )
  readonly valueType: ValueType;

  @Required(() => [EntityKind], 'The kinds of entity of which it may be said.')
  readonly kinds: readonly EntityKind[];

  @Required(
    () => [String],
    'The codes that its values may be; empty where they are of no closed list.',
  )
  readonly codes: readonly string[];

  @Required(
    () => Boolean,
    'Whether readers ask for it first, so that a page says that no document states it.',
  )
  readonly expected: boolean;

  @Optional(
    () => String,
    'Address of the page of others about what has a value, with {value} for it.',
  )
  readonly page: string | null;

  constructor({ predicate, valueType, kinds, codes = [], ...literal }: LiteralPredicate) {
    this.predicate = predicate;
    this.valueType = valueType;
    this.kinds = kinds === 'ANY' ? entityKindNames : kinds;
    this.codes = codes;
    this.expected = literal.expected === true;
    this.page = literal.url ?? literal.page ?? null;
    this.#label = literal.label;
  }

  @Required(() => String, 'What it is called: تاريخ التأسيس, founded.')
  label(@LangArg() lang: Language): string {
    return choose(this.#label, lang);
  }
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'What a value of a closed list is called.' })
export class EnumValueTerm {
  readonly #label: Wording;

  @Required(() => String, 'The value, as answers and arguments have it.')
  readonly value: string;

  @Required(() => String, 'What it means, in English.')
  readonly description: string;

  constructor({ value, label, description }: StatedValue) {
    this.value = value;
    this.description = description;
    this.#label = label;
  }

  @Required(() => String, 'What it is called: سفارة, embassy.')
  label(@LangArg() lang: Language): string {
    return choose(this.#label, lang);
  }
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'What a closed list is called, an enum of this schema.' })
export class EnumTerm {
  readonly #label: Wording;

  @Required(() => String, 'The name of the enum in the schema.')
  readonly name: string;

  @Required(() => String, 'What it lists, in English.')
  readonly description: string;

  @Required(() => [EnumValueTerm], 'Its values, in the order of the schema’s code.')
  @InGraph({ kind: 'property', property: 'values', maxEntries: mostValues })
  readonly values: EnumValueTerm[];

  constructor({ name, label, description, values }: StatedEnum) {
    this.name = name;
    this.description = description;
    this.values = values.map((value) => new EnumValueTerm(value));
    this.#label = label;
  }

  @Required(() => String, 'What it is called: نوع المنظمة, kind of organisation.')
  label(@LangArg() lang: Language): string {
    return choose(this.#label, lang);
  }
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'A form of the noun of a unit that a vocabulary adds.' })
export class UnitTerm {
  @Required(() => String, 'The unit, as figures have it.')
  readonly unit!: string;

  @Required(() => Language, 'The language of the noun.')
  readonly lang!: Language;

  @Required(
    () => String,
    'The numbers that it is for, by the plural rules of the language: zero, one, two, few, many or other.',
  )
  readonly plural!: string;

  @Required(() => String, 'The noun, with # for the number.')
  readonly text!: string;
}

@InGraph({ kind: 'result' })
@ObjectType({
  description:
    'What everything of the schema is called in both languages, so that a page needs no words of its own.',
})
export class Vocabulary {
  @Required(() => [KindTerm], 'Kinds of entity.')
  @InGraph({ kind: 'property', property: 'kinds', maxEntries: entityKindNames.length })
  readonly kinds!: KindTerm[];

  @Required(() => [RelationTerm], 'Types of relation.')
  @InGraph({ kind: 'property', property: 'relations', maxEntries: relations.length })
  readonly relations!: RelationTerm[];

  @Required(() => [PredicateTerm], 'Literal predicates.')
  @InGraph({ kind: 'property', property: 'predicates', maxEntries: literalPredicates.length })
  readonly predicates!: PredicateTerm[];

  @Required(() => [EnumTerm], 'All other closed lists, by name.')
  @InGraph({ kind: 'property', property: 'enums', maxEntries: vocabularyEnums.length })
  readonly enums!: EnumTerm[];

  @Required(
    () => [UnitTerm],
    'Units of figures that the vocabulary of this graph adds, a form each.',
  )
  @InGraph({ kind: 'property', property: 'units', maxEntries: ownUnitTerms.length })
  readonly units!: UnitTerm[];
}
