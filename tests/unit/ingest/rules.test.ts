import { describe, expect, it } from '@jest/globals';
import { claimRules } from '../../../src/ingest/rules/index.js';
import { claimsIn } from './claims-in.js';
import { ruleExamples } from './rule-examples.js';

describe.each(claimRules)('the rule $name', ({ name }) => {
  const examples = ruleExamples.filter(({ rule }) => rule === name);

  it('has sentences that say it and sentences that do not', () => {
    expect(examples.some(({ says }) => says.length > 0)).toBe(true);
    expect(examples.some(({ says }) => says.length === 0)).toBe(true);
  });

  it.each(examples)('reads: $text', ({ text, says }) => {
    expect(claimsIn(text, name)).toEqual(says);
  });
});
