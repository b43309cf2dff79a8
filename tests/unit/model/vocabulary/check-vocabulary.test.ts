import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { checkVocabularyText } from '../../../../src/model/vocabulary/read-vocabulary.js';
import { storeLabels } from '../../../../src/model/vocabulary/package-words.js';
import { Faults } from '../../../../src/shared/yaml/faults.js';
import { unique } from '../../../../src/store/definitions.js';

const sound = readFileSync('tests/fixtures/vocabulary/forum/vocabulary.yaml', 'utf8');
const faulty = parse(readFileSync('tests/fixtures/vocabulary/faulty.yaml', 'utf8')) as [
  from: string,
  to: string,
  message: string,
][];

/** The faults of the sound file with one part of it written otherwise. */
function faultsWith(from: string, to: string): string[] {
  expect(sound).toContain(from);
  return faultsOf(sound.replace(from, to));
}

function faultsOf(yaml: string): string[] {
  const faults = new Faults();
  checkVocabularyText({ name: 'vocabulary.yaml', yaml }, faults);
  return faults.found.map(({ place, reason }) => `${place.toString()}: ${reason}`);
}

/** Lists an entry a second time, under another key. */
const more = (list: string, entry: string): readonly [string, string] => [
  `${list}:\n`,
  `${list}:\n${entry}`,
];
const literal = (given: string): readonly [string, string] =>
  more(
    'literals',
    `  - { predicate: LEVEL, property: level, type: CODE, kinds: [Agreement], label: { ar: مرحلة, en: Stage }, description: Its stage., ${given} }\n`,
  );

describe('a vocabulary', () => {
  it('has no faults as it is, and none where it adds nothing', () => {
    expect(faultsOf(sound)).toEqual([]);
    expect(faultsOf('# only a remark\n')).toEqual([]);
  });

  it.each(faulty)('is refused for %s as %s', (from, to, message) => {
    const [found = '', ...others] = faultsWith(from, to);
    expect(found).toContain(message);
    expect(found).toMatch(/^vocabulary\.yaml(?::\d+ |: is of format)/);
    expect(others.filter((other) => !other.includes('no kind is called "Agreement"'))).toEqual([]);
  });

  it.each([
    ['many: true', []],
    ['codes: { OPEN: { ar: مفتوح, en: Open } }', []],
    ['codes: { OPEN: Open }', ['codes must have ar and en for each code']],
    ['many: true, externalId: { scheme: X, pattern: x }', ['is for one free code an entity']],
  ])('takes or refuses a literal with %s', (given, refused) => {
    expect(faultsWith(...literal(given))).toEqual(
      refused.map((reason) => expect.stringContaining(reason)),
    );
  });

  it('leaves out a join that the package has with the same fields, and says so', () => {
    const [from, to] = more(
      'extend',
      `  - type: HOSTED
    joins:
      - source: Country
        target: Edition
        sourceField: { name: hostedEditions, description: Editions that the state hosted. }
        targetField: { name: hostCountries, description: States that hosted the edition. }
`,
    ).map((text) =>
      text.replace(
        'extend:\n',
        'extend: # pairs of kinds that a relation of the package joins too\n',
      ),
    );
    const faults = new Faults();
    const yaml = sound.replace(from ?? '', to ?? '');
    const read = checkVocabularyText({ name: 'vocabulary.yaml', yaml }, faults);
    expect(faults.found).toEqual([]);
    expect(read?.warnings).toEqual([
      expect.stringMatching(
        /^vocabulary\.yaml:\d+ extend\[0\]\.joins\[0\]: is the package’s too, and is left out$/,
      ),
    ]);
    expect(read?.vocabulary.extend[0]?.joins).toEqual([]);
  });

  it('has limits: 12 kinds and 256 kB', () => {
    const kind = (at: number) =>
      `  - { name: Kind${'ABCDEFGHIJKLM'[at]}, prefix: kind-${at}, one: kind${at}, many: kinds${at}, description: One of many., labels: { ar: [نوع, أنواع], en: [Kind, Kinds] }, family: idea }\n`;
    const kinds = Array.from({ length: 13 }, (_, at) => kind(at)).join('');
    expect(faultsOf(`kinds:\n${kinds}`)).toEqual([
      'vocabulary.yaml:2 kinds: kinds must contain no more than 12 elements',
    ]);
    expect(faultsOf(`# ${'x'.repeat(256 * 1024)}`)).toEqual([
      'vocabulary.yaml: has 262146 bytes, 262144 at most are taken',
    ]);
  });

  it('knows each label by which the store finds nodes', () => {
    expect(unique.map(([label]) => label).filter((label) => !storeLabels.has(label))).toEqual([]);
  });
});
