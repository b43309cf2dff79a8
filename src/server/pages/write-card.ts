import { escapeXml } from '../../export/index.js';
import { citationWords } from '#text/citation/index.js';
import type { Witness } from './thing.js';
import { partOf, type Language, type Page } from './page.js';
import type { ThingView } from './thing.js';

/** Styles of a card: one file, without a script, that looks right in any page. */
const styles = `:root{color-scheme:light dark}body{margin:0;font:15px/1.6 system-ui,sans-serif;color:light-dark(#1c2522,#e6ebe9);background:light-dark(#fff,#18201d)}main{padding:.8rem 1rem}h1{font-size:1.1rem;margin:0 0 .3rem}p,figure,blockquote{margin:0 0 .5rem}a{color:light-dark(#0b5f8a,#8cc4e4)}blockquote{padding-inline-start:.7rem;border-inline-start:3px solid light-dark(#b9c7c1,#4b5a54)}figcaption,footer{font-size:.85rem;color:light-dark(#52605a,#a9b5b0)}`;

const directions = { ar: 'rtl', en: 'ltr' } as const;

const nothing = { ar: 'لا يوجد هنا شيء.', en: 'There is nothing here.' } as const;

/** A small page without a script about one thing, which others may embed. */
export function writeCard(page: Page, view: ThingView): string {
  const { thing, language, site } = page;
  const address = page.addresses?.page(language) ?? `/${language}/${view}/${partOf(thing.id)}`;
  const name = escapeXml(thing.name[language]);
  const told = thing.kind === 'Relation' ? [] : thing.sentences[language];
  // Words that bear one fact would seem to bear the sentences above them.
  const [witness] = told.length > 0 ? [] : thing.witnesses;
  return frame(
    language,
    name,
    [
      `<h1><a href="${escapeXml(address)}" target="_blank" rel="noopener">${name}</a></h1>`,
      ...told.map((sentence) => `<p dir="auto">${escapeXml(sentence)}</p>`),
      ...(witness === undefined ? [] : [writeWitness(witness, language)]),
      `<footer>${escapeXml(site.name[language])}</footer>`,
    ].join('\n'),
  );
}

/** The same where there is nothing of that id. */
export const writeEmptyCard = (language: Language): string =>
  frame(language, nothing[language], `<p>${nothing[language]}</p>`);

function frame(language: Language, title: string, content: string): string {
  return `<!doctype html>
<html lang="${language}" dir="${directions[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${styles}</style>
</head>
<body><main>
${content}
</main></body>
</html>
`;
}

/** Quoted words, or a summary that is named as one. */
function writeWitness({ document, exact, note }: Witness, language: Language): string {
  const { title, language: spoken } = document;
  const isQuoted = exact != null && exact !== '';
  const said = isQuoted ? exact : note;
  if (said == null) return '';
  const lang = escapeXml(spoken);
  const words = !isQuoted
    ? `<p dir="auto">${escapeXml(said)}</p>`
    : `<blockquote lang="${lang}" dir="auto">${escapeXml(said)}</blockquote>`;
  const kind = !isQuoted ? `${citationWords[language].summary} · ` : '';
  return `<figure>${words}<figcaption>${kind}<bdi lang="${lang}">${escapeXml(title)}</bdi></figcaption></figure>`;
}
