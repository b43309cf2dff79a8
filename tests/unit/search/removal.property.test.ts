import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codePointLength } from '#text/code-points.js';
import type { IndexedName } from '../../../src/search/name.js';
import { SearchIndex } from '../../../src/search/search-index.js';
import { buildSearchIndex } from './build-search-index.js';
import { seedNames } from './names.js';

/** Names in which words recur, with and without their clitics, in both scripts, with acronyms and misspellings. */
const words = [
  ...['عمان', 'العمانية', 'وعمان', 'سلطنة', 'البديوي', 'المجلس', 'مجلس', 'التعاون', 'بالتعاون'],
  ...['Oman', 'Omani', 'Amman', 'AlBudaiwi', 'Budaiwi', 'Council', 'Counsel', 'Cooperation'],
  ...['Internet', 'Governance', 'Forum', '(IGF)', 'IGF', 'fourth', '4th', 'of', 'the', '—'],
];
const text = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(' '));
const name = fc.record<Pick<IndexedName, 'text' | 'nameKind'>>({
  text,
  nameKind: fc.constantFrom('OFFICIAL', 'SHORT', 'ALIAS', 'TRANSLITERATION'),
});
const entityIds = ['a', 'b', 'c', 'd', 'e', 'f'];

/** New names of an entity, empty for a deleted one, and the next query. */
interface Step {
  readonly entityId: string;
  readonly kind: string;
  readonly names: readonly Pick<IndexedName, 'text' | 'nameKind'>[];
  readonly query: string;
}

const step = fc.record<Step>({
  entityId: fc.constantFrom(...entityIds),
  kind: fc.constantFrom('Topic', 'Person'),
  names: fc.array(name, { maxLength: 4 }),
  query: text,
});

function toNames({ entityId, kind, names }: Step): IndexedName[] {
  return names.map((given) => {
    const isArabic = /\p{Script=Arabic}/u.test(given.text);
    return {
      ...given,
      entityId,
      entityKind: kind,
      ...({ lang: isArabic ? 'AR' : 'EN', script: isArabic ? 'ARAB' : 'LATN' } as const),
    };
  });
}

function answersOf(index: SearchIndex, query: string): unknown {
  return [
    ...[index.size, index.search(query), index.suggest(query)],
    index.search(query, { kinds: ['Person'], limit: 2 }),
  ];
}

function answersToAll(index: SearchIndex): unknown {
  const askable = seedNames.filter((name) => codePointLength(name.text) <= 200);
  return askable.map((name) => answersOf(index, name.text));
}

describe('an index from which names were taken', () => {
  it('answers like one that never had them, whatever came and went and was asked between', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const index = new SearchIndex();
        const held = new Map<string, readonly IndexedName[]>();
        for (const taken of steps) {
          held.set(taken.entityId, toNames(taken));
          index.remove(taken.entityId);
          for (const name of toNames(taken)) index.add(name);
          const fresh = buildSearchIndex([...held.values()].flat());
          expect(answersOf(index, taken.query)).toEqual(answersOf(fresh, taken.query));
        }
      }),
    );
  });

  it('answers every name of the seed like a fresh one after a third of it went and came back', () => {
    const ids = [...new Set(seedNames.map(({ entityId }) => entityId))];
    const gone = new Set(ids.filter((_, at) => at % 3 === 0));
    const index = buildSearchIndex(seedNames);
    for (const id of gone) index.remove(id);
    const left = seedNames.filter(({ entityId }) => !gone.has(entityId));
    expect(answersToAll(index)).toEqual(answersToAll(buildSearchIndex(left)));
    for (const name of seedNames) if (gone.has(name.entityId)) index.add(name);
    expect(answersToAll(index)).toEqual(answersToAll(buildSearchIndex(seedNames)));
  });

  it('passes over an entity that it does not have', () => {
    const index = buildSearchIndex(seedNames);
    index.remove('person:nobody');
    expect(index.size).toBe(buildSearchIndex(seedNames).size);
  });
});
