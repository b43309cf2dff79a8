import { describe, expect, it } from '@jest/globals';
import { needsOf } from '../../../src/ingest/rules/needs.js';

describe('what a sentence must have before a pattern can be found in it', () => {
  it.each([
    ['{host:O} hosted {edition:ES}', ['O', 'ES'], 'hosted'],
    ['{who:A+} ... (?:attended|took part)', ['A'], ''],
    ['(?:{a:O} )?founded in {day:D}', ['D'], 'founded'],
    ['~استضاف(?:ت)? {edition:E}', ['E'], 'استضاف'],
    ['members? of {o:O}', ['O'], 'member'],
    ['labels?ed', [], 'label'],
    ['held ..E {place:L}', ['L'], 'held'],
    ['{a:O} ..P \\S+ \\p{Lu}\\w+ [a-z]long', ['O'], 'long'],
    ['{a:O}{0,2} seat', [], 'seat'],
    ['{a:O} joined|{b:O} left', [], ''],
    ['the (?<x>{a:O}) \\k<x> again', [], 'again'],
  ])('is read of %s', (pattern, mentions, letters) => {
    expect(needsOf(pattern)).toMatchObject({ mentions, letters });
  });

  it.each([
    [
      '{a:O} (?:was|were) (?:founded|set up) in',
      [
        ['was', 'were'],
        ['founded', 'set'],
      ],
    ],
    ['{a:O} (?:has )?(?:~استضاف|نظم)', [['استضاف', 'نظم']]],
    ['{a:O} (?:joined|)', []],
    ['(?:organi(?:s|z)ed|held)', []],
    ['(?:of|in){0,2} {a:O}', []],
  ])('is one of the words to choose from: %s', (pattern, choices) => {
    expect(needsOf(pattern).choices).toEqual(choices);
  });
});
