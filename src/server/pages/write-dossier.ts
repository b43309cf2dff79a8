import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { escapeXml } from '../../export/index.js';
import { escapeMarkdown } from '#text/citation/index.js';
import type { Dossier, DossierRow } from '#text/dossier/compose-dossier.js';
import { zip } from '../../shared/zip.js';
import type { Language } from './page.js';

/** A form in which a dossier is sent. */
export interface DossierForm {
  readonly mediaType: string;
  readonly write: (dossier: Dossier, language: Language) => string | Promise<Buffer>;
}

/** The forms by their names in the address, which are the endings of their files too. */
export const dossierForms: Readonly<Record<'md' | 'docx', DossierForm>> = {
  md: { mediaType: 'text/markdown; charset=utf-8', write: writeMarkdown },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: writeDocx,
  },
};

/** Markdown with footnotes, as GitHub and Pandoc read them. */
function writeMarkdown(dossier: Dossier): string {
  const { kind, name, otherName, lead, how, tables, more, notesTitle, notes } = dossier;
  const blocks = [
    `# ${toMarkdown(name)}`,
    toMarkdown([kind, otherName].filter((text) => text !== undefined).join(' · ')),
    toMarkdown(lead),
    toMarkdown(how),
    ...tables.flatMap(({ title, rows }) => [
      `## ${toMarkdown(title)}`,
      rows.map(writeRow).join('\n'),
    ]),
    ...(more === undefined ? [] : [toMarkdown(more)]),
    `## ${toMarkdown(notesTitle)}`,
    ...notes.map(({ number, text }) => `[^${number}]: ${toMarkdown(text)}`),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function writeRow({ name, said, differ, notes }: DossierRow): string {
  const told = [said, differ].filter((text) => text !== undefined && text !== '').join(' · ');
  const called = notes.map((number) => `[^${number}]`).join('');
  return `- **${toMarkdown(name)}**${told === '' ? '' : `: ${toMarkdown(told)}`}${called}`;
}

/** An address up to the quotation mark, bracket or stop that ends it. */
const address =
  /(https?:\/\/[^\s<>"\\`{|}“”‘’«»\u2066-\u2069]*[^\s<>"\\`{|}“”‘’«»\u2066-\u2069.,;:!?'*_~])/u;

/** A text in one line whose addresses are links; nothing else of it is read as a mark. */
const toMarkdown = (text: string): string =>
  text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .split(address)
    // Blanks at the ends stay, since an address stands beside them.
    .map((part, at) => (at % 2 === 1 ? `<${part}>` : part.replace(/\S(?:.*\S)?/, escapeMarkdown)))
    .join('');

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A document of Office Open XML (ECMA-376), from right to left in Arabic. */
function writeDocx(dossier: Dossier, language: Language): Promise<Buffer> {
  const override = (path: string, kind: string) =>
    `<Override PartName="/word/${path}.xml" ContentType="${word}.${kind}+xml"/>`;
  const relationship = (type: string, target: string) =>
    `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  const parts = new Map([
    [
      '[Content_Types].xml',
      `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('document', 'document.main')}${override('styles', 'styles')}</Types>`,
    ],
    ['_rels/.rels', relationship('officeDocument', 'word/document.xml')],
    ['word/_rels/document.xml.rels', relationship('styles', 'styles.xml')],
    ['word/styles.xml', styles()],
    ['word/document.xml', bodyOf(dossier, language)],
  ]);
  const pieces = [...parts].map(([file, xml]) => ({ file, content: declaration + xml }));
  return buffer(zip([...parts.keys()], Readable.from(pieces)));
}

function styles(): string {
  const style = (id: string, name: string, size: number, rest = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr><w:spacing w:before="120" w:after="60"/>${rest}</w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`;
  const heading = (level: number, size: number) =>
    style(
      `Heading${level}`,
      `heading ${level}`,
      size,
      `<w:keepNext/><w:outlineLvl w:val="${level - 1}"/>`,
    );
  return `<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${heading(1, 36)}${heading(2, 26)}</w:styles>`;
}

function bodyOf(dossier: Dossier, language: Language): string {
  const { kind, name, otherName, lead, how, tables, more, notesTitle, notes } = dossier;
  const isArabic = language === 'ar';
  const direction = isArabic ? '<w:bidi/>' : '';
  const run = (text: string, looks = '') => runsOf(text, isArabic, looks);
  const paragraph = (runs: string, style?: string) =>
    `<w:p><w:pPr>${style === undefined ? '' : `<w:pStyle w:val="${style}"/>`}${direction}</w:pPr>${runs}</w:p>`;
  const row = ({ name: of, said, differ, notes: called }: DossierRow) => {
    const told = [said, differ].filter((text) => text !== undefined && text !== '').join(' · ');
    const numbers = called.length === 0 ? '' : run(` ${called.join(' ')}`, raised);
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${[run(of), run(told) + numbers].map(cell).join('')}</w:tr>`;
  };
  const cell = (runs: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="4600" w:type="dxa"/></w:tcPr>${paragraph(runs)}</w:tc>`;
  const table = (rows: readonly DossierRow[]) =>
    `<w:tbl><w:tblPr>${isArabic ? '<w:bidiVisual/>' : ''}<w:tblW w:w="9200" w:type="dxa"/><w:tblBorders><w:insideH w:val="single" w:sz="4" w:color="BBBBBB"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="4600"/><w:gridCol w:w="4600"/></w:tblGrid>${rows.map(row).join('')}</w:tbl>`;
  const plain = [kind, otherName ?? '', lead, how].filter((text) => text !== '');
  const blocks = [
    paragraph(run(name), 'Heading1'),
    ...plain.map((text) => paragraph(run(text))),
    ...tables.map(({ title, rows }) => paragraph(run(title), 'Heading2') + table(rows)),
    ...(more === undefined ? [] : [paragraph(run(more))]),
    paragraph(run(notesTitle), 'Heading2'),
    ...notes.map(({ number, text }) => paragraph(run(`${number}. ${text}`))),
  ];
  return `<w:document xmlns:w="${main}"><w:body>${blocks.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134"/>${direction}</w:sectPr></w:body></w:document>`;
}

const raised = '<w:vertAlign w:val="superscript"/>';

/** A text as runs: what it isolates is a run of its own, whose direction its first letter tells. */
function runsOf(text: string, isArabic: boolean, looks: string): string {
  return text
    .split(/\u2068([^\u2068\u2069]*)\u2069/u)
    .map((part, index) => {
      const isRight = index % 2 === 0 ? isArabic : beginsArabic(part);
      const content = escapeXml(part.replaceAll(/[\u2068\u2069]/g, ''));
      return content === ''
        ? ''
        : `<w:r><w:rPr>${isRight ? '<w:rtl/>' : ''}${looks}</w:rPr><w:t xml:space="preserve">${content}</w:t></w:r>`;
    })
    .join('');
}

const beginsArabic = (text: string): boolean => /^[^\p{L}]*\p{Script=Arabic}/u.test(text);
