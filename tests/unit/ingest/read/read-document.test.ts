import { describe, expect, it } from '@jest/globals';
import { codePointLength, sliceCodePoints } from '#text/code-points.js';
import { readDocument } from '../../../../src/ingest/read/read-document.js';
import { longPdf, longText } from '../../../fixtures/documents/long-document.js';
import {
  encodeAs,
  paragraphs,
  sampleDocx,
  sampleLanguages,
  samplePage,
  samplePdf,
  sampleText,
} from '../../../fixtures/documents/sample.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const withoutEmoji = (text: string): string => text.replaceAll('😀 ', '');

describe.each(sampleLanguages)('the sample in %s', (language) => {
  const expected = { text: sampleText(language), language, title: paragraphs[language][0] };

  it('is read from plain text as it is', async () => {
    expect(await readDocument(utf8(sampleText(language)))).toMatchObject({
      ...expected,
      mediaType: 'text/plain',
      charset: 'utf-8',
      published: null,
      warnings: [],
    });
  });

  it('is read from a page without what stands around it, with the day of its publication', async () => {
    expect(await readDocument(utf8(samplePage(language)))).toMatchObject({
      ...expected,
      mediaType: 'text/html',
      published: '2024-05-15',
      warnings: [],
    });
  });

  it('is read from a Word document', async () => {
    const docx = await sampleDocx(paragraphs[language], 'A &amp; B');
    expect(await readDocument(docx)).toMatchObject({
      ...expected,
      title: 'A & B',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      charset: null,
      warnings: [],
    });
  });

  it.each(['chromium', 'fpdf2'])('is read from a PDF by %s, letter for letter', async (program) => {
    expect(await readDocument(samplePdf(program, language))).toMatchObject({
      ...expected,
      mediaType: 'application/pdf',
      charset: null,
      warnings: [],
    });
  });

  it('has spans in code points, behind a character beyond U+FFFF too', async () => {
    const { text } = await readDocument(samplePdf('chromium', language));
    const name = language === 'ar' ? 'منتدى الواحة الرقمي،' : 'Oasis Digital Cooperation';
    const start = codePointLength(text.slice(0, text.indexOf(name)));
    expect(text.indexOf(name) - start).toBe(1);
    expect(sliceCodePoints(text, start, start + codePointLength(name))).toBe(name);
  });
});

describe('charsets', () => {
  const arabic = withoutEmoji(sampleText('ar'));

  it('is made out where nobody says it, and said', async () => {
    const read = await readDocument(encodeAs('windows-1256', arabic));
    expect(read).toMatchObject({ text: arabic, charset: 'windows-1256', language: 'ar' });
    expect(read.warnings).toEqual([
      'Its charset is not declared; windows-1256 was detected from its letters.',
    ]);
  });

  it('is taken from the media type', async () => {
    const hints = { mediaType: 'text/plain; charset=windows-1256' };
    expect(await readDocument(encodeAs('windows-1256', arabic), hints)).toMatchObject({
      text: arabic,
      charset: 'windows-1256',
      warnings: [],
    });
  });

  it('is taken from the page', async () => {
    const page = withoutEmoji(samplePage('ar')).replace('utf-8', 'windows-1256');
    expect(await readDocument(encodeAs('windows-1256', page))).toMatchObject({
      text: arabic,
      charset: 'windows-1256',
      warnings: [],
    });
  });

  it('is UTF-8 where the bytes are, whatever a page says', async () => {
    const page = samplePage('ar').replace('utf-8', 'windows-1256');
    expect(await readDocument(utf8(page))).toMatchObject({
      text: sampleText('ar'),
      charset: 'utf-8',
      warnings: [
        'Its declared charset is windows-1256, but its bytes are UTF-8, and were read so.',
      ],
    });
  });

  it('is UTF-16 where a byte order mark says so', async () => {
    const bytes = Buffer.from(`\ufeff${sampleText('ar')}`, 'utf16le');
    expect(await readDocument(bytes)).toMatchObject({
      text: sampleText('ar'),
      charset: 'utf-16le',
    });
  });

  it('of a mark of UTF-8 leaves no character', async () => {
    expect((await readDocument(utf8('\ufeffOman joined the forum.'))).text).toBe(
      'Oman joined the forum.',
    );
  });
});

describe('what a document says of itself', () => {
  it('yields to what is known of it', async () => {
    const hints = { title: 'A title', language: 'en', published: '2020' };
    expect(await readDocument(utf8(samplePage('ar')), hints)).toMatchObject(hints);
  });

  it('is found in the data of a page for search engines', async () => {
    const data = '<script type="application/ld+json">{"datePublished":"2023-02-30"}</script>';
    const page = samplePage('en').replace(/<meta property="article[^>]*>/, '');
    expect((await readDocument(utf8(page.replace('</head>', `${data}</head>`)))).published).toBe(
      null,
    );
    const good = data.replace('02-30', '02-28');
    expect((await readDocument(utf8(page.replace('</head>', `${good}</head>`)))).published).toBe(
      '2023-02-28',
    );
  });

  it('is its first line where nothing else is a title', async () => {
    const long = 'word '.repeat(100);
    expect((await readDocument(utf8(`\n\n${long}\n`))).title).toBe(`${long.slice(0, 150)}…`);
  });

  it('is told where its language is neither Arabic nor English', async () => {
    const french =
      'Le ministre des affaires étrangères a ouvert hier la troisième session du forum, qui se tient dans la capitale avec des experts venus de vingt pays.';
    expect(await readDocument(utf8(french))).toMatchObject({
      language: 'fr',
      warnings: ['It is in French: only names are found in it, no claims.'],
    });
  });

  it('is told of a language in Arabic script as well', async () => {
    const persian =
      'وزیر امور خارجه دیروز در نشست سالانه گفت که همکاری‌های دیجیتال میان کشورها گسترش پیدا می‌کند و این پیمان پایه‌ای برای آینده است.';
    expect((await readDocument(utf8(persian))).language).toBe('fa');
  });

  it.each([
    ['en', 'The Council met in Muscat and heard that the bridge is open.'],
    ['ar', 'اجتمع المجلس في مسقط وناقش التقرير الذي أعدته اللجنة.'],
    ['en', 'Bridge opens. Council praises builders, promises further work next year.'],
    // cspell:disable
    [
      'fr',
      'Le conseil et la société « The Weavers and the Potters » ont signé hier à Paris un accord pour les ports de la côte, qui sera publié dans quelques jours.',
    ],
    // cspell:enable
  ])('is %s of: %s', async (language, text) => {
    expect((await readDocument(utf8(text))).language).toBe(language);
  });

  it('is not that of a long name in another script at its beginning', async () => {
    const text = `Digital Cooperation Organization – General Secretariat\n${'عقدت المنظمة اجتماعها السنوي في الرياض بحضور الأعضاء. '.repeat(3)}`;
    expect((await readDocument(utf8(text))).language).toBe('ar');
  });
});

it('reads a page without an article whole, and says so', async () => {
  const page =
    '<html><body><div aria-hidden="true">The city of Muscat</div><div aria-hidden="true">and the state of Qatar</div></body></html>';
  const read = await readDocument(utf8(page));
  expect(read.text).toBe('The city of Muscat\nand the state of Qatar\n');
  expect(read.warnings).toContain('No article was found in the page: all of its text was read.');
});

it.each([
  '<p>Oman joined the forum.</p>',
  '<title>A page</title>Oman joined the forum.',
  '<html lang="en">Oman joined the forum.',
  '<!-- a note -->Oman joined the forum.',
  '<head></head><body>Oman joined the forum.</body>',
])('reads a page that is not whole: %s', async (page) => {
  const { text } = await readDocument(utf8(page), { mediaType: 'text/html' });
  expect(text).toContain('Oman joined the forum.\n');
});

it('reads a PDF of three hundred pages', async () => {
  const { text } = await readDocument(longPdf(300, 600));
  const sentences = text.match(/It did not sign an agreement with the [\w ]+ Energy Council\./g);
  expect(sentences).toHaveLength(longText(300, ['en'], 600).match(/It did not sign/g)?.length ?? 0);
});

it('reads HTML that is said to be text as it stands', async () => {
  const text = '<p>Oman joined the forum.</p>';
  expect((await readDocument(utf8(text), { mediaType: 'text/plain' })).text).toBe(text);
});

it('gives the sums of the bytes and of the text', async () => {
  const read = await readDocument(utf8('\ufeffOman joined.'));
  expect(read.sha256).not.toBe(read.sha256Source);
  expect(await readDocument(utf8('Oman joined.'))).toMatchObject({
    sha256: read.sha256,
    sha256Source: read.sha256,
  });
});
