import { isolate } from '../sentence/isolate.js';
import { scriptOf } from '../script.js';
import type { Cited, CitedClaim, Tongue } from './cited.js';
import { factsOf } from './facts.js';
import { citationWords, dateInStyle, dateInText, paragraphOf } from './words.js';

export const citationStyles = ['plain', 'apa', 'chicago', 'markdown'] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** A piece of a citation. Arabic is never italic. */
export interface CitationPiece {
  readonly text: string;
  readonly isItalic?: true;
}

/** A document, or one claim in it, cited in a style and language; in Markdown, a text with its marks. */
export function writeCitation(
  cited: Cited,
  style: CitationStyle,
  tongue: Tongue,
): readonly CitationPiece[] {
  return writers[style](cited, tongue).flat();
}

/** The same without italics. */
export const citationText = (cited: Cited, style: CitationStyle, tongue: Tongue): string =>
  writeCitation(cited, style, tongue)
    .map(({ text }) => text)
    .join('');

type Pieces = readonly (CitationPiece | readonly CitationPiece[])[];

const writers: Readonly<Record<CitationStyle, (cited: Cited, tongue: Tongue) => Pieces>> = {
  plain: (cited, tongue) => [
    plain([sayClaim(cited.claim, tongue), `${describe(cited, tongue)}.`, sayGraph(cited, tongue)]),
  ],
  apa: writeApa,
  chicago: writeChicago,
  markdown: (cited, tongue) => [{ text: writeMarkdown(cited, tongue) }],
};

const plain = (texts: readonly (string | undefined)[]): CitationPiece => ({
  text: texts.filter((text) => text !== undefined && text !== '').join(' '),
});

/** The quoted words in quotation marks with their translation; a summary is named as one, and has no marks. */
function sayClaim(claim: CitedClaim | undefined, tongue: Tongue): string | undefined {
  const { exact, note, translation } = claim ?? {};
  if (exact == null)
    return note == null ? undefined : `${isolate(note, tongue)} [${citationWords[tongue].summary}]`;
  const words = inMarks(exact, tongue);
  return translation == null ? words : `${words} (${inMarks(translation, tongue)})`;
}

/** A text in the quotation marks of its own script, with others inside. */
function inMarks(text: string, tongue: Tongue): string {
  const { open, close, inner } = citationWords[isArabic(text) ? 'ar' : 'en'];
  const within = text.replaceAll(/[«“]/g, inner[0]).replaceAll(/[»”]/g, inner[1]);
  return isolate(`${open}${within}${close}`, tongue);
}

const isArabic = (text: string): boolean => scriptOf(text) === 'ARAB';

/** Title, publisher, place and dates in one sentence. */
function describe({ document, claim }: Cited, tongue: Tongue): string {
  const { title, publisher, published, retrieved, url } = document;
  const { comma, noDate, retrieved: sayRetrieved } = citationWords[tongue];
  return [
    inMarks(title, tongue),
    publisher ? isolate(publisher, tongue) : undefined,
    published ? dateInText(published, tongue) : `(${noDate})`,
    paragraphOf(claim, tongue),
    retrieved ? sayRetrieved(dateInText(retrieved, tongue)) : undefined,
    url ?? undefined,
  ]
    .filter((part) => part !== undefined)
    .join(comma);
}

function sayGraph({ claim, graph }: Cited, tongue: Tongue): string | undefined {
  if (graph === undefined) return undefined;
  const { comma } = citationWords[tongue];
  return `${[graph.name[tongue], ...numbersOf({ claim, graph }, tongue)].join(comma)}: ${graph.address}`;
}

function numbersOf({ claim, graph }: Pick<Cited, 'claim' | 'graph'>, tongue: Tongue): string[] {
  const words = citationWords[tongue];
  return [
    ...(claim ? [words.claim(claim.id)] : []),
    ...(graph?.version == null ? [] : [words.version(String(graph.version))]),
  ];
}

/** A title in italics, in Arabic between quotation marks. */
const styled = (title: string, tongue: Tongue): CitationPiece =>
  isArabic(title)
    ? { text: inMarks(title, tongue) }
    : { text: isolate(title, tongue), isItalic: true };

/** The full stop after a text that has none of its own. */
const stopAfter = (text: string): string => (/[.!?؟…]$/u.test(text) ? '' : '.');

/** APA, 7th edition: a work without author begins with its title. */
function writeApa({ document, claim, graph }: Cited, tongue: Tongue): Pieces {
  const { title, publisher, published, retrieved, url } = document;
  const words = citationWords[tongue];
  const date = published ? apaDate(published, tongue) : words.noDate;
  const about = [date, paragraphOf(claim, tongue)].filter((part) => part !== undefined);
  const source = publisher ? ` ${isolate(publisher, tongue)}${stopAfter(publisher)}` : '';
  const begin = [
    styled(title, tongue),
    { text: `${stopAfter(title)} (${about.join(words.comma)}).${source}` },
  ];
  if (graph === undefined)
    return url ? [...begin, { text: ` ${seenAt(url, retrieved, tongue)}` }] : begin;
  const numbers = numbersOf({ claim, graph }, tongue).join(words.comma);
  const name = graph.name[tongue];
  return [
    ...begin,
    { text: ` ${capital(words.citedIn)} ` },
    isArabic(name) ? { text: name } : { text: name, isItalic: true },
    { text: `${numbers === '' ? '' : ` (${numbers})`}. ${graph.address}` },
  ];
}

function seenAt(url: string, retrieved: string | null | undefined, tongue: Tongue): string {
  return retrieved
    ? `${citationWords[tongue].retrievedFrom(dateSeen(retrieved, tongue))} ${url}`
    : url;
}

/** The year comes first: `2024, December 18`. */
function apaDate(date: string, tongue: Tongue): string {
  const [year = ''] = date.split('-');
  if (tongue === 'ar' || date.length === 4) return dateInStyle(date, tongue);
  return `${year}, ${dateInStyle(date, tongue).slice(0, -year.length).replace(/,? $/, '')}`;
}

const dateSeen = (date: string, tongue: Tongue): string =>
  tongue === 'ar' ? dateInText(date, tongue) : dateInStyle(date, tongue);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Chicago, notes: title between quotation marks, then publisher, date, place and address. */
function writeChicago(cited: Cited, tongue: Tongue): Pieces {
  const words = citationWords[tongue];
  const facts = factsOf(cited, tongue);
  const { title, publisher, published, place, graphName, retrieved, address } = facts;
  const text = [
    publisher && isolate(publisher, tongue),
    published === undefined ? words.noDate : dateInStyle(published, tongue),
    place,
    graphName && `${words.citedIn} ${isolate(graphName, tongue)}`,
    ...numbersOf(cited, tongue),
    retrieved && words.accessed(dateSeen(retrieved, tongue)),
    address,
  ]
    .filter((part) => part !== undefined)
    .join(words.comma);
  const name = inMarks(title, tongue);
  // English takes the comma into its quotation marks.
  const isInside = tongue === 'en' && name.endsWith('”');
  const begin = isInside ? `${name.slice(0, -1)},” ` : name + words.comma;
  return [{ text: `${begin}${text}${text.endsWith('.') ? '' : '.'}` }];
}

/** A text without the marks of Markdown, as CommonMark, GitHub and Pandoc read it. */
export const escapeMarkdown = (text: string): string =>
  text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_[\]<>#|~&${}^@]|^[-+]|(?<=^\d+)[.)]/g, (mark) => `\\${mark}`);

function writeMarkdown({ document, claim, graph }: Cited, tongue: Tongue): string {
  const words = citationWords[tongue];
  const { title, publisher, published, url } = document;
  const name = isArabic(title)
    ? escapeMarkdown(inMarks(title, tongue))
    : `*${escapeMarkdown(isolate(title, tongue))}*`;
  const source = [
    url ? linkTo(name, url) : name,
    publisher ? escapeMarkdown(isolate(publisher, tongue)) : undefined,
    published ? dateInText(published, tongue) : `(${words.noDate})`,
    paragraphOf(claim, tongue),
  ].filter((part) => part !== undefined);
  const place = graph
    ? ` ${linkTo(escapeMarkdown([graph.name[tongue], ...numbersOf({ claim, graph }, tongue)].join(words.comma)), graph.address)}`
    : '';
  const line = `${source.join(words.comma)}.${place}`;
  const said = saidBy(claim, tongue);
  return said.length === 0 ? line : [...said, `— ${line}`].map((each) => `> ${each}`).join('\n>\n');
}

/** The words of a claim in blocks, or its summary named as one. */
function saidBy(claim: CitedClaim | undefined, tongue: Tongue): readonly string[] {
  const { exact, note, translation } = claim ?? {};
  if (exact != null) return [exact, translation].filter((text) => text != null).map(escapeMarkdown);
  return note == null ? [] : [escapeMarkdown(`${note} [${citationWords[tongue].summary}]`)];
}

const linkTo = (text: string, address: string): string =>
  `[${text}](${address.replaceAll(/[\s()<>\\]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)})`;
