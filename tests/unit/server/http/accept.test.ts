import { describe, expect, it } from '@jest/globals';
import { encodingFor, isOlderClient, mediaTypeFor } from '../../../../src/server/http/accept.js';

const json = 'application/json';
const graphql = 'application/graphql-response+json';

describe('the media type of an answer', () => {
  it.each([
    [undefined, json],
    ['', json],
    ['*/*', json],
    ['application/*', json],
    ['text/html, */*;q=0.1', json],
    [json, json],
    [graphql, graphql],
    ['Application/GraphQL-Response+JSON', graphql],
    [`${json}, ${graphql}`, graphql],
    [`${json};q=0.5, ${graphql}`, graphql],
    [`${json}, ${graphql};q=0.5`, json],
    [`*/*, ${graphql};q=0.5`, json],
    [`${json}, ${graphql};q=0`, json],
    [`${graphql};q=abc, ${json}`, json],
    [`${graphql}, ${json};q=abc`, graphql],
    [`${json};q=0.2, ${json};q=0.9, ${graphql};q=0.5`, json],
    [`${graphql}, ${graphql};q=0, ${json};q=0.5`, graphql],
    [`${json};q=0, */*`, graphql],
    [`${json};q=0, application/*;q=0.1`, graphql],
  ])('for Accept: %s', (accept, mediaType) => {
    expect(mediaTypeFor(accept)).toBe(`${mediaType}; charset=utf-8`);
  });

  it.each([
    'text/html',
    `${json};q=0`,
    'application/jsonl',
    '*/*;q=0',
    `${json};q=2`,
    `${json};q=0, ${graphql};q=0, */*`,
  ])('is none for Accept: %s', (accept) => {
    expect(mediaTypeFor(accept)).toBeUndefined();
  });
});

describe('a client of the older convention', () => {
  it.each([json, `text/html, ${json};q=0.9`, `${json}, ${graphql};q=0`])('accepts %s', (accept) => {
    expect(isOlderClient(accept)).toBe(true);
  });

  it.each([undefined, '*/*', graphql, `${json}, ${graphql};q=0.1`, `${json};q=0`])(
    'does not accept %s',
    (accept) => {
      expect(isOlderClient(accept)).toBe(false);
    },
  );
});

describe('an encoding', () => {
  it.each([
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['br;q=0.5, GZIP', 'gzip'],
    ['br, GZIP;q=0.5', 'br'],
    ['*', 'br'],
    ['*;q=0', undefined],
    ['br;q=0, *', 'gzip'],
    ['gzip;q=0, br;q=0, *', undefined],
    ['deflate, identity', undefined],
    ['gzip;q=', undefined],
    ['gzip;q=-1, *', 'br'],
    ['gzip, gzip;q=0', 'gzip'],
    [undefined, undefined],
  ])('is what the client would rather have: Accept-Encoding: %s', (header, encoding) => {
    expect(encodingFor(header)).toBe(encoding);
  });

  it('is among those that there are', () => {
    expect(encodingFor('br, gzip', ['gzip'])).toBe('gzip');
    expect(encodingFor('br, gzip', [])).toBeUndefined();
  });
});
