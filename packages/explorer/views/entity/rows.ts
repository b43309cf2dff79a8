import type { AnswerOf } from '../../data/ask.js';
import type { Terms } from '../../data/terms.js';
import { nameOf } from '../../parts/entity.js';
import { readingOf } from '#text/saying/reading-of.js';
import { sayLiteral, roleOf } from '../../parts/value.js';
import { saysDatesOf, testimoniesOf, type Says, type Witnessed } from '../../parts/witness.js';
import { words } from '../../words/words.js';
import type { EntityAnswer, RelationEdge } from './types.js';

/** A table as rows of texts, the header first. */
export type Rows = readonly (readonly string[])[];

type Mention = NonNullable<AnswerOf<'view-entity-mentions'>['entity']>['mentions']['nodes'][number];

const { columns } = words.take;
const ofWitness = [columns.known, columns.document, columns.sentence];

/** One row for each sentence; a row without one for a claim that has none, so that no claim is left out. */
function witnessed(claims: readonly Witnessed[], terms: Terms, says?: Says): Rows {
  const found = testimoniesOf(claims, says);
  if (found.length === 0) return [['', '', '']];
  return found.map(({ method, evidence: { document, exact, note } }) => [
    terms.value('Method', method),
    document.title,
    exact ?? note ?? '',
  ]);
}

/** Facts of an entity. */
export function factRows({ facts }: EntityAnswer, terms: Terms): Rows {
  return [
    [columns.fact, columns.value, ...ofWitness],
    ...facts.nodes.flatMap((fact) =>
      witnessed([fact], terms).map((row) => [
        terms.predicate(fact.predicate),
        sayLiteral(terms, fact.predicate, fact.value),
        ...row,
      ]),
    ),
  ];
}

/** Relations of an entity. */
export function relationRows(
  entity: EntityAnswer,
  edges: readonly RelationEdge[],
  terms: Terms,
): Rows {
  const head = [
    ...[columns.relation, columns.name, columns.id, words.relation.role],
    ...[words.relation.since, words.relation.until, words.relation.confidence],
  ];
  return [
    [...head, ...ofWitness],
    ...edges.flatMap((edge) => {
      const { node, relation } = edge;
      if (relation == null) return [];
      const role = roleOf(relation);
      const own = [
        ...[readingOf(edge, entity, terms.relation), nameOf(node).text, node.id, role ?? ''],
        ...[relation.validFrom ?? '', relation.validTo ?? '', String(relation.confidence)],
      ];
      return witnessed(relation.claims.nodes, terms, saysDatesOf(relation)).map((row) => [
        ...own,
        ...row,
      ]);
    }),
  ];
}

/** Names of an entity. */
export function nameRows({ names }: EntityAnswer, terms: Terms): Rows {
  return [
    [columns.name, columns.language, columns.kindOfName],
    ...names.map(({ text, lang, kind }) => [
      text,
      lang.toLowerCase(),
      terms.value('NameKind', kind),
    ]),
  ];
}

/** Mentions of an entity; places count the characters of a text from its beginning. */
export function mentionRows(mentions: readonly Mention[]): Rows {
  return [
    [columns.document, columns.id, columns.words, words.relation.since, words.relation.until],
    ...mentions.map(({ document, exact, start, end }) => [
      ...[document.title, document.id, exact, String(start), String(end)],
    ]),
  ];
}
