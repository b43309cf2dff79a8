import { goodSeed } from '../unit/seed/temporary-seed.js';

/** Writes what one dataset says, all of it in one document. */
function writer(document: string) {
  const by = `method: REFERENCE, evidence: [${document}]`;
  return {
    entity: (id: string, ...lines: readonly string[]) =>
      [
        `  - id: ${id}`,
        `    names: [{ text: ${id.replace(':', ' ')}, lang: EN, kind: SHORT, ${by} }]`,
        ...lines.map((line) => `    ${line}`),
      ].join('\n'),
    literal: (predicate: string, value: string, more = '') =>
      `{ predicate: ${predicate}, value: ${value}, ${more}${by} }`,
    relation: (predicate: string, object: string, more = '') =>
      `{ predicate: ${predicate}, object: ${object}, ${more}${by} }`,
  };
}

const list = (key: string, ...items: readonly string[]) => `${key}: [${items.join(', ')}]`;
const headUntil = (validTo: string) =>
  `role: { key: head, ar: رئيس, en: head }, validTo: '${validTo}', `;

const { entity, literal, relation } = writer('page');
const news = [
  entity('series:f'),
  entity(
    'edition:f-1',
    list('literals', literal('ORDINAL', '1')),
    list('relations', relation('EDITION_OF', 'series:f'), relation('ABOUT', 'topic:a')),
  ),
  entity(
    'edition:f-2',
    list('literals', literal('ORDINAL', '2'), literal('DATE', "'2020'", 'rank: PREFERRED, ')),
    list(
      'relations',
      relation('EDITION_OF', 'series:f'),
      relation('HAS_SESSION', 'sess:s'),
      relation('ABOUT', 'topic:a', 'rank: DEPRECATED, '),
      relation('ABOUT', 'topic:b', 'status: PROPOSED, '),
      relation('ABOUT', 'topic:c'),
    ),
  ),
  entity('sess:s', list('literals', literal('SESSION_KIND', 'SPEECH'))),
  ...['topic:a', 'topic:b', 'topic:c'].map((id) => entity(id)),
  entity(
    'person:p',
    list(
      'relations',
      relation('PARTICIPATED_IN', 'edition:f-2'),
      relation('HOLDS_POSITION', 'organization:o', headUntil('2020-06')),
    ),
  ),
];

const { entity: listed, literal: listedLiteral, relation: listedRelation } = writer('list');
const register = [
  listed(
    'edition:f-2',
    list('literals', listedLiteral('DATE', "'2021'")),
    list('relations', listedRelation('ABOUT', 'topic:a'), listedRelation('HAS_SESSION', 'sess:s')),
  ),
  listed('sess:s', list('literals', listedLiteral('SESSION_KIND', 'KEYNOTE', 'rank: PREFERRED, '))),
  listed(
    'person:p',
    list(
      'relations',
      listedRelation('PARTICIPATED_IN', 'edition:f-2'),
      listedRelation('HOLDS_POSITION', 'organization:o', headUntil('2020-12')),
    ),
  ),
];

/**
 * Two editions of which two datasets do not say the same: the kind of a session, the topics, the year of the second
 * edition and with it whether a position was over by then; and two claims that do not count.
 */
export const disputedForum = goodSeed({
  'news/forum.yaml': `entities:\n${news.join('\n')}`,
  'register/dataset.yaml': `dataset: { id: register, titleAr: سجل, titleEn: Register, description: A list., method: REFERENCE }
documents:
  - { key: list, title: A list, url: https://example.org/list, language: en, retrieved: 2026-11-24, says: A list. }
entities:\n${register.join('\n')}`,
});
