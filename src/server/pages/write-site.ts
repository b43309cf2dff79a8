import { escapeXml } from '../../export/index.js';
import { isLongName, type Bilingual, type Site } from '#text/site.js';

/** Address of the logo, which is a file of its own. */
export const logoPath = '/logo';

/** Writes a site into a page: its words as `{title.ar}`, its colours and logo, and the rest as data that no script is. */
export function writeSite(page: string, site: Site): string {
  const { logo, name, motto, title, lede, start, footer } = site;
  const image = logo === undefined ? '' : `<img class="logo" src="${logoPath}" alt="">`;
  const data = { name, motto, title, lede, start, footer, hasLogo: logo !== undefined };
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return page
    .replaceAll(
      /\{(name|motto|title|lede)\.(ar|en)\}/g,
      (_match, key: TextKey, of: keyof Bilingual) => escapeXml(site[key][of]),
    )
    .replaceAll('<!-- logo -->', () => image)
    .replaceAll('class="mast"', isLongName(site) ? 'class="mast is-long"' : '$&')
    .replace(/(<link rel="icon" href=")[^"]*"[^>]*>/, (icon, start: string) =>
      logo === undefined ? icon : `${start}${logoPath}" type="${logo.mediaType}">`,
    )
    .replace('</head>', () => `${stylesOf(site)}</head>`)
    .replace('<!-- site -->', () => `<script type="application/json" id="site">${json}</script>`);
}

type TextKey = 'name' | 'motto' | 'title' | 'lede';

/** Colours of links and buttons in place of the page's own. */
function stylesOf({ colours }: Site): string {
  if (colours === undefined) return '';
  const { light, dark } = colours;
  const ink = `light-dark(${light.ink},${dark.ink})`;
  const ground = `light-dark(${light.ground},${dark.ground})`;
  return `<style>:root{--link:${ink};--action:${ink};--action-soft:${ground}}</style>`;
}
