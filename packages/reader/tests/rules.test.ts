import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { claimRules, laterRules } from '../facts/index.js';
import { claimsIn } from './few-names.js';

interface Example {
  readonly text: string;
  /** The claims of the rule; none where the words deny, plan or do not mean it. */
  readonly says: readonly string[];
}

const table = parse(
  readFileSync(new URL('./rule-examples.yaml', import.meta.url), 'utf8'),
) as Readonly<Record<string, readonly Example[]>>;

describe.each([...claimRules, ...laterRules])('the rule $name', ({ name }) => {
  const examples = table[name] ?? [];

  it('has sentences that say it and sentences that do not', () => {
    expect(examples.some(({ says }) => says.length > 0)).toBe(true);
    expect(examples.some(({ says }) => says.length === 0)).toBe(true);
  });

  it.each(examples)('reads: $text', ({ text, says }) => {
    expect(claimsIn(text, name)).toEqual(says);
  });
});
