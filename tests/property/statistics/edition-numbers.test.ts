import { isProjected } from '../../../src/claims/apply-decisions.js';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { projectRelations } from '../../../src/claims/projection/relations.js';
import type { StatedClaim } from '../../../src/claims/records.js';
import { tiesOf } from '../../../src/claims/ties.js';
import { factsOf } from '../../../src/statistics/claimed-facts.js';
import { findEditionBefore } from '../../../src/statistics/edition-before.js';
import { numberFacts } from '../../../src/statistics/number-facts.js';
import { editionNumbers, topicChanges } from '../../../src/statistics/numbers/index.js';
import { StatedGraph } from '../../../src/statistics/stated-graph.js';
import { groupsOf, type Tally } from '../../../src/statistics/tally.js';
import { graphOfRecords } from '../../fixtures/graphs/graph-of.js';
import { NaiveCount, type Counts } from './count-by-claims.js';
import { arbitraryClaims } from './random-claims.js';

const datasets = fc.constantFrom(undefined, 'article', 'references');
const counted = [
  'participants',
  'participantsByOrganization',
  'participantsByCountry',
  'sessions',
  'speakers',
  'topics',
  'hosts',
] as const;

/** The statistics’ own graph: relations of all datasets, narrowed to one when it is walked. */
async function statedBy(claims: readonly StatedClaim[], dataset: string | undefined) {
  const projected = claims.filter(isProjected);
  const touching = (id: string) =>
    projected.filter(({ subject, object }) => subject === id || object === id);
  const ids = new Set(projected.flatMap(({ subject, object }) => [subject, object ?? subject]));
  const graph = await graphOfRecords(
    [...ids].map((id) => ({
      id,
      kind: id.split(':')[0] ?? '',
      datasets: [...new Set(touching(id).map((claim) => claim.dataset))].sort(),
    })),
    projectRelations(projected).map(({ id, type, source, target, properties }) => ({
      id,
      type,
      source,
      target,
      confidence: Number(properties['confidence']),
      datasets: properties['datasets'] as readonly string[],
    })),
  );
  const own = projected.filter((claim) => dataset === undefined || claim.dataset === dataset);
  return new StatedGraph(graph, await numberFacts(graph, factsOf(own, tiesOf(projected))), dataset);
}

function show(stated: StatedGraph, { marks }: Tally): Counts {
  const groups = groupsOf(marks()).map(({ key, marks: own }) => [
    typeof key === 'number' ? stated.idOf(key) : String(key),
    [...new Set(own.map(({ thing }) => stated.idOf(thing.node)))].sort(),
  ]);
  return Object.fromEntries(groups) as Counts;
}

function read(stated: StatedGraph, name: string, edition: number): Tally {
  const number = [...editionNumbers, ...topicChanges].find((each) => each.name === name);
  if (!number) throw new Error(`There is no number ${name}.`);
  return number.count(stated, edition);
}

describe('the numbers of an edition', () => {
  it('are those that counting over all claims gives, of all datasets and of one', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryClaims, datasets, async (claims, dataset) => {
        const stated = await statedBy(claims, dataset);
        const naive = new NaiveCount(claims, dataset);
        for (const edition of ['Edition:0', 'Edition:1', 'Edition:2']) {
          const node = stated.find(edition);
          expect(node !== null).toBe(naive.isKnown(edition));
          if (node === null) continue;
          for (const name of counted) {
            const tally = read(stated, name, node);
            expect([name, show(stated, tally)]).toEqual([name, naive[name](edition)]);
            expect(tally.reason).toBe(tally.things.length === 0 ? 'NOT_STATED' : null);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('tell how topics changed since the edition before, where both have some', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryClaims, datasets, async (claims, dataset) => {
        const stated = await statedBy(claims, dataset);
        const naive = new NaiveCount(claims, dataset);
        for (const edition of ['Edition:0', 'Edition:1', 'Edition:2']) {
          const node = stated.find(edition);
          if (node === null) continue;
          const found = findEditionBefore(stated, node);
          const before = naive.before(edition);
          expect(found === null ? null : stated.idOf(found)).toBe(before);
          const changes = ['sharedTopics', 'newTopics', 'droppedTopics'].map((name) =>
            read(stated, name, node),
          );
          expect(
            changes.map((tally) => tally.reason ?? Object.keys(show(stated, tally)).sort()),
          ).toEqual(expectedChanges(naive, edition, before));
        }
      }),
      { numRuns: 300 },
    );
  });
});

function expectedChanges(naive: NaiveCount, edition: string, before: string | null) {
  if (before === null) return Array<string>(3).fill('NO_EDITION_BEFORE');
  const [own, earlier] = [edition, before].map((each) => Object.keys(naive.topics(each)));
  if (!own?.length || !earlier?.length) return Array<string>(3).fill('NOT_STATED');
  return [
    own.filter((topic) => earlier.includes(topic)),
    own.filter((topic) => !earlier.includes(topic)),
    earlier.filter((topic) => !own.includes(topic)),
  ];
}
