import type { Condition, Reading, Sentences, Variant } from '#text/sentence/templates.js';
import type { OwnVocabulary, VocabularySource } from '../own.js';
import type { Join } from '../relations/declaration.js';
import type { JoinEntry, RelationEntry, SentencesEntry, VariantEntry } from './relation-entry.js';
import type { KindEntry, LiteralEntry, VocabularyFile } from './vocabulary-file.js';

/** The sign of a kind without one: a disc. */
const disc = 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z';

/** The declarations of a checked file. @param left joins that the package has itself */
export function toVocabulary(
  file: VocabularyFile,
  left: ReadonlySet<JoinEntry>,
  source: VocabularySource,
): OwnVocabulary {
  const { kinds = [], literals = [], relations = [], extend = [] } = file;
  const { roles = [], units = [], editions = [] } = file;
  // A name of the file is branded once, here; everything else of the model has it from these declarations.
  const made = {
    kinds: kinds.map(toKind),
    literals: literals.map(toLiteral),
    relations: relations.map(toRelation),
    extend: extend.map(({ type, joins }) => ({
      type,
      joins: joins.filter((join) => !left.has(join)).map(toJoin),
    })),
    roles,
    units,
    editions,
    readings: relations.flatMap(({ type, reading }) =>
      reading ? [{ relation: type, ar: reading.ar, en: reading.en }] : [],
    ),
  };
  return { ...(JSON.parse(JSON.stringify(made)) as Omit<OwnVocabulary, 'source'>), source };
}

function toKind({ family, sign, ...kind }: KindEntry): object {
  return { ...kind, sign: { family, path: sign ?? disc } };
}

function toLiteral({ type, codes, externalId, ...literal }: LiteralEntry): object {
  return {
    ...literal,
    valueType: type,
    isFraction: type === 'NUMBER' || undefined,
    codes: codes && Object.keys(codes),
    codeWords: codes,
    externalIdScheme: externalId?.scheme,
    pattern: externalId?.pattern,
    url: externalId?.url,
  };
}

function toRelation({ joins, sentences, ...relation }: RelationEntry): object {
  return {
    ...relation,
    reading: undefined,
    joins: joins.map(toJoin),
    sentences: toSentences(sentences),
  };
}

function toJoin({ sentences, ...join }: JoinEntry): Join {
  return {
    ...join,
    ...(sentences && { sentences: toSentences(sentences) }),
  } as unknown as Join;
}

function toSentences({ ar, en }: SentencesEntry): Sentences {
  return {
    ar: { source: toReading(ar.source), target: toReading(ar.target) },
    en: { source: toReading(en.source), target: toReading(en.target) },
  };
}

function toReading(variants: readonly VariantEntry[]): Reading {
  return variants.flatMap(({ when, say }): (Variant | string)[] =>
    when ? [{ when: when as Condition[], texts: say }] : say,
  );
}
