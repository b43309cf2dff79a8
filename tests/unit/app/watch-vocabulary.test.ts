import { describe, expect, it } from '@jest/globals';
import { watchVocabulary } from '../../../src/app/watch-vocabulary.js';
import type { GraphReader, Row } from '../../../src/store/graph-reader.js';

/** A store of several processes, whose vocabulary is as these rows say, one look after another. */
function storeWith(looks: (readonly Row[] | Error)[]): GraphReader {
  const read = () => {
    const rows = looks.shift() ?? [];
    return rows instanceof Error ? Promise.reject(rows) : Promise.resolve(rows);
  };
  return { capabilities: { sharedWithOtherProcesses: true }, read } as unknown as GraphReader;
}

describe('the vocabulary of a graph that several processes use', () => {
  it('is looked at until it is another, past failures of the store', async () => {
    const looks = [[], new Error('away'), [['kinds: []', 'sum', 1]]];
    const { signal } = new AbortController();
    await new Promise<void>((resolve) => {
      watchVocabulary(storeWith(looks), signal, resolve, 1);
    });
    expect(looks).toEqual([]);
  });
});
