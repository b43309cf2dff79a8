import { describe, expect, it } from '@jest/globals';
import { readSeed } from '../../../src/claims/seed/read-seed.js';
import { seedFolders } from '../../fixtures/seed/compiled-seed.js';
import { entities, goodSeed, readFiles, text } from '../../fixtures/seed/temporary-seed.js';

const read = async (files = goodSeed()) => {
  const [content] = await readFiles(files);
  if (!content) throw new Error('There is no dataset.');
  return content;
};

describe('reading a seed', () => {
  it('gives a folder as one dataset with its documents, entities, claims and mentions', async () => {
    const content = await read();
    expect(content.dataset).toMatchObject({ id: 'news', titleAr: 'أخبار', kind: 'SOURCE' });
    expect(content.documents.map(({ id }) => id)).toEqual(['document:page', 'document:text']);
    expect(content.entities).toEqual([
      { id: 'organization:o', kind: 'Organization' },
      { id: 'place:riyadh', kind: 'Place' },
    ]);
    expect(content.claims.map(({ predicate }) => predicate).sort()).toEqual([
      'LOCATED_IN',
      'NAME',
      'NAME',
    ]);
    expect(content.mentions).toEqual([
      {
        id: 'mention:text~5-12~organization:o',
        document: 'document:text',
        entity: 'organization:o',
        start: 5,
        end: 12,
        exact: 'المنظمة',
        note: null,
      },
    ]);
  });

  it('quotes a sentence with what surrounds it, in code points', async () => {
    const sentence = `- { key: ALL, start: 0, end: 32, quote: ${text} }`;
    const two = `- { key: ALL, start: 20, end: 32, quote: 𝟜 في الرياض. }
      - { key: REST, start: 0, end: 19, quote: نظمت المنظمة الدورة }`;
    const files = goodSeed();
    const document = files['news/document.yaml']?.replace(sentence, two) ?? '';
    const entitiesOfRest = entities.replace('SHORT, evidence: [ALL]', 'SHORT, evidence: [REST]');
    const { claims } = await read({
      ...files,
      'news/document.yaml': document,
      'news/entities.yaml': entitiesOfRest,
    });
    const evidence = claims.flatMap((claim) => claim.evidence);
    expect(evidence).toContainEqual({
      document: 'document:text',
      start: 20,
      end: 32,
      exact: '𝟜 في الرياض.',
      prefix: 'نظمت المنظمة الدورة ',
      suffix: '',
      phraseStart: null,
      phraseEnd: null,
      phrase: null,
      note: null,
      supports: ['SUBJECT', 'VALUE'],
    });
  });

  it('says in our words what a document without text says, and dates the claim by it', async () => {
    const { claims } = await read();
    const located = claims.find(({ predicate }) => predicate === 'LOCATED_IN');
    expect(located).toMatchObject({
      method: 'REFERENCE',
      confidence: 0.8,
      firstSeen: '2021-04',
      lastSeen: '2021-04',
      evidence: [{ start: null, exact: null, note: 'The organisation has its seat in Riyadh.' }],
    });
  });

  it('does not depend on the order of files and entries', async () => {
    const [first = '', second = ''] = entities
      .replace('entities:\n', '')
      .split(/(?=^ {2}- id: place)/m);
    const files = goodSeed({
      'news/entities.yaml': `entities:\n${second}`,
      'news/a.yaml': `entities:\n${first}`,
    });
    expect(await read(files)).toEqual(await read());
  });

  it('keeps the byte order mark and every other character of a text', async () => {
    const bom = await readFiles(goodSeed({ 'news/text.txt': `\uFEFF${text}` })).catch(String);
    expect(bom).toContain('SHA-256');
    expect((await read()).documents[1]?.text).toBe(text);
  });

  it('gives what JSON keeps as it is, since test files share the seed as JSON', async () => {
    const contents = await readSeed(seedFolders);
    expect(JSON.parse(JSON.stringify(contents))).toStrictEqual(contents);
  });
});

describe('a document of another dataset', () => {
  const views = (evidence: string) =>
    goodSeed({
      'views/views.yaml': `dataset: { id: views, titleAr: آراء, titleEn: Views, description: Views., method: REFERENCE }
entities:
  - id: place:riyadh
    names: [{ text: Riyadh, lang: EN, kind: OFFICIAL, evidence: ${evidence} }]`,
    });

  it('is cited by its key alone, with what its dataset says of it', async () => {
    const contents = await readFiles(views('[page]'));
    expect(contents[1]?.claims[0]?.evidence).toMatchObject([
      { document: 'document:page', note: 'The organisation has its seat in Riyadh.' },
    ]);
  });

  it('that has a text needs a span, and another key says what is wrong', async () => {
    const faultsOf = (evidence: string) => readFiles(views(evidence)).catch(String);
    expect(await faultsOf('[text]')).toContain('cite: "text" has a text: cite a span of it');
    expect(await faultsOf('[ALL]')).toContain(
      '"ALL" is neither a sentence of the dataset nor a document',
    );
  });
});
