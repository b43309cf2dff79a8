import { describe, expect, it } from '@jest/globals';
import type { ClaimRecord } from '../../../src/claims/records.js';
import { writeDataset } from '../../../src/claims/seed/write-dataset.js';
import { article, references } from '../../fixtures/seed/real-seed.js';
import { goodSeed, readFiles } from '../../fixtures/seed/temporary-seed.js';

const sourceOf = (document: string) => document;
const seed = (entities: string) => readFiles(goodSeed({ 'news/entities.yaml': entities }));

/** An organisation of which one name has these forms, beside a place. */
const named = (text: string, lang: string, forms: string, id = 'organization:o') => `entities:
  - id: ${id}
    names:
      - { text: ${text}, lang: ${lang}, kind: SHORT, method: DERIVED, forms: ${forms}, evidence: [ALL] }
`;

async function faultsOf(entities: string): Promise<string> {
  const fault: unknown = await seed(entities).catch((error: unknown) => error);
  if (!(fault instanceof Error)) throw new Error('The seed has no fault.');
  expect(fault).toMatchObject({ name: 'KnownError', code: 'BAD_INPUT' });
  return fault.message.replace('The seed was not loaded, it has a fault:\n', '');
}

describe('the forms of a name in the seed', () => {
  it.each([
    ['المنظمة', 'AR', '{ plural: true }', 'forms.plural: only EN names have this form'],
    ['Bank', 'EN', '{ gender: FEMININE }', 'forms.gender: only AR names have this form'],
    ['Bank', 'EN', '{ oblique: Bank }', 'forms.oblique: only AR names have this form'],
    ['المنظمة', 'AR', '{ gender: F }', 'gender must be one of the following values'],
    ['المنظمة', 'AR', '{ colour: red }', 'forms.colour: is not a key of this form'],
    ['المنظمة', 'AR', "{ running: 'المنظمة ' }", 'no space at its ends'],
    ['Bank', 'EN', '{ running: the bank. }', 'no stop or comma after it'],
    ['Bank', 'EN', '{ running: The bank }', 'begins small within a sentence: "the …", "a …"'],
    [
      'الممثلون الدائمون',
      'AR',
      '{ gender: MASCULINE }',
      'forms: "الممثلون الدائمون" shows its case: give its accusative and genitive, "oblique"',
    ],
    [
      'المنظمة',
      'AR',
      '{ sort: CLAUSE }',
      'forms.sort: CLAUSE is for the kind Assertion, this is of the kind Organization',
    ],
    [
      'المنظمة',
      'AR',
      '{ counts: true }',
      'forms.counts: is for the kind Statistic, this is of the kind Organization',
    ],
    [
      'المنظمة',
      'AR',
      '{ clause: المنظمة تعمل }',
      'forms.clause: is for the kind Quote, this is of the kind Organization',
    ],
  ])('%s, %s, %s is refused', async (text, lang, forms, reason) => {
    const message = await faultsOf(named(text, lang, forms));
    expect(message).toMatch(/^datasets\/news\/entities\.yaml:4 entities\[0\]\.names\[0\]\.forms/);
    expect(message).toContain(reason);
  });

  it.each([
    ['لتسهيل', 'goal:g', 'AR', 'is read'],
    ['للاستفادة من الرقمنة', 'goal:g', 'AR', 'a verbal noun stands alone, without a preposition'],
    ['strengthen ties', 'goal:g', 'EN', 'a verbal noun opens with one: "strengthening …"'],
    ['strengthening ties', 'goal:g', 'EN', 'is read'],
  ])('"%s" of %s in %s as a verbal noun: %s', async (text, id, lang, reason) => {
    const entities = named(text, lang, '{ sort: VERBAL_NOUN }', id);
    const message = await seed(entities).then(
      () => 'is read',
      (error: unknown) => String(error),
    );
    expect(message).toContain(reason);
  });

  it('wants the gender of what a figure measures, and no link in English', async () => {
    const metric = '{ metric: { text: عدد سكان, value: مليون } }';
    expect(await faultsOf(named('مليون نسمة', 'AR', metric, 'stat:s'))).toContain(
      'forms.metric: a metric needs the gender of its unit',
    );
    const linked = '{ metric: { text: the population of, value: a million, link: IN } }';
    expect(await faultsOf(named('a million', 'EN', linked, 'stat:s'))).toContain(
      'link and combined are of Arabic: English has both in the text',
    );
  });

  it('are those of one name in each language', async () => {
    const second = `      - { text: الهيئة, lang: AR, kind: ALIAS, method: DERIVED, forms: { gender: FEMININE }, evidence: [ALL] }\n`;
    expect(await faultsOf(named('المنظمة', 'AR', '{ gender: FEMININE }') + second)).toBe(
      'datasets/news/entities.yaml:5 entities[0].names[1].forms: another AR name of the entity has forms already',
    );
  });
});

const told = (attributedTo: string) => `entities:
  - id: organization:o
    names:
      - { text: المنظمة, lang: AR, kind: SHORT, forms: { gender: FEMININE, again: الهيئة }, evidence: [ALL] }
    relations:
      - predicate: LOCATED_IN
        object: place:riyadh
        method: ATTRIBUTED
        validFrom: 2021-04
        attributedTo: ${attributedTo}
        voiceNote: { ar: وقد يكون من كلام المصدر, en: these may be the source’s own words }
        dateNote: { ar: تاريخ الإعلان, en: when it was announced }
        evidence: [page]
  - id: place:riyadh
    names:
      - { text: الرياض, lang: AR, kind: OFFICIAL, forms: { gender: FEMININE }, evidence: [ALL] }
      - { text: City of Riyadh, lang: EN, kind: OFFICIAL, method: DERIVED, forms: { running: Riyadh }, evidence: [ALL] }
`;

describe('the seed itself', () => {
  it.each([article, references])(
    'is written back with its declarations: $dataset.id',
    async (content) => {
      const files = [article, references].flatMap((each) =>
        [...writeDataset(each, sourceOf)].map(([name, text]): [string, string] => [
          `${each.dataset.id}/${name}`,
          text,
        ]),
      );
      const again = await readFiles(Object.fromEntries(files));
      const read = again.find(({ dataset }) => dataset.id === content.dataset.id);
      const toldIn = (claims: readonly ClaimRecord[] = []) =>
        claims.map(({ id, value, phrasing }) => ({ id, value, phrasing }));
      expect(toldIn(read?.claims)).toEqual(toldIn(content.claims));
    },
  );
});

describe('how a claim is to be told', () => {
  it('names an entity of the seed, by its names', async () => {
    expect(await faultsOf(told('{ id: person:p, ar: الرياض, en: Riyadh }'))).toBe(
      'datasets/news/entities.yaml:10 entities[0].relations[0].attributedTo.id: no entity has the id "person:p"',
    );
    expect(await faultsOf(told('{ id: place:riyadh, ar: الرياض, en: Jeddah }'))).toBe(
      'datasets/news/entities.yaml:10 entities[0].relations[0].attributedTo.en: "Jeddah" is not a name of place:riyadh',
    );
    expect(await faultsOf(told('{ en: the source }'))).toContain('ar must be a string');
  });

  it('is no part of its id, and is written back as it was read', async () => {
    const [content] = await seed(told('{ id: place:riyadh, ar: الرياض, en: Riyadh }'));
    const [plain] = await seed(
      told('{ ar: المصدر, en: the source }').replaceAll(/ forms: \{[^}]*\},/g, ''),
    );
    const idsOf = (claims: readonly ClaimRecord[] = []) => claims.map(({ id }) => id);
    expect(idsOf(content?.claims)).toEqual(idsOf(plain?.claims));
    const files = content ? writeDataset(content, sourceOf) : new Map<string, string>();
    const again = await readFiles(
      Object.fromEntries([...files].map(([name, text]) => [`news/${name}`, text])),
    );
    expect(again[0]?.claims).toEqual(content?.claims);
    expect(content?.claims.map(({ phrasing }) => phrasing).find(Boolean)).toEqual({
      attributedTo: { id: 'place:riyadh', ar: 'الرياض', en: 'Riyadh' },
      voiceNote: { ar: 'وقد يكون من كلام المصدر', en: 'these may be the source’s own words' },
      dateNote: { ar: 'تاريخ الإعلان', en: 'when it was announced' },
    });
  });
});
