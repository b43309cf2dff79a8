import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { readOperations } from '../../src/operations/read-operations.js';
import { ask } from '../fixtures/ask.js';
import { unzipBytes } from '../fixtures/export/reading/read-tables.js';
import { parseXml, type Tag } from '../fixtures/export/reading/read-xml.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';
import { errorOf, startServer, type Harness } from '../fixtures/server-harness.js';

const seed = useSeed();
let server: Harness;
beforeAll(async () => {
  const api = await createApi();
  server = await startServer({
    store: seed.store,
    api,
    operations: readOperations('operations/views', api.schema),
  });
});
afterAll(() => server.stop());

const addressOf = (language: string, form: string, id = 'organization:dco') =>
  `${server.url}/dossier/${language}/${form}/${id}`;

const readMarkdown = async (language: string) => (await ask(addressOf(language, 'md'))).text;

/** All elements of a name at any depth, in order. */
const find = (tag: Tag, name: string): Tag[] =>
  tag.children.flatMap((child) => [...(child.name === name ? [child] : []), ...find(child, name)]);

/** The paragraphs of a document, with the numbers of notes behind the statements that call them. */
async function readDocx(language: string) {
  const response = await fetch(addressOf(language, 'docx'));
  const files = await unzipBytes(Buffer.from(await response.arrayBuffer()));
  const document = parseXml(files.get('word/document.xml') ?? Buffer.alloc(0));
  const paragraphs = find(document, 'p').map((paragraph) =>
    find(paragraph, 't')
      .map(({ text }) => text)
      .join(''),
  );
  return { headers: response.headers, files, document, paragraphs };
}

describe('a dossier as Markdown', () => {
  it.each([
    ['ar', 'منظمة التعاون الرقمي', '## الحقائق', '## الحواشي'],
    ['en', 'Digital Cooperation Organization', '## Facts', '## Notes'],
  ])('has facts, relations and notes: %s', async (language, name, facts, notes) => {
    const text = await readMarkdown(language);
    expect(text.startsWith(`# ${name}\n`)).toBe(true);
    expect(text).toContain(facts);
    expect(text.split('\n').filter((line) => line.startsWith('- **')).length).toBeGreaterThan(20);
    expect(text.indexOf(notes)).toBeGreaterThan(text.indexOf(facts));
  });

  it('has a note for every number that is called, with its words, document and address', async () => {
    const text = await readMarkdown('en');
    const called = new Set(text.match(/(?<=\[\^)\d+(?=\](?!:))/g));
    const notes = [...text.matchAll(/^\[\^(\d+)\]: (.*)$/gm)];
    expect(new Set(notes.map(([, number]) => number))).toEqual(called);
    expect(notes.length).toBeGreaterThan(5);
    // The article is kept here, and stands at no address.
    for (const [, , note = ''] of notes)
      expect(note).toMatch(/<https?:\/\/[^>]+>|الدورة الرابعة من الملتقى/);
    const [founded = ''] = /^- \*\*Founded\*\*.*$/im.exec(text) ?? [];
    expect(founded).toMatch(/: 26 November 2020.*\[\^\d+\]/);
  });

  it('begins with what an organisation is and who heads it, as precise as any claim', async () => {
    expect(await readMarkdown('en')).toContain(
      'Intergovernmental organisation, founded on 26 November 2020, based in Riyadh, with 16 members on record. Secretary-General: Deemah AlYahya, since 2021.',
    );
    expect(await readMarkdown('ar')).toMatch(
      /منظمة حكومية دولية، تأسست في 26 نوفمبر 2020، مقرّها الرياض، أعضاؤها المسجّلون: 16[.] الأمين العام: ديمة/,
    );
    const { text } = await ask(addressOf('en', 'md', 'person:alyahya'));
    expect(text.split('\n\n')[2]).toMatch(/^Deemah AlYahya .*Digital Cooperation Organization/);
  });

  it('has its parts in the order of dates, a timeline, and titles that begin with a capital', async () => {
    const text = await readMarkdown('en');
    const part = (title: string): string[] =>
      (text.split(`## ${title}\n\n`)[1]?.split('\n\n')[0] ?? '').split('\n');
    expect(part('Members').map((line) => /\d{4}/.exec(line)?.[0] ?? '9999')).toEqual(
      part('Members')
        .map((line) => /\d{4}/.exec(line)?.[0] ?? '9999')
        .sort(),
    );
    expect(part('Timeline').find((line) => line.startsWith('- **12 April 2021**'))).toMatch(
      /: Members: Nigeria, Sultanate of Oman$/,
    );
    for (const [, title = ''] of text.matchAll(/^## (.*)$/gm)) expect(title).toMatch(/^\p{Lu}/u);
  });

  it('says where sources differ', async () => {
    const { text } = await ask(addressOf('en', 'md', 'edition:dc-4'));
    expect(text).toMatch(/Sources differ: /);
  });
});

describe('a dossier as a document of Word', () => {
  it.each(['ar', 'en'] as const)('says the same as the Markdown: %s', async (language) => {
    const { headers, paragraphs } = await readDocx(language);
    expect(headers.get('content-disposition')).toContain('filename="dco.docx"');
    expect(headers.get('content-type')).toContain('wordprocessingml.document');
    const plain = (text: string) =>
      text.replaceAll(/[\u2068\u2069\\]|\[\^\d+\]:?|<(?=http)|(?<=\S)>|\*\*/g, '').trim();
    const told = plain(paragraphs.map((text) => ` ${text}`).join('\n'));
    const lines = (await readMarkdown(language)).split('\n').filter((line) => line !== '');
    for (const line of lines.slice(0, 5))
      for (const part of line.replace(/^#+ /, '').split(' · ')) expect(told).toContain(plain(part));
    const notes = lines.filter((line) => line.startsWith('[^'));
    expect(notes.length).toBeGreaterThan(5);
    for (const note of notes) expect(told).toContain(plain(note));
  });

  it('runs from right to left in Arabic alone', async () => {
    const inArabic = await readDocx('ar');
    const inEnglish = await readDocx('en');
    const count = ({ document }: typeof inArabic, name: string) => find(document, name).length;
    expect(count(inArabic, 'bidiVisual')).toBe(count(inArabic, 'tbl'));
    expect(count(inArabic, 'bidi')).toBe(inArabic.paragraphs.length + 1);
    expect(count(inEnglish, 'bidi')).toBe(0);
    const styles = parseXml(inEnglish.files.get('word/styles.xml') ?? Buffer.alloc(0));
    const plain = find(styles, 'style').filter(({ attributes }) => attributes['w:default'] === '1');
    expect(plain.map(({ attributes }) => attributes['w:styleId'])).toEqual(['Normal']);
    expect([...inEnglish.files.keys()]).toEqual([
      ...['[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels'],
      ...['word/styles.xml', 'word/document.xml'],
    ]);
  });
});

describe('the address of a dossier', () => {
  it.each([
    'fr/md/organization:dco',
    'ar/pdf/organization:dco',
    'ar/md/organization:none',
    'ar/md/',
  ])('is not there: %s', async (path) => {
    const answer = await ask(`${server.url}/dossier/${path}`);
    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.text)).toMatchObject(errorOf('NOT_FOUND', /^There is no/));
    expect(answer.headers).not.toHaveProperty('content-disposition');
  });

  it('has a validator for the version of the graph', async () => {
    const { headers } = await ask(addressOf('ar', 'md'));
    const { etag = '' } = headers;
    expect((await ask(addressOf('ar', 'md'), { 'if-none-match': etag })).status).toBe(304);
  });
});
