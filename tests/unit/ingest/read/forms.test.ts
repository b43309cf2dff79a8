import { describe, expect, it } from '@jest/globals';
import { joinLines } from '../../../../src/ingest/read/formats/pdf/join-lines.js';
import { readDocument } from '../../../../src/ingest/read/read-document.js';
import { encodeAs, sampleDocx, sampleText } from '../../../fixtures/documents/sample.js';

const read = (text: string, mediaType?: string) =>
  readDocument(new TextEncoder().encode(text), { mediaType });

// cspell:ignore Zhtiq JVBE
const mail = `Received: from a.example by b.example; Tue, 14 May 2024 23:30:00 +0300
From: Press Office <press@example.org>
Subject: Oasis Forum =?utf-8?B?2YXZhtiq2K/ZiQ==?=
Date: Tue, 14 May 2024 23:30:00 +0300
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=outer

--outer
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

The Oasis Union has joined the Forum=2E
--inner
Content-Type: text/html

<p>The page of it</p>
--inner--
--outer
Content-Type: application/pdf; name=charter.pdf
Content-Disposition: attachment; filename=charter.pdf
Content-Transfer-Encoding: base64

JVBERi0=
--outer--
`;

describe('a mail', () => {
  it('is its text under its subject, with the day at its sender', async () => {
    expect(await read(mail)).toMatchObject({
      mediaType: 'message/rfc822',
      language: 'en',
      published: '2024-05-14',
      title: 'Oasis Forum منتدى',
      text: 'Oasis Forum منتدى\nThe Oasis Union has joined the Forum.\n',
      warnings: [
        'Its attachments were not read (“charter.pdf”): ingest each as a document of its own.',
      ],
    });
  });

  it('without text is its page', async () => {
    const page = mail.replace(/--inner\nContent-Type: text\/plain[^]*?(?=--inner\n)/, '');
    expect((await read(page)).text).toBe('Oasis Forum منتدى\nThe page of it\n');
  });

  it('is no memo of people', async () => {
    const memo = 'From: The Secretary\nDate: 14 May 2024\nSubject: Members\n\nOman has joined.\n';
    expect(await read(memo)).toMatchObject({ mediaType: 'text/plain', text: memo });
  });

  it('may be nested no deeper than mails are', async () => {
    const nested = Array.from(
      { length: 50 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${String(i)}\n\n--b${String(i)}\n`,
    ).join('');
    await expect(
      read(`From: a@example.org\nDate: x\nMIME-Version: 1.0\n${nested}\nOman has joined.`),
    ).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});

describe('Markdown', () => {
  const markdown = `---
title: "The third edition"
date: 2024-05-14
---
# Oasis Forum

The **Oasis Union** joined the [Forum](https://example.org/forum) in 2021.[^1]

- Oman
- Qatar

[^1]: It was founded in 2019.
`;

  it('is read without its marks, with its notes and what its front matter says', async () => {
    expect(await read(markdown)).toMatchObject({
      mediaType: 'text/markdown',
      title: 'The third edition',
      published: '2024-05-14',
      text: 'Oasis Forum\nThe Oasis Union joined the Forum in 2021.\nOman\nQatar\nIt was founded in 2019.\n',
    });
  });

  it('keeps addresses as they are written', async () => {
    const addresses =
      'Write to press_office@example.org, or to a_b@c; see www.example.org/a_b_c and http://example.org/d!';
    expect((await read(`# Oasis\n\n${addresses}\n`)).text).toBe(`Oasis\n${addresses}\n`);
  });

  it('is a text with a sign or two where nobody says so', async () => {
    const text = 'The members are:\n\n- Oman\n- Qatar\n\nThey met in *Muscat*.\n';
    expect(await read(text)).toMatchObject({ mediaType: 'text/plain', text });
    expect(await read(text, 'text/markdown')).toMatchObject({
      text: 'The members are:\nOman\nQatar\nThey met in Muscat.\n',
    });
  });
});

describe('a table', () => {
  it.each([
    ['Country,Joined,Seat', 'Oman,2021,Muscat', '"Qatar, State of",2020,Doha', 'Qatar, State of'],
    ['Country;Joined', 'Oman;2021', 'Qatar;2020', 'Qatar'],
    ['Country\tJoined', 'Oman\t2021', 'Qatar\t2020', 'Qatar'],
  ])('in English has a row on each line: %s', async (header, first, second, name) => {
    const { text, mediaType, language } = await read([header, first, second, ''].join('\n'));
    expect([mediaType, language]).toEqual(['text/csv', 'en']);
    const lines = text.split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[2]?.split(' | ')[0]).toBe(name);
  });

  it.each([
    ['en', 'Country | Joined\nOman | 12 April 2021\nCyprus | 27 July 2022\nGhana | 2023\n'],
    ['en', 'Name, Office, State\nSalma Idrissi, Director, Morocco\nOmar Nasser, Deputy, Oman\n'],
    ['ar', 'الدولة | تاريخ الانضمام\nعُمان | 2021\nقبرص | 2022\n'],
  ])('is %s by its words: %s', async (language, text) => {
    expect((await read(text)).language).toBe(language);
  });

  it('is no text whose lines have as many commas', async () => {
    const text = 'Oman, Qatar and Cyprus met. They spoke, and left.\n'.repeat(4);
    expect(await read(text)).toMatchObject({ mediaType: 'text/plain', text });
  });

  it('keeps the place of an empty cell', async () => {
    const { text } = await read('Country,Joined,Seat\nOman,,Muscat\nQatar,2020,\n');
    expect(text).toBe('Country | Joined | Seat\nOman | – | Muscat\nQatar | 2020 | –\n');
  });

  it.each([
    [
      'text/html',
      `<p>Members of the Oasis Union are ${'far '.repeat(90)}apart.</p>`,
      '<table><tr><th>Country<th>Joined<tr><td><p>Oman</p><td><b>2021</b><tr><td>Qatar<td></table>',
    ],
    [
      'text/markdown',
      '# Members of the Oasis Union',
      '\n\n| Country | Joined |\n| --- | --- |\n| Oman | 2021 |\n| Qatar |  |\n',
    ],
  ])('of a page has its cells apart: %s', async (mediaType, before, table) => {
    const { text } = await read(`${before}${table}`, mediaType);
    expect(text).toContain('Country | Joined\nOman | 2021\nQatar | –\n');
  });

  it('that lays out a page has a line for each paragraph', async () => {
    const cell = `<td><p>The Oasis Union met.</p><p>${'It is far. '.repeat(40)}</p></td>`;
    const { text } = await read(`<html><body><table><tr>${cell}${cell}</tr></table></body></html>`);
    expect(text).not.toContain('|');
  });

  it('may not have a quotation mark without an end', async () => {
    await expect(read('A,B,C\n"Oman,1,2\n', 'text/csv')).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('a quotation mark has no end'),
    });
  });
});

describe('hidden text', () => {
  const page = (inner: string) =>
    `<html><body><article><h1>Oasis Forum</h1><p>The Oasis Union has joined the Forum with 300 experts.</p>${inner}</article></body></html>`;
  const shown = 'Oasis Forum\nThe Oasis Union has joined the Forum with 300 experts.\n';

  it.each([
    ['<p hidden>Oman left it.</p>', 'Hidden text of 3 words was left out.'],
    [
      '<p style="color: red; display:none">Oman left it.</p>',
      'Hidden text of 3 words was left out.',
    ],
    [
      '<div hidden><p style="visibility: hidden">Oman left it.</p></div>',
      'Hidden text of 3 words was left out.',
    ],
    [
      '<div id="cookie-banner"><p>We keep some.</p></div>',
      'A notice on cookies of 3 words was left out.',
    ],
    [
      '<div><p>This site uses cookies to serve you.</p></div>',
      'A notice on cookies of 7 words was left out.',
    ],
    [
      '<p>يستخدم هذا الموقع ملفات تعريف الارتباط.</p>',
      'A notice on cookies of 6 words was left out.',
    ],
  ])('of a page is left out and told: %s', async (inner, warning) => {
    expect(await read(page(inner))).toMatchObject({ text: shown, warnings: [warning] });
  });

  it('is not an article about cookies, nor a page that hides itself until a script has run', async () => {
    const about = 'The Commission fined three companies whose sites set cookies without consent.';
    const { text, warnings } = await read(
      page(`<p>${about}</p>`).replace('<body', '<body style="visibility: hidden"'),
    );
    expect([text, warnings]).toEqual([`${shown}${about}\n`, []]);
  });

  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const part = (name: string, inner: string): Buffer =>
    Buffer.from(`<?xml version="1.0"?><w:${name} ${namespace}>${inner}</w:${name}>`);
  const run = (text: string, properties = ''): string =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

  it('of a Word document is left out and told, and its notes stand behind their paragraph', async () => {
    const docx = await sampleDocx([], '', {
      'word/document.xml': part(
        'document',
        `<w:body><w:p>${run('The Union ')}${run('never ', '<w:vanish/>')}${run('joined', '<w:vanish w:val="0"/>')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}</w:p><w:p>${run('So two words. ', '<w:rStyle w:val="Unseen"/>')}${run('It lies in Muscat.')}</w:p></w:body>`,
      ),
      'word/styles.xml': part(
        'styles',
        '<w:style w:type="character" w:styleId="Unseen"><w:rPr><w:vanish/></w:rPr></w:style>',
      ),
      'word/footnotes.xml': part(
        'footnotes',
        `<w:footnote w:id="2"><w:p>${run('It was founded in 2019.')}</w:p></w:footnote>`,
      ),
    });
    expect(await readDocument(docx)).toMatchObject({
      text: 'The Union joined.\nIt was founded in 2019.\nIt lies in Muscat.\n',
      warnings: ['Hidden text of 4 words was left out.'],
    });
  });
});

describe('notes of a page', () => {
  it('are read beside its article', async () => {
    const { text } = await read(
      `<html><body><article><h1>Oasis Forum</h1><p>The Oasis Union has joined the Forum with 300 experts.</p></article><section class="footnotes"><ol><li>It was founded in 2019.</li></ol></section></body></html>`,
    );
    expect(text).toContain('\nIt was founded in 2019.\n');
    expect(text.match(/founded/g)).toHaveLength(1);
  });

  it('are read once where they are within others', async () => {
    const { text } = await read(
      `<html><body><article><h1>Oasis Forum</h1><p>The Oasis Union has joined the Forum with 300 experts.</p></article><section class="footnotes"><p role="doc-footnote">It was founded in 2019.</p></section></body></html>`,
    );
    expect(text.match(/founded/g)).toHaveLength(1);
  });
});

it('a page whose words are nested far deeper than people write is read as a whole', async () => {
  const words = '<p>The Oasis Union has joined.</p>';
  const nested = (levels: number): string =>
    `<html><body><nav>Home</nav><article>${'<div>'.repeat(levels)}${words.repeat(300)}${'</div>'.repeat(levels)}</article></body></html>`;
  const [ordinary, deep] = [await read(nested(10)), await read(nested(450))];
  expect(ordinary).toMatchObject({ warnings: [], text: expect.not.stringContaining('Home') });
  expect(deep.warnings).toEqual(['No article was found in the page: all of its text was read.']);
  expect(deep.text).toBe(`Home\n${'The Oasis Union has joined.\n'.repeat(300)}`);
});

describe('heads and feet of one page', () => {
  const line = (text: string, y: number, size = 12) => ({ text, y, size, width: 400 });
  const body = [
    line('The Oasis Union has joined the Forum with', 700),
    line('three hundred experts from many states.', 686),
  ];

  it.each([
    ['smaller and apart', line('Ministry of Harbours · Press Office', 780, 9)],
    ['smaller and apart, below', line('P.O. Box 12, Oasis · press@example.org', 40, 9)],
  ])('are left out and told where they are %s', (_, running) => {
    const { text, leftOut } = joinLines([[running, ...body]]);
    expect(text).toBe(`${body.map((each) => each.text).join(' ')}\n`);
    expect(leftOut).toEqual([running.text]);
  });

  it.each(['7', 'Page 1 of 2', 'صفحة ١ من ٢', '5/14/24, 3:12 PM', 'https://example.org/a 1/1'])(
    'are left out where a program prints them: %s',
    (printed) => {
      expect(joinLines([[...body, line(printed, 20)]])).toEqual({
        text: `${body.map((each) => each.text).join(' ')}\n`,
        leftOut: [],
      });
    },
  );

  it('are no footnote, no headline and no last sentence', () => {
    const lines = [
      line('Oasis Forum opens', 780, 24),
      ...body,
      line('1 The charter was signed in Muscat', 40, 9),
    ];
    expect(joinLines([lines]).text).toContain('1 The charter was signed in Muscat\n');
    expect(joinLines([lines]).text).toContain('Oasis Forum opens\n');
    expect(joinLines([[...body, line('It ends here.', 40, 9)]]).leftOut).toEqual([]);
  });
});

describe('a declared charset', () => {
  const arabic = sampleText('ar').replaceAll('😀 ', '');

  it.each(['iso-8859-1', 'windows-1252', 'windows-1251', 'iso-8859-6', 'utf-8'])(
    'is not followed where the letters are surely in another one: %s',
    async (charset) => {
      const found = await readDocument(encodeAs('windows-1256', arabic), {
        mediaType: `text/plain; charset=${charset}`,
      });
      expect(found).toMatchObject({ text: arabic, charset: 'windows-1256' });
      expect(found.warnings).toEqual([
        `Its declared charset is ${charset}, which does not fit its bytes; windows-1256 was detected from its letters.`,
      ]);
    },
  );
});
