import { describe, expect, it } from '@jest/globals';
import { findInterlocks } from '../../../src/analysis/common/interlocks.js';
import { InterlockCache } from '../../../src/knowledge/interlock-cache.js';
import { graphOf } from '../../fixtures/graphs/graph-of.js';

describe('interlocks that were found before', () => {
  const interlocks = new InterlockCache();
  const question = { kind: 'MEMBERS', minShared: 1 } as const;
  const relations = ['p -MEMBER_OF-> a', 'p -MEMBER_OF-> b'];

  it('are those that are found anew, and are not looked for again', async () => {
    const graph = await graphOf(relations);
    const first = await interlocks.find(graph, question);
    expect(first).toEqual(await findInterlocks(graph, question));
    expect(await interlocks.find(graph, question)).toBe(first);
    expect(await interlocks.find(graph, { ...question, minShared: 2 })).not.toBe(first);
    expect(await interlocks.find(await graphOf(relations), question)).not.toBe(first);
  });

  it('are looked for again where the time was too short', async () => {
    const graph = await graphOf(relations);
    const hurried = await interlocks.find(graph, { ...question, timeoutMs: 0 });
    const whole = await interlocks.find(graph, question);
    expect(hurried.partial || whole === hurried).toBe(true);
    expect(whole.partial).toBe(false);
  });
});
