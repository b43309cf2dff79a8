import { registerEnumType } from 'type-graphql';
import { entityKindNames } from '../kinds.js';
import {
  groupKinds,
  literalPredicates,
  organizationKinds,
  quantityQualifiers,
  sessionKinds,
  speechKinds,
} from '../predicates.js';
import { relations } from '../relations/index.js';

/** Registers a closed list as a GraphQL enum whose values are their own names. */
function enumOf<T extends string>(
  name: string,
  description: string,
  values: Readonly<Record<T, string>>,
): Readonly<Record<T, T>> {
  const names = Object.keys(values) as T[];
  const enumeration = Object.fromEntries(names.map((value) => [value, value])) as Record<T, T>;
  registerEnumType(enumeration, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      names.map((value) => [value, { description: values[value] }]),
    ) as Record<T, { description: string }>,
  });
  return enumeration;
}

const listed = (values: readonly string[], describe: (value: string) => string) =>
  Object.fromEntries(values.map((value) => [value, describe(value)]));

const inWords = (code: string) => code.toLowerCase().replaceAll('_', ' ');

export const Language = enumOf('Language', 'A language of labels, names and sentences.', {
  AR: 'Arabic, the first language of the graph.',
  EN: 'English.',
});

export const Script = enumOf('Script', 'A writing system (ISO 15924).', {
  ARAB: 'Arabic script.',
  LATN: 'Latin script.',
});

export const EntityKind = enumOf(
  'EntityKind',
  'A kind of entity, named as its type.',
  listed(entityKindNames, (kind) => `Entities of the type ${kind}.`),
);

export const RelationKind = enumOf(
  'RelationKind',
  'A type of relation between two entities.',
  Object.fromEntries(relations.map(({ type, description }) => [type, description])),
);

export const ClaimPredicate = enumOf(
  'ClaimPredicate',
  'What a claim says of its subject: a relation to an object, or a literal value.',
  {
    ...Object.fromEntries(relations.map(({ type, description }) => [type, description])),
    ...listed(
      literalPredicates.map(({ predicate }) => predicate),
      (predicate) => `Literal: the ${inWords(predicate)} of the subject.`,
    ),
  },
);

export const NameKind = enumOf('NameKind', 'What a name is to its entity.', {
  OFFICIAL: 'The full, formal name.',
  SHORT: 'A short form or acronym in common use.',
  ALIAS: 'Another name or spelling.',
  TRANSLITERATION: 'The sound of the name in another script.',
});

export const Rank = enumOf('Rank', 'Which of several claims is shown (Wikidata’s ranks).', {
  PREFERRED: 'Shown before the others.',
  NORMAL: 'Stands beside the others.',
  DEPRECATED: 'Kept, but known to be wrong; never shown as a fact.',
});

export const ClaimStatus = enumOf('ClaimStatus', 'Whether a claim counts.', {
  ACCEPTED: 'It counts: the graph’s relations and properties follow from it.',
  PROPOSED: 'It waits for a judgement.',
  RETRACTED: 'It was taken back and stays for the record.',
});

export const Method = enumOf('Method', 'How a document’s words became the claim.', {
  EXPLICIT: 'The words say it.',
  RESOLVED: 'The words say it of somebody whom another sentence names.',
  ATTRIBUTED: 'The words report that somebody says it.',
  DERIVED: 'It follows from other claims, or is our rendering of the words, such as a translation.',
  INFERRED: 'The words imply it.',
  REFERENCE: 'An outside reference says it.',
});

export const OrganizationKind = enumOf('OrganizationKind', 'A kind of organisation.', {
  ...listed(organizationKinds, (kind) => `An organisation of the kind ${inWords(kind)}.`),
});
export const SessionKind = enumOf('SessionKind', 'A kind of session.', {
  ...listed(sessionKinds, (kind) => `A ${inWords(kind)}.`),
});
export const GroupKind = enumOf('GroupKind', 'What the members of a group are.', {
  ...listed(groupKinds, (kind) => `A group of ${inWords(kind)}.`),
});
export const SpeechKind = enumOf('SpeechKind', 'How a quote gives somebody’s words.', {
  ...listed(speechKinds, (kind) => (kind === 'DIRECT' ? 'Word for word.' : 'In reported speech.')),
});
export const QuantityQualifier = enumOf('QuantityQualifier', 'How a figure bounds its value.', {
  ...listed(quantityQualifiers, (kind) =>
    kind === 'EXACT' ? 'The value itself.' : 'More than the value.',
  ),
});
export const Direction = enumOf('Direction', 'Which way a relation is followed from an entity.', {
  OUT: 'The entity is the source.',
  IN: 'The entity is the target.',
  BOTH: 'Either.',
});
export const OrderDirection = enumOf(
  'OrderDirection',
  'Ascending or descending; nulls come last.',
  {
    ASC: 'Smallest first.',
    DESC: 'Largest first.',
  },
);
export const ExternalIdScheme = enumOf(
  'ExternalIdScheme',
  'A scheme of identifiers kept elsewhere.',
  {
    WIKIDATA: 'Wikidata item, such as Q851.',
    ISO_3166_1_ALPHA_2: 'Two-letter country code, such as SA.',
    ISO_3166_1_ALPHA_3: 'Three-letter country code, such as SAU.',
    ISO_3166_1_NUMERIC: 'Numeric country code with leading zeros, such as 682.',
  },
);
