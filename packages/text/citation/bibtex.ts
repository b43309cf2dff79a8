import type { Cited, Tongue } from './cited.js';
import { factsOf } from './facts.js';

/** Characters that TeX would read as its own, as they are written in a text. */
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  ...Object.fromEntries(['&', '%', '$', '#', '_'].map((mark) => [mark, `\\${mark}`])),
};

const escapeTex = (text: string): string =>
  text
    .replaceAll(/[\p{Control}\s]+/gu, ' ')
    .replaceAll(/[\\{}~^&%$#_]/g, (mark) => escapes[mark] ?? mark);

/** An address is taken as it stands; what would end its field or the entry is escaped as in any address. */
const escapeAddress = (address: string): string =>
  address.replaceAll(/[\p{Control}\s\\{}]/gu, (mark) => encodeURIComponent(mark));

/** The id as a key: letters of ASCII and digits stay, and the number of any other letter keeps two ids apart. */
const keyOf = (id: string): string =>
  id.replaceAll(/[^a-z0-9:.-]/gu, (mark) => `_${(mark.codePointAt(0) ?? 0).toString(16)}_`);

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The entry of a document in BibTeX, which biblatex reads too; of a claim, that of the document as the graph cites it. */
export function toBibtex(cited: Cited, tongue: Tongue = 'en'): string {
  const facts = factsOf(cited, tongue);
  const [year, month] = facts.published === undefined ? [] : facts.published.split('-');
  const notes = [facts.place, facts.graphName].filter((each) => each !== undefined);
  const braced = Object.entries({
    title: `{${escapeTex(facts.title)}}`,
    howpublished: facts.publisher && escapeTex(facts.publisher),
    date: facts.published,
    year,
    urldate: facts.retrieved,
    url: facts.address && escapeAddress(facts.address),
    language: facts.language,
    version: facts.version && escapeTex(facts.version),
    note: notes.map(escapeTex).join('; '),
  });
  const fields = braced.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  const ofMonth = month === undefined ? [] : [`  month = ${months[Number(month) - 1] ?? ''}`];
  return `@misc{${keyOf(facts.id)},\n${[...fields, ...ofMonth].join(',\n')}\n}\n`;
}
