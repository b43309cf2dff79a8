import { expect, it } from '@jest/globals';
import { formatNamed, formats } from '../../../src/export/index.js';

it('offers the formats by the names that addresses use', () => {
  expect(formats.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      ...['json', 'jsonl', 'graphml', 'gexf', 'gephi-csv', 'neo4j-csv'],
      'parquet',
      ...['jsonld', 'ttl', 'nt', 'nq', 'cypher', 'cyto', 'ftm'],
    ]),
  );
});

it('names the formats that there are to whoever asks for another', () => {
  expect(() => formatNamed('numbers')).toThrow(
    expect.objectContaining({
      code: 'NOT_FOUND',
      message: expect.stringMatching(/no export format "numbers".*json, jsonl, graphml/),
    }),
  );
});
