import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { claimsOf } from './claims-in.js';

interface Sentences {
  readonly not: readonly string[];
  /** Similar sentences that do state it. */
  readonly but?: readonly { readonly text: string; readonly says: readonly string[] }[];
}

const table = parse(
  readFileSync(new URL('./not-asserted.yaml', import.meta.url), 'utf8'),
) as Readonly<Record<string, Sentences>>;

describe.each(Object.entries(table))('%s', (_, { not, but = [] }) => {
  it.each(not)('say nothing: %s', (text) => {
    expect(claimsOf(text)).toEqual([]);
  });

  it.each(but)('are not read into: $text', ({ text, says }) => {
    expect(claimsOf(text)).toEqual(says);
  });
});
