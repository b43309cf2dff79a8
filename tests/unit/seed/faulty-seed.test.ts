import { describe, expect, it } from '@jest/globals';
import {
  dataset,
  document,
  entities,
  goodSeed,
  readFiles,
} from '../../fixtures/seed/temporary-seed.js';

async function faultsOf(files: Readonly<Record<string, string>>): Promise<string> {
  const fault: unknown = await readFiles(goodSeed(files)).catch((error: unknown) => error);
  if (!(fault instanceof Error)) throw new Error('The seed has no fault.');
  expect(fault).toMatchObject({ name: 'KnownError', code: 'BAD_INPUT' });
  return fault.message;
}

/** The faults of one claim of the organisation, written as a flow mapping. */
const ofRelation = (claim: string) =>
  faultsOf({ 'news/entities.yaml': entities.replace(/relations:\n.*$/m, `relations: [${claim}]`) });
const ofLiteral = (claim: string) =>
  faultsOf({ 'news/entities.yaml': entities.replace(/relations:\n.*$/m, `literals: [${claim}]`) });

describe('a faulty seed', () => {
  it('is refused with every fault of every file, each with its line, path and reason', async () => {
    const faulty = `entities:
  - id: organization:o
    nickname: O
    names:
      - { text: المنظمة, lang: ARABIC, kind: SHORT, evidence: [ALL] }
      - { text: Организация, lang: EN, kind: SHORT, method: DERIVED, evidence: [ALL] }
      - { text: المنظمه, lang: AR, kind: SHORT, evidence: [ALL] }
      - { text: المنظمة, lang: AR, kind: SHORT, confidence: 1.5, evidence: [] }
      - { text: المنظمة, lang: AR, kind: ALIAS, evidence: [ALL, NONE] }
    literals:
      - { predicate: FOUNDED, value: 2023-02-30, evidence: [page] }
      - { predicate: BORN, value: '2023', evidence: [page] }
      - { predicate: ORGANIZATION_KIND, value: CLUB, evidence: [page] }
    relations:
      - { predicate: MEMBER_OF, object: place:riyadh, evidence: [page] }
      - { predicate: LOCATED_IN, object: place:jeddah, evidence: [page] }
      - { predicate: LOCATED_IN, object: place:riyadh, validFrom: 2023, evidence: [page] }
      - { predicate: LOCATED_IN, object: place:riyadh, evidence: [{ cite: ALL, phrase: { start: 25, end: 31, quote: جدة } }] }
      - { predicate: LOCATED_IN, object: place:riyadh, evidence: [page] }
      - { predicate: LOCATED_IN, object: place:riyadh, evidence: [ALL] }
    mentions:
      - { start: 5, end: 11, quote: المنظمة }
  - id: place:riyadh
  - id: place:riyadh
  - id: planet:mars
`;
    const message = await faultsOf({
      'news/dataset.yaml': dataset.replace('EXPLICIT', 'HEARSAY'),
      'news/broken.yaml': 'entities: [',
      'news/entities.yaml': faulty,
    });
    expect(message).toMatchInlineSnapshot(`
      "The seed was not loaded, it has 22 faults:
      datasets/news/broken.yaml:1: is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]
      datasets/news/dataset.yaml:1 dataset.method: method must be one of the following values: EXPLICIT, RESOLVED, MEANT, ATTRIBUTED, DERIVED, INFERRED, REFERENCE, CURATED, MODEL
      datasets/news/entities.yaml:3 entities[0].nickname: is not a key of this form
      datasets/news/entities.yaml:5 entities[0].names[0].lang: lang must be one of the following values: AR, EN
      datasets/news/entities.yaml:6 entities[0].names[1].text: a name is in Arabic or Latin letters
      datasets/news/entities.yaml:7 entities[0].names[2]: none of its evidence has the words "المنظمه"
      datasets/news/entities.yaml:8 entities[0].names[3].confidence: confidence must not be greater than 1
      datasets/news/entities.yaml:8 entities[0].names[3].evidence: a claim must have evidence
      datasets/news/entities.yaml:9 entities[0].names[4].evidence[1].cite: "NONE" is neither a sentence of the dataset nor a document
      datasets/news/entities.yaml:11 entities[0].literals[0].value: must be a date that the calendar has, a year in quotes
      datasets/news/entities.yaml:12 entities[0].literals[1].predicate: BORN is not said of the kind Organization
      datasets/news/entities.yaml:13 entities[0].literals[2].value: must be one of INTERGOVERNMENTAL, NETWORK, EMBASSY, MINISTRY, COMPANY, UNIVERSITY, INSTITUTE, ASSOCIATION
      datasets/news/entities.yaml:15 entities[0].relations[0]: MEMBER_OF does not join the kinds Organization and Place
      datasets/news/entities.yaml:16 entities[0].relations[1].object: no entity has the id "place:jeddah"
      datasets/news/entities.yaml:17 entities[0].relations[2].validFrom: validFrom must be a date that the calendar has: '2020', 2020-11 or 2020-11-26 (a year in quotes)
      datasets/news/entities.yaml:18 entities[0].relations[3].evidence[0].phrase: the text has "الرياض" at 25 to 31, not the quote
      datasets/news/entities.yaml:20 entities[0].relations[5]: says the same as datasets/news/entities.yaml:19 entities[0].relations[4]
      datasets/news/entities.yaml:22 entities[0].mentions[0]: the text has "المنظم" at 5 to 11, not the quote
      datasets/news/entities.yaml:23 entities[1]: no dataset names it
      datasets/news/entities.yaml:24 entities[2]: has the id "place:riyadh" of datasets/news/entities.yaml:23 entities[1]
      datasets/news/entities.yaml:25 entities[3].id: no kind of entity has the prefix of "planet:mars"
      datasets/news/entities.yaml:25 entities[3]: no dataset names it"
    `);
  });

  it('has no fault in a period that may end in the year in which it begins', async () => {
    const claims = ['2020-06', '2021-01'].map(
      (validFrom) =>
        `{ predicate: LOCATED_IN, object: place:riyadh, validFrom: ${validFrom}, validTo: '2020', evidence: [page] }`,
    );
    const faults = await ofRelation(claims.join(', '));
    expect(faults.split('ends before it begins')).toHaveLength(2);
    expect(faults).toContain('relations[1]');
    expect(faults).not.toContain('relations[0]');
  });

  it('counts one fault as one', async () => {
    expect(await faultsOf({ 'news/more.yaml': 'nonsense: 1' })).toBe(
      'The seed was not loaded, it has a fault:\ndatasets/news/more.yaml:1 nonsense: is not a key of this form',
    );
  });

  it('has a text that is not the text of its sum', async () => {
    const message = await faultsOf({ 'news/text.txt': 'نظمت' });
    expect(message).toMatch(/documents\[0\]\.sha256: the SHA-256 of text\.txt is [0-9a-f]{64}/);
    expect(message).toMatch(/sentences\[0\]: the text has "نظمت" at 0 to 32, not the quote/);
  });

  it.each([
    [
      'no text where it names one',
      document.replace('text.txt', 'gone.txt'),
      'there is no file gone.txt here',
    ],
    ['a document without text or words', document.replace(/\n {4}says.*/, ''), 'needs a note'],
    ['an address that is none', document.replace('https://', ''), 'url must be a URL address'],
    [
      'two documents of one key',
      document.replace('key: page', 'key: text'),
      'has the key "text" of datasets/news/document.yaml:2',
    ],
    ['an empty span', document.replace('start: 0', 'start: 32'), 'the span 32 to 32 is empty'],
  ])('has %s', async (_, documents, reason) => {
    expect(await faultsOf({ 'news/document.yaml': documents })).toContain(reason);
  });

  it.each([
    [
      'a type of relation that is not known',
      '{ predicate: LIKES, object: place:riyadh, evidence: [page] }',
      '"LIKES" is not a type of relation',
    ],
    [
      'a relation to itself',
      '{ predicate: PARTNER_OF, object: organization:o, evidence: [page] }',
      'relates the entity to itself',
    ],
    [
      'a role where there is none',
      '{ predicate: LOCATED_IN, object: place:riyadh, role: { key: a, ar: ب, en: a }, evidence: [page] }',
      'LOCATED_IN has no role',
    ],
    [
      'a claim that ends before it begins',
      '{ predicate: LOCATED_IN, object: place:riyadh, validFrom: 2023-05, validTo: 2023-04, evidence: [page] }',
      'ends before it begins',
    ],
    [
      'words for a document that has its own',
      '{ predicate: LOCATED_IN, object: place:riyadh, evidence: [{ cite: ALL, says: No. }] }',
      'only for a document without text',
    ],
    [
      'a phrase of a document without text',
      '{ predicate: LOCATED_IN, object: place:riyadh, evidence: [{ cite: page, phrase: { start: 0, end: 1, quote: a } }] }',
      'its document has no text',
    ],
  ])('has %s', async (_, claim, reason) => {
    expect(await ofRelation(claim)).toContain(reason);
  });

  it('has a position without a role', async () => {
    const person = `${entities}
  - id: person:p
    names: [{ text: المنظمة, lang: AR, kind: SHORT, evidence: [ALL] }]
    relations: [{ predicate: HOLDS_POSITION, object: organization:o, evidence: [page] }]`;
    expect(await faultsOf({ 'news/entities.yaml': person })).toContain(
      'HOLDS_POSITION needs a role',
    );
  });

  it.each([
    [
      'a name as a literal',
      '{ predicate: NAME, value: O, evidence: [page] }',
      '"NAME" is not a literal predicate',
    ],
    [
      'a code that is a number',
      '{ predicate: WIKIDATA, value: 851, evidence: [page] }',
      'must be a code in quotes',
    ],
    [
      'a date that is a number',
      '{ predicate: FOUNDED, value: 2020, evidence: [page] }',
      'must be a date that the calendar has, a year in quotes',
    ],
    [
      'a unit for a date',
      "{ predicate: FOUNDED, value: '2020', unit: YEARS, evidence: [page] }",
      'FOUNDED has no unit',
    ],
  ])('has %s', async (_, claim, reason) => {
    expect(await ofLiteral(claim)).toContain(reason);
  });

  it('has a figure whose raw words are not in the sentence', async () => {
    const figure = `${entities}
  - id: stat:s
    names: [{ text: الدورة, lang: AR, kind: SHORT, evidence: [ALL] }]
    literals: [{ predicate: QUANTITY, value: 4, unit: EDITIONS, qualifier: EXACT, raw: أربع, evidence: [ALL] }]`;
    expect(await faultsOf({ 'news/entities.yaml': figure })).toContain(
      'none of its evidence has the words "أربع"',
    );
  });

  it('has a mention that is written twice', async () => {
    const twice = entities.replace(/( {6}- \{ start.*\n)/, '$1$1');
    expect(await faultsOf({ 'news/entities.yaml': twice })).toContain(
      'this mention is written twice',
    );
  });

  it('has an entity that nobody names', async () => {
    const nameless = entities.replace(/ {4}names:\n.*الرياض.*/, '');
    expect(await faultsOf({ 'news/entities.yaml': nameless })).toContain('no dataset names it');
  });

  it('has a dataset that is not that of its folder', async () => {
    expect(await faultsOf({ 'news/dataset.yaml': dataset.replace('news', 'views') })).toContain(
      'must be "news", as its folder',
    );
  });

  it('has a folder without a dataset', async () => {
    expect(await faultsOf({ 'views/entities.yaml': entities })).toContain(
      'datasets/views: no file of the folder names its dataset',
    );
  });

  it('is one with evidence for a part that its claim has not', async () => {
    const at = 'predicate: LOCATED_IN, object: place:riyadh, method: REFERENCE';
    expect(await ofRelation(`{ ${at}, evidence: [{ cite: page, supports: [ROLE] }] }`)).toMatch(
      /evidence\[0\]\.supports: its claim has no ROLE$/,
    );
    expect(await ofRelation(`{ ${at}, evidence: [{ cite: page, supports: [] }] }`)).toMatch(
      /supports is empty: leave it out$/,
    );
    expect(await ofRelation(`{ ${at}, evidence: [{ cite: page, supports: [DATE] }] }`)).toContain(
      'must be one of the following values: SUBJECT, OBJECT, VALUE, UNIT,',
    );
  });

  it('is one with a part of a claim that no evidence supports', async () => {
    const at = "predicate: LOCATED_IN, object: place:riyadh, validFrom: '2020', method: REFERENCE";
    expect(await ofRelation(`{ ${at}, evidence: [{ cite: page, supports: [OBJECT] }] }`)).toMatch(
      /relations\[0\]: none of its evidence supports its VALID_FROM$/,
    );
  });

  it.each([
    ['what is not there', 'other', 'no document of the seed has the key "other"'],
    ['itself', 'page', 'retells itself, directly or through others'],
  ])('is one with a document that retells %s', async (_, key, reason) => {
    const message = await faultsOf({ 'news/document.yaml': `${document}\n    retells: ${key}` });
    expect(message).toMatch(new RegExp(`documents\\[1\\]\\.retells: ${reason}$`));
  });

  it('is one with documents that retell each other', async () => {
    const copy = `
  - key: copy
    title: A copy
    url: https://example.org/copy
    language: en
    retrieved: 2026-11-24
    says: The same.
    retells: page`;
    const message = await faultsOf({
      'news/document.yaml': `${document}\n    retells: copy${copy}`,
    });
    expect(message.match(/retells itself, directly or through others/g)).toHaveLength(2);
  });

  it('is one with a time or population of what is no figure', async () => {
    const at = 'predicate: ORGANIZATION_KIND, value: NETWORK, evidence: [page]';
    expect(await ofLiteral(`{ ${at}, time: '2020' }`)).toMatch(/ORGANIZATION_KIND has no time$/);
    expect(await ofLiteral(`{ ${at}, population: { key: all, ar: الكل, en: all } }`)).toMatch(
      /ORGANIZATION_KIND has no population$/,
    );
  });

  it.each([
    ['organization:gone', 'organization:nobody', 'no entity has the id "organization:nobody"'],
    ['place:gone', 'organization:o', '"place:gone" and "organization:o" are of different kinds'],
    ['organization:o', 'organization:o', 'comes back to "organization:o" in a circle'],
    ['organization:gone', '[]', 'must be the id of an entity'],
  ])('names the line where %s is renamed to %s', async (old, id, reason) => {
    const yaml = `${entities}\nrenamed:\n  ${old}: ${id}\n`;
    expect(await faultsOf({ 'news/entities.yaml': yaml })).toContain(
      `datasets/news/entities.yaml:13 renamed.${old}: ${reason}`,
    );
  });

  it('renames no entity by way of another, and none that it still uses', async () => {
    const renamed =
      'renamed: { organization:a: organization:b, organization:b: organization:o, place:riyadh: place:capital }';
    const faults = await faultsOf({ 'news/entities.yaml': `${entities}\n${renamed}\n` });
    expect(faults).toContain(
      'renamed.organization:a: "organization:b" is renamed too: write "organization:o"',
    );
    expect(faults).toContain('entities[1].id: "place:riyadh" is renamed: write "place:capital"');
    expect(faults).toContain(
      'relations[0].object: "place:riyadh" is renamed: write "place:capital"',
    );
  });
});
