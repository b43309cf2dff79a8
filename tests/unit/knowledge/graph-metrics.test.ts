import { afterAll, describe, expect, it } from '@jest/globals';
import { Centrality } from '../../../src/analysis/centrality/centrality.js';
import type { Metric } from '../../../src/analysis/centrality/index.js';
import { Communities } from '../../../src/analysis/communities/communities.js';
import type { CompactGraph } from '../../../src/analysis/compact-graph.js';
import { priceOf } from '../../../src/analysis/measures/price.js';
import { GraphMetrics, type MeasuredPart } from '../../../src/knowledge/graph-metrics.js';
import type { Caller } from '../../../src/knowledge/fair-turns.js';
import { graphOf } from '../../fixtures/graphs/graph-of.js';
import { graphOfExpected, idOf, readExpected } from '../analysis/expected/expected-measures.js';

async function centralityOf(
  metrics: GraphMetrics,
  graph: CompactGraph,
  metric: Metric,
  part: MeasuredPart,
  caller?: Caller,
): Promise<Centrality> {
  return new Centrality(metric, await metrics.measure(graph, metric, part, caller));
}

describe('the measures of a graph', () => {
  const metrics = new GraphMetrics();
  afterAll(() => {
    metrics.close();
  });

  it('are computed in a thread and read by id', async () => {
    const expected = await readExpected('karate');
    const graph = await graphOfExpected(expected);
    const centrality = await centralityOf(metrics, graph, 'BETWEENNESS', {});
    expect(centrality).toMatchObject({
      metric: 'BETWEENNESS',
      method: 'EXACT',
      pivots: null,
      order: 34,
    });
    expect(centrality.find(idOf(0))).toEqual({
      score: expect.closeTo(expected.betweenness[0] ?? NaN, 9),
      rank: 1,
    });
    expect(centrality.find('nobody')).toBeNull();
  });

  it('are listed from the highest on, equal ones by id with one rank', async () => {
    const graph = await graphOf(['b -KNOWS-> m', 'm -KNOWS-> a', 'c -KNOWS-> m']);
    const centrality = await centralityOf(metrics, graph, 'DEGREE', {});
    expect(centrality.list(10)).toEqual([
      { id: 'm', score: 1, rank: 1 },
      { id: 'a', score: 1 / 3, rank: 2 },
      { id: 'b', score: 1 / 3, rank: 2 },
      { id: 'c', score: 1 / 3, rank: 2 },
    ]);
    expect(centrality.list(1, 2).map(({ id }) => id)).toEqual(['b']);
  });

  it('are of the part that was asked for', async () => {
    const graph = await graphOf(['Person:a -KNOWS-> Person:b', 'Person:a -MEMBER_OF-> Country:c']);
    const part = { kinds: ['Person'], types: ['KNOWS'] };
    const centrality = await centralityOf(metrics, graph, 'DEGREE', part);
    expect(centrality.list(10).map(({ id, score }) => [id, score])).toEqual([
      ['Person:a', 1],
      ['Person:b', 1],
    ]);
    expect(centrality.find('Country:c')).toBeNull();
  });

  it('divide it into communities, the largest first', async () => {
    const graph = await graphOf([
      ...['a -KNOWS-> b', 'b -KNOWS-> c', 'c -KNOWS-> a'],
      'c -KNOWS-> v',
      ...['v -KNOWS-> w', 'w -KNOWS-> x', 'x -KNOWS-> y', 'y -KNOWS-> v', 'v -KNOWS-> x'],
    ]);
    const communities = new Communities(await metrics.measure(graph, 'COMMUNITIES', {}));
    expect(communities).toMatchObject({ count: 2, order: 7 });
    expect(communities.modularity).toBeGreaterThan(0.3);
    expect(communities.list(10)).toEqual([
      { number: 0, size: 4 },
      { number: 1, size: 3 },
    ]);
    expect(communities.listMembers(1, 10)).toEqual(['a', 'b', 'c']);
    expect(communities.listMembers(0, 2)).toEqual(['v', 'w']);
    expect(communities.find('a')).toBe(1);
    expect(communities.find('nobody')).toBeNull();
  });

  it('of an empty graph are none', async () => {
    const graph = await graphOf([]);
    for (const metric of ['DEGREE', 'CLOSENESS', 'BETWEENNESS', 'PAGE_RANK'] as const)
      expect((await centralityOf(metrics, graph, metric, {})).list(10)).toEqual([]);
    expect(new Communities(await metrics.measure(graph, 'COMMUNITIES', {}))).toMatchObject({
      count: 0,
      modularity: null,
    });
  });
});

describe('who asks for a measure', () => {
  it('gets what is kept without another thread', async () => {
    const graph = await graphOf(['a -KNOWS-> b', 'b -HOSTED-> c']);
    const metrics = new GraphMetrics();
    await centralityOf(metrics, graph, 'DEGREE', { types: ['KNOWS', 'HOSTED'] });
    metrics.close();
    const again = await centralityOf(metrics, graph, 'DEGREE', { types: ['HOSTED', 'KNOWS'] });
    expect(again.find('b')).toEqual({ score: 1, rank: 1 });
    await expect(centralityOf(metrics, graph, 'DEGREE', {})).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
  });

  it('waits no longer than its deadline, and finds it there later', async () => {
    const graph = await graphOf(['a -KNOWS-> b']);
    const metrics = new GraphMetrics();
    await expect(
      centralityOf(metrics, graph, 'DEGREE', {}, { timeoutMs: 0 }),
    ).rejects.toMatchObject({ code: 'OVERLOADED', retryAfterSeconds: 5 });
    expect(await centralityOf(metrics, graph, 'DEGREE', {})).toMatchObject({ order: 2 });
  });

  it('pays for a measure that nobody has asked for, at the price of its algorithm, and for no other', async () => {
    const graph = await graphOf(['a -KNOWS-> b']);
    const metrics = new GraphMetrics();
    const paid: number[] = [];
    const admitAnalysis = (_: string, price: number) => void paid.push(price);
    const ask = (part: MeasuredPart) =>
      centralityOf(metrics, graph, 'PAGE_RANK', part, { admitAnalysis });
    await Promise.all([
      ask({ kinds: ['Person', 'Thing'] }),
      ask({ kinds: ['Thing', 'Person'], minConfidence: 0 }),
    ]);
    await ask({ kinds: ['Person', 'Thing'] });
    expect(paid).toEqual([priceOf('PAGE_RANK', graph)]);
  });

  it('gets nothing, and has nothing worked out, that is not admitted', async () => {
    const graph = await graphOf(['a -KNOWS-> b']);
    const metrics = new GraphMetrics();
    const admitAnalysis = () => {
      throw new Error('too dear');
    };
    const asked = centralityOf(metrics, graph, 'DEGREE', {}, { admitAnalysis });
    await expect(asked).rejects.toThrow('too dear');
    metrics.close();
    await expect(centralityOf(metrics, graph, 'DEGREE', {})).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
  });

  it('may go away', async () => {
    const graph = await graphOf(['a -KNOWS-> b']);
    const metrics = new GraphMetrics();
    const caller = new AbortController();
    const asked = centralityOf(metrics, graph, 'DEGREE', {}, { signal: caller.signal });
    caller.abort(new Error('gone'));
    await expect(asked).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      cause: { message: 'gone' },
    });
    metrics.close();
  });

  it('may have gone before, and what fails then is heard by nobody', async () => {
    const graph = await graphOf(['a -KNOWS-> b']);
    const metrics = new GraphMetrics();
    const signal = AbortSignal.abort(new Error('gone'));
    const asked = centralityOf(metrics, graph, 'DEGREE', {}, { signal });
    metrics.close();
    await expect(asked).rejects.toMatchObject({ cause: { message: 'gone' } });
  });

  it('may ask for all measures of several parts at once', async () => {
    const graph = await graphOf(['a -KNOWS-> b', 'b -HOSTED-> c']);
    const metrics = new GraphMetrics();
    const parts = [{}, { types: ['KNOWS'] }, { types: ['HOSTED'] }];
    const asked = parts.flatMap((part) => [
      metrics.measure(graph, 'COMMUNITIES', part),
      ...(['DEGREE', 'CLOSENESS', 'BETWEENNESS', 'PAGE_RANK'] as const).map((metric) =>
        centralityOf(metrics, graph, metric, part),
      ),
    ]);
    expect((await Promise.all(asked)).map(({ order }) => order)).toEqual(Array(15).fill(3));
  });

  it('is refused where too much of its own is under way, and no other client is', async () => {
    const graph = await graphOf(['a -KNOWS-> b']);
    const metrics = new GraphMetrics();
    const asked = Array.from({ length: 25 }, (_, i) =>
      centralityOf(metrics, graph, 'DEGREE', { minConfidence: i / 25 }, { client: 'greedy' }),
    );
    await expect(asked.at(-1)).rejects.toMatchObject({ code: 'OVERLOADED', retryAfterSeconds: 5 });
    const answered: string[] = [];
    const part = { minConfidence: 0.99 };
    const other = centralityOf(metrics, graph, 'DEGREE', part, { client: 'modest' });
    void other.then(() => answered.push('modest'));
    void asked.at(-2)?.then(
      () => answered.push('greedy'),
      () => undefined,
    );
    await expect(other).resolves.toMatchObject({ order: 2 });
    expect(answered).toEqual(['modest']);
    metrics.close();
    await Promise.allSettled(asked);
  });

  it('leaves nothing behind that waits for its turn where all have gone away', async () => {
    const graph = await graphOf(['a -KNOWS-> b']);
    const metrics = new GraphMetrics();
    const gone = new AbortController();
    const ask = (i: number, signal?: AbortSignal) =>
      centralityOf(metrics, graph, 'DEGREE', { minConfidence: i / 30 }, { client: 'c', signal });
    const asked = Array.from({ length: 24 }, (_, i) => ask(i, gone.signal));
    gone.abort(new Error('gone'));
    await Promise.allSettled(asked);
    await expect(ask(25)).resolves.toMatchObject({ order: 2 });
    metrics.close();
  });

  it('is told at once what is wrong with the question', async () => {
    const metrics = new GraphMetrics();
    const graph = await graphOf(['a -KNOWS-> b']);
    await expect(
      centralityOf(metrics, graph, 'DEGREE', { minConfidence: 2 }),
    ).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});
