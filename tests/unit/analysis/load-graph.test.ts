import { describe, expect, it } from '@jest/globals';
import { findNode, kindAt, relationAt } from '../../../src/analysis/compact-graph.js';
import type { CompactGraph } from '../../../src/analysis/compact-graph.js';
import { loadGraph } from '../../../src/analysis/load-graph.js';
import { numberOf } from '#text/partial-dates.js';
import { StoredGraph } from '../../fixtures/graphs/stored-graph.js';

const types = ['MEMBER_OF', 'HOSTED'];

function person(id: string, datasets: readonly string[] = ['article']) {
  return { id, kind: 'Person', datasets };
}

function membership(source: string, target: string, role = '') {
  const id = `member-of:${source}~${target}${role}`;
  return { id, type: 'MEMBER_OF', source, target, confidence: 0.9, datasets: ['article'] };
}

function relationsOf(graph: CompactGraph) {
  return Array.from({ length: graph.size }, (_, relation) => relationAt(graph, relation));
}

describe('loading the graph', () => {
  it('numbers the nodes by their ids, in whatever order they come', async () => {
    const graph = await loadGraph(
      new StoredGraph(
        ['c', 'a', 'b'].map((id) => person(id)),
        [],
      ),
      { types },
    );
    expect(graph.nodeIds).toEqual(['a', 'b', 'c']);
    expect(findNode(graph, 'b')).toBe(1);
    expect(findNode(graph, 'nobody')).toBeNull();
    expect(kindAt(graph, 2)).toBe('Person');
  });

  it('numbers the relations by source, target, type and id', async () => {
    const hosting = { ...membership('a', 'b'), id: 'hosted:a~b', type: 'HOSTED' };
    const relations = [
      membership('b', 'a'),
      membership('a', 'c'),
      membership('a', 'b', '~speaker'),
      membership('a', 'b', '~chair'),
      hosting,
    ];
    const store = new StoredGraph(
      ['a', 'b', 'c'].map((id) => person(id)),
      relations,
    );
    expect(relationsOf(await loadGraph(store, { types })).map(({ id }) => id)).toEqual([
      'hosted:a~b',
      'member-of:a~b~chair',
      'member-of:a~b~speaker',
      'member-of:a~c',
      'member-of:b~a',
    ]);
  });

  it('gives a relation back with its type and both ends', async () => {
    const store = new StoredGraph([person('منظمة'), person('👤')], [membership('👤', 'منظمة')]);
    expect(relationsOf(await loadGraph(store, { types }))).toEqual([
      { id: 'member-of:👤~منظمة', type: 'MEMBER_OF', source: '👤', target: 'منظمة' },
    ]);
  });

  it('keeps since when and until when each holds', async () => {
    const relations = [
      { ...membership('a', 'b'), validFrom: '2022', validTo: '2023-05' },
      { ...membership('a', 'c'), validFrom: '2022' },
      { ...membership('b', 'a'), validTo: '2022' },
      membership('b', 'c'),
    ];
    const store = new StoredGraph(
      ['a', 'b', 'c'].map((id) => person(id)),
      relations,
    );
    const { validFromDates, validToDates } = await loadGraph(store, { types });
    expect([...validFromDates]).toEqual(['2022', '2022', null, null].map(numberOf));
    expect([...validToDates]).toEqual(['2023-05', null, '2022', null].map(numberOf));
  });

  it('lists the neighbours of a node in order, whichever way the relations point, and a loop once', async () => {
    const relations = [membership('b', 'c'), membership('a', 'b'), membership('b', 'b')];
    const store = new StoredGraph(
      ['a', 'b', 'c'].map((id) => person(id)),
      relations,
    );
    const { incidence } = await loadGraph(store, { types });
    expect([...incidence.starts]).toEqual([0, 1, 4, 5]);
    expect([...incidence.neighbours]).toEqual([1, 0, 1, 2, 1]);
  });

  it('asks for a small graph in three statements', async () => {
    const store = new StoredGraph([person('a')], []);
    await loadGraph(store, { types });
    expect(store.statements.map(({ text }) => text)).toEqual([
      'MATCH (n:Entity) RETURN count(n) AS nodes',
      'MATCH (n:Entity) WHERE n.bucket IN $p0 RETURN n.id AS id, n.kind AS kind, n.datasets AS datasets',
      'MATCH (s:Entity)-[r:MEMBER_OF|HOSTED]->(t:Entity) WHERE s.bucket IN $p0 RETURN r.id AS id, type(r) AS type, s.id AS source, t.id AS target, r.confidence AS confidence, r.datasets AS datasets, r.validFrom AS validFrom, r.validTo AS validTo, r.sources AS sources, r.contested AS contested, r.confidences AS confidences, r.validFromDates AS validFromDates, r.validToDates AS validToDates, r.spansByEach AS spansByEach, r.certain AS certain, r.possible AS possible',
    ]);
  });

  it('asks for a large graph some buckets at a time', async () => {
    const nodes = Array.from({ length: 70_000 }, (_, i) => person(`p${i}`));
    const store = new StoredGraph(nodes, []);
    const graph = await loadGraph(store, { types });
    expect(graph.order).toBe(70_000);
    expect(store.statements).toHaveLength(1 + 69 + 69);
    expect(store.statements[1]?.parameters).toEqual({
      p0: Array.from({ length: 15 }, (_, bucket) => bucket),
    });
  });

  it('asks an engine that hands over all rows at once for fewer of them', async () => {
    const nodes = Array.from({ length: 2000 }, (_, i) => person(`p${i}`));
    const store = new StoredGraph(nodes, []);
    Object.assign(store.capabilities, { streamsRows: false });
    const graph = await loadGraph(store, { types });
    expect(graph.order).toBe(2000);
    expect(store.statements).toHaveLength(1 + 8 + 8);
  });

  it('reads an empty graph', async () => {
    expect(await loadGraph(new StoredGraph([], []), { types })).toMatchObject({
      order: 0,
      size: 0,
    });
  });

  it('reads again when the graph was written to meanwhile', async () => {
    const store = new StoredGraph([person('a')], []);
    store.beforeStatement = () => {
      // Between nodes and relations: a relation whose end was not read.
      if (store.statements.length !== 2) return;
      store.versionNumber++;
      store.nodes = [person('a'), person('b')];
      store.relations = [membership('a', 'b')];
    };
    const graph = await loadGraph(store, { types });
    expect(graph.version.number).toBe(2);
    expect(graph.nodeIds).toEqual(['a', 'b']);
  });

  it('gives up on a graph that is written to without end', async () => {
    const store = new StoredGraph([person('a')], []);
    store.beforeStatement = () => {
      store.versionNumber++;
    };
    await expect(loadGraph(store, { types })).rejects.toMatchObject({ code: 'OVERLOADED' });
  });

  it.each([
    ['an entity without a bucket', new StoredGraph([{ ...person('a'), bucket: -1 }], []), /bucket/],
    ['a relation without its end', new StoredGraph([person('a')], [membership('a', 'b')]), /end b/],
    ['two entities of one id', new StoredGraph([person('a'), person('a')], []), /node a/],
    [
      'two relations of one id',
      new StoredGraph([person('a'), person('b')], [membership('a', 'b'), membership('a', 'b')]),
      /id of a relation/,
    ],
  ])('refuses %s', async (_, store, message) => {
    await expect(loadGraph(store, { types })).rejects.toThrow(message);
  });
});
