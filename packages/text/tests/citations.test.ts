import { describe, expect, it } from '@jest/globals';
import {
  citationStyles,
  citationText,
  toBibtex,
  toCslItem,
  writeCitation,
  type Cited,
} from '../citation/index.js';

const retrieved = '2026-11-24';
const article = { id: 'document:article', title: 'مجلس التعاون يستضيف', language: 'ar', retrieved };
const report = {
  id: 'document:report',
  title: 'A & B host 4th…',
  language: 'en',
  retrieved,
  url: 'https://news.example/a_b(c)',
  published: '2024-12-18',
  publisher: 'MENAFN',
};
const graph = {
  name: { ar: 'ملتقى', en: 'Multaqa' },
  version: 1,
  address: 'https://forum.example/en/c/a06?v=1',
};
const quoted = {
  document: article,
  graph,
  claim: { id: 'a06', exact: 'قال «نعم»', translation: 'He said yes', paragraph: 15 },
};
const noted = { document: report, graph, claim: { id: 'b1', note: 'She is appointed.' } };

const bare = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, '');
const inAllStyles = (cited: Cited, tongue: 'ar' | 'en') =>
  Object.fromEntries(
    citationStyles.map((style) => [style, bare(citationText(cited, style, tongue))]),
  );

describe('a citation', () => {
  it('says a document in four styles and two languages', () => {
    expect(inAllStyles({ document: report }, 'en')).toEqual({
      plain:
        '“A & B host 4th…”, MENAFN, 18 December 2024, retrieved 24 November 2026, https://news.example/a_b(c).',
      apa: 'A & B host 4th… (2024, December 18). MENAFN. Retrieved November 24, 2026, from https://news.example/a_b(c)',
      chicago:
        '“A & B host 4th…,” MENAFN, December 18, 2024, accessed November 24, 2026, https://news.example/a_b(c).',
      markdown: '[*A \\& B host 4th…*](https://news.example/a_b%28c%29), MENAFN, 18 December 2024.',
    });
    expect(inAllStyles({ document: article }, 'ar')).toEqual({
      plain: '«مجلس التعاون يستضيف»، (د.ت.)، اطُّلع عليه في 24 نوفمبر 2026.',
      apa: '«مجلس التعاون يستضيف». (د.ت.).',
      chicago: '«مجلس التعاون يستضيف»، د.ت.، اطُّلع عليه في 24 نوفمبر 2026.',
      markdown: '«مجلس التعاون يستضيف»، (د.ت.).',
    });
  });

  it('says a claim with its words, its place and the version of the graph', () => {
    expect(inAllStyles(quoted, 'en')).toEqual({
      plain:
        '«قال “نعم”» (“He said yes”) «مجلس التعاون يستضيف», (n.d.), para. 15, retrieved 24 November 2026. Multaqa, claim a06, version 1: https://forum.example/en/c/a06?v=1',
      apa: '«مجلس التعاون يستضيف». (n.d., para. 15). As cited in Multaqa (claim a06, version 1). https://forum.example/en/c/a06?v=1',
      chicago:
        '«مجلس التعاون يستضيف», n.d., para. 15, as cited in Multaqa, claim a06, version 1, https://forum.example/en/c/a06?v=1.',
      markdown:
        '> قال «نعم»\n>\n> He said yes\n>\n> — «مجلس التعاون يستضيف», (n.d.), para. 15. [Multaqa, claim a06, version 1](https://forum.example/en/c/a06?v=1)',
    });
  });

  it.each(['ar', 'en'] as const)(
    'names a summary as the editor’s, without quotation marks (%s)',
    (tongue) => {
      const summary = { ar: '[ملخّص المحرّر]', en: '[Editor’s summary]' }[tongue];
      const { plain, markdown } = inAllStyles(noted, tongue);
      expect(plain).toContain(`She is appointed. ${summary} `);
      expect(plain).not.toMatch(/[“«]She/);
      expect(markdown?.replaceAll('\\', '')).toContain(`> She is appointed. ${summary}\n`);
    },
  );

  it('has no Arabic in italics, and titles of others in APA alone', () => {
    const italics = (cited: Cited, tongue: 'ar' | 'en') =>
      citationStyles.flatMap((style) =>
        writeCitation(cited, style, tongue).flatMap(({ text, isItalic }) =>
          isItalic ? [text] : [],
        ),
      );
    expect(italics(quoted, 'ar')).toEqual([]);
    expect(italics(noted, 'en').map(bare)).toEqual(['A & B host 4th…', 'Multaqa']);
    expect(citationText(quoted, 'markdown', 'ar')).not.toContain('*');
  });

  it('lets no text end a line of Markdown or a field of BibTeX', () => {
    const title = '1. } & 50% \\input{x} $_^~#\n[a](b) *c*';
    const document = { ...report, title, url: 'https://x.example/}\n,{a' };
    expect(citationText({ document }, 'markdown', 'en').split('\n')).toHaveLength(1);
    const cut = { ...report, url: 'https://x.example/a\\' };
    expect(citationText({ document: cut }, 'markdown', 'en')).toContain('(https://x.example/a%5C)');
    const entry = toBibtex({ document });
    expect(entry).toContain(
      'title = {{1. \\} \\& 50\\% \\textbackslash{}input\\{x\\} \\$\\_\\textasciicircum{}\\textasciitilde{}\\# [a](b) *c*}}',
    );
    expect(entry).toContain('url = {https://x.example/%7D%0A,%7Ba}');
  });

  it('keeps partial dates in CSL-JSON and BibTeX, and tells no date that is not there', () => {
    const monthly = { ...report, published: '2024-12' };
    expect(toCslItem({ document: monthly })).toMatchObject({
      issued: { 'date-parts': [[2024, 12]] },
    });
    expect(toBibtex({ document: monthly })).toMatch(/date = \{2024-12\},\n {2}year = \{2024\}/);
    expect(toCslItem({ document: article })['issued']).toBeUndefined();
    expect(toBibtex({ document: article })).not.toMatch(/\b(?:year|date|month) =/);
    expect(toCslItem(quoted)).toMatchObject({ type: 'entry', URL: graph.address, version: '1' });
  });
});
