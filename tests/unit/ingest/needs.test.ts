import { describe, expect, it } from '@jest/globals';
import { needsOf } from '../../../src/language/facts/pattern-needs.js';

describe('what a sentence must have before a pattern can be found in it', () => {
  it.each([
    ['{host:O} hosted {edition:ES}', ['O', 'ES'], 'hosted'],
    ['{who:A+} ... (?:attended|took part)', ['A'], ''],
    ['(?:{a:O} )?founded in {day:D}', ['D'], 'founded in'],
    ['~استضاف(?:ت)? {edition:E}', ['E'], 'استضاف'],
    ['members? of {o:O}', ['O'], 'member'],
    ['labels?ed', [], 'label'],
    ['held ..E {place:L}', ['L'], 'held'],
    ['{a:O} ..P \\S+ \\p{Lu}\\w+ [a-z]long', ['O'], 'long'],
    ['{a:O}{0,2} seat', [], 'seat'],
    ['{a:O} joined|{b:O} left', [], ''],
    ['the (?<x>{a:O}) \\k<x> again', ['O'], 'again'],
    ['(?<={of:O} , )(?:both )?{a:C}(?! said)', ['C'], ''],
    ['signed up to{0,2} {a:O}{1,3}', ['O'], 'signed up t'],
  ])('is read of %s', (pattern, mentions, letters) => {
    expect(needsOf(pattern)).toMatchObject({ mentions, letters });
  });

  it.each([
    [
      '{a:O} (?:was|were) (?:founded|set up) in',
      [
        ['was', 'were'],
        ['founded', 'set up'],
      ],
    ],
    ['{a:O} (?:has )?(?:~استضاف|نظم)', [['استضاف', 'نظم']]],
    ['{a:O} (?:joined|)', []],
    ['(?:organi(?:s|z)ed|held)', [['organi', 'held']]],
    ['{a:O} (?:met|(?:[يت]ختتم|{b:P}) (?:in|at)) now', [['met', 'in', 'at']]],
    ['(?:was (?:first )?held|[وف]?{a:O})', []],
    ['{a:O} joined|{b:O} left', [['joined', 'left']]],
    ['(?:of|in){0,2} {a:O}', []],
  ])('is one of the words to choose from: %s', (pattern, choices) => {
    expect(needsOf(pattern).choices).toEqual(choices);
  });
});
