import { describe, expect, it } from '@jest/globals';
import { vocabulary } from './few-names.js';
import { idOf, linesOf } from '../frames/frame.js';
import { framesOf, readFrame } from '../frames/read-frames.js';
import { linesBy } from './few-names.js';

describe.each(framesOf(vocabulary))('the frame of $predicate', (frame) => {
  const predicates = [frame.predicate, frame.together, frame.also?.predicate];
  const examples = frame.examples.map((example) => example.split(' => ') as [string, string]);

  it.each(examples)('reads: %s', (text, says) => {
    const claims = linesBy(
      text,
      ({ rule, predicate }) => rule.startsWith('frame ') && predicates.includes(predicate),
    );
    expect(claims.join('; ') || 'nothing').toBe(says);
  });

  it('has an example of each line', () => {
    const used = new Set<string>();
    for (const [text] of examples) linesBy(text, ({ rule }) => used.add(rule).has(rule));
    const unused = linesOf(frame).filter((line) => !used.has(idOf(line)));
    expect(unused.map(({ text }) => text)).toEqual([]);
  });
});

describe('a file of a frame', () => {
  const file = (changed: Readonly<Record<string, string>>): string => {
    const parts = {
      predicate: 'HOSTED',
      roles: '{ HOST: { is: subject, kinds: O }, EVENT: { is: object, kinds: E } }',
      en: '{ verbs: [HOST host EVENT] }',
      ar: '{ verbs: [HOST استضاف EVENT] }',
      examples: '[The Lake Union hosted it. => nothing]',
      ...changed,
    };
    return Object.entries(parts)
      .map(([key, value]) => `${key}: ${value}\n`)
      .join('');
  };

  it.each([
    [{ predicate: 'OWNED' }, 'line 1: The vocabulary has no predicate OWNED.'],
    [{ roles: '{ host: { is: subject } }' }, 'line 2: The role host must be written in capitals.'],
    [{ roles: '{ HOST: { is: owner }, EVENT: {} }' }, 'line 2: A role is no owner of a claim.'],
    [
      { roles: '{ HOST: { is: subject, kinds: T }, EVENT: {} }' },
      'line 2: HOSTED takes no T as HOST.',
    ],
    [{ en: '{ verbs: [GUEST host EVENT] }' }, 'line 3: There is no role GUEST.'],
    [{ en: '{ verbs: [HOST host $day EVENT] }' }, 'line 3: There is no list of words $day.'],
    [{ en: '{ verbs: [HOST host EVENT -> alone] }' }, 'line 3: "-> alone" is unknown here.'],
    [
      { ar: '{ verbs: [HOST اشترى EVENT] }' },
      'line 4: The verb اشترى has no forms in lexicon/data/word-forms.yaml.',
    ],
    [{ heir: 'GUEST' }, 'line 6: There is no role GUEST.'],
    [{ examples: '[It was hosted.]' }, 'line 5: An example is a sentence, " => " and its claims'],
    [{ examples: '[' }, 'frames/data/own.yaml: '],
  ])('is refused with its fault: %j', (changed, fault) => {
    const read = () => readFrame('frames/data/own.yaml', file(changed), vocabulary);
    expect(read).toThrow(fault);
  });

  it('is taken without faults', () => {
    const frame = readFrame('frames/data/own.yaml', file({}), vocabulary);
    expect(frame.predicate).toBe('HOSTED');
  });
});
