import { escapeXml } from '../../export/index.js';
import { describePage } from './json-ld.js';
import { iriOf, type Addresses, type Page } from './page.js';

/** The mark of a page that is not to be found again. */
export const notFoundHead = '<meta name="robots" content="noindex">';

/** Writes into the head of a page the facts that readers without scripts take: links, previews, crawlers. */
export function writeHead(html: string, page: Page): string {
  const { thing, language, site } = page;
  const title = `${thing.name[language]} · ${site.name[language]}`;
  const description = thing.sentences[language].join(' ') || site.lede[language];
  return html
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeXml(title)}</title>`)
    .replace(/<meta name="description"[^>]*>/, '')
    .replace('</head>', () => `${headOf(page, title, description)}</head>`);
}

function headOf(page: Page, title: string, description: string): string {
  const { language, site, addresses } = page;
  const names = { description, 'twitter:card': 'summary' };
  const properties = {
    'og:type': page.thing.document === undefined ? 'website' : 'article',
    'og:title': title,
    'og:description': description,
    'og:url': addresses?.page(language),
    'og:site_name': site.name[language],
    'og:locale': locales[language],
    'og:locale:alternate': locales[language === 'ar' ? 'en' : 'ar'],
  };
  const json = JSON.stringify(describePage(page)).replaceAll(
    /[<>&\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return [
    ...metaOf('name', names),
    ...metaOf('property', properties),
    ...(addresses ? linksOf(page, addresses, title) : []),
    `<script type="application/ld+json">${json}</script>`,
  ].join('');
}

const locales = { ar: 'ar_AR', en: 'en_GB' } as const;

const metaOf = (by: string, values: Readonly<Record<string, string | undefined>>) =>
  Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [`<meta ${by}="${name}" content="${escapeXml(value)}">`],
  );

function linksOf({ language, thing }: Page, addresses: Addresses, title: string): string[] {
  const link = (rel: string, href: string, more = '') =>
    `<link rel="${rel}" href="${escapeXml(href)}"${more}>`;
  const at = (type: string, name = title) => ` type="${type}" title="${escapeXml(name)}"`;
  const card = encodeURIComponent(addresses.page(language));
  return [
    link('canonical', addresses.page(language)),
    ...(['ar', 'en'] as const).map((each) =>
      link('alternate', addresses.page(each), ` hreflang="${each}"`),
    ),
    link('alternate', addresses.page('ar'), ' hreflang="x-default"'),
    link('alternate', `${iriOf(thing.id, addresses)}.ttl`, at('text/turtle')),
    link('alternate', `${iriOf(thing.id, addresses)}.jsonld`, at('application/ld+json')),
    ...(thing.document === undefined
      ? [link('alternate', `${addresses.base}/oembed?url=${card}`, at('application/json+oembed'))]
      : []),
  ];
}
