import { describe, expect, it } from '@jest/globals';
import {
  acceptsEncoding,
  isOlderClient,
  mediaTypeFor,
} from '../../../../src/server/http/accept.js';

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
    ['gzip', true],
    ['br, GZIP;q=0.5', true],
    ['*', true],
    ['*;q=0', false],
    ['gzip;q=0, *', false],
    ['br', false],
    ['gzip;q=', false],
    ['gzip;q=-1, *', true],
    ['gzip, gzip;q=0', true],
    [undefined, false],
  ])('is taken or not: Accept-Encoding: %s', (header, isTaken) => {
    expect(acceptsEncoding(header, 'gzip')).toBe(isTaken);
  });
});
