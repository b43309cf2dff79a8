import { escapeXml } from '../write/xml.js';
import type { Element } from '../element.js';
import { describerFor, type Describer } from './describe.js';
import { namingFor } from './iri.js';
import { isList, isResource, isTyped, type Resource, type ResourceValue } from './resource.js';

/**
 * The description of a thing as a page for people: a table a resource, with links to everything that has an IRI of
 * ours.
 */
export async function renderHtml(elements: AsyncIterable<Element>): Promise<string> {
  const resources: Resource[] = [];
  let describe: Describer | undefined;
  let base = '';
  for await (const element of elements) {
    if (element.element === 'header') {
      describe = describerFor(element);
      base = namingFor(element).toIri('');
    }
    if (describe) resources.push(...resourcesOf(element, describe));
  }
  // The header describes the file; a page is about the thing, and about the graph only if there is nothing else.
  const [graph, ...things] = resources;
  const [thing] = things;
  if (thing === undefined) return renderResources(graph ? [graph] : [], base);
  const id = thing['@id'].startsWith(base) ? thing['@id'].slice(base.length) : thing['@id'];
  return renderResources(things, base, alternatesOf(id));
}

function resourcesOf(element: Element, describe: Describer): readonly Resource[] {
  switch (element.element) {
    case 'header':
      return describe.header();
    case 'document':
      return describe.document(element);
    case 'entity':
      return describe.entity(element);
    case 'relation':
      return describe.relation(element);
    default:
      return [];
  }
}

/** Links to the same thing in forms for programs. */
function alternatesOf(id: string): string {
  const forms = { ttl: 'text/turtle', jsonld: 'application/ld+json', nt: 'application/n-triples' };
  return Object.entries(forms)
    .map(
      ([ending, type]) =>
        `<link rel="alternate" type="${type}" href="./${escapeXml(encodeURI(id))}.${ending}">\n`,
    )
    .join('');
}

/**
 * @param base prefix of the IRIs that lead to pages here
 * @param links elements of the head that lead to other forms
 */
export function renderResources(resources: readonly Resource[], base: string, links = ''): string {
  const [first] = resources;
  const title = escapeXml(first === undefined ? 'ملتقى' : titleOf(first));
  const place: Place = { base, page: first?.['@id'].replace(/#.*/s, '') ?? '' };
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
${links}<h1><bdi>${title}</bdi></h1>
${resources.map((resource) => renderResource(resource, place)).join('\n')}
</html>
`;
}

function titleOf({ '@id': id, label, title }: Resource): string {
  const texts = typeof label === 'object' ? Object.values(label).flat() : [title];
  const [text = id] = texts.filter((each) => typeof each === 'string');
  return text;
}

/** The page that is written, by its IRI, and the prefix of the IRIs that lead to pages here. */
interface Place {
  readonly base: string;
  readonly page: string;
}

function renderResource(resource: Resource, place: Place): string {
  const { base, page } = place;
  const { '@id': id, '@type': types = [], ...said } = resource;
  const rows = [
    ...(types.length > 0 ? [row('a', escapeXml(types.join(', ')))] : []),
    ...Object.entries(said).flatMap(([term, value]) =>
      value === undefined ? [] : [row(escapeXml(term), renderValue(value, place))],
    ),
  ];
  // Parts of other things, such as the evidence of a claim, have their places on the pages of these.
  const anchor = id.startsWith(`${page}#`) ? ` id="${escapeXml(id.slice(page.length + 1))}"` : '';
  return `<table${anchor}><caption>${link(id, base)}</caption>\n${rows.join('\n')}\n</table>`;
}

function row(name: string, content: string): string {
  return `<tr><th scope="row">${name}</th><td>${content}</td></tr>`;
}

function renderValue(value: ResourceValue, place: Place): string {
  const { base } = place;
  if (isList(value)) return value.map((item) => renderValue(item, place)).join('<br>');
  if (typeof value !== 'object') return link(String(value), base);
  if (isTyped(value)) return `<bdi>${escapeXml(value['@value'])}</bdi>`;
  if (isResource(value))
    return '@type' in value ? renderResource(value, place) : link(value['@id'], base);
  return Object.entries(value)
    .map(([language, texts]) => renderTexts(language, [texts ?? []].flat()))
    .join('<br>');
}

function renderTexts(language: string, texts: readonly unknown[]): string {
  return texts
    .map((text) => `<bdi lang="${escapeXml(language)}">${escapeXml(String(text))}</bdi>`)
    .join('<br>');
}

/** A link if the text is an address or names a thing of ours, else the text. */
function link(text: string, base: string): string {
  const isOurs = base !== '' && text.startsWith(base);
  const shown = escapeXml(isOurs ? text.slice(base.length) : text);
  if (/^https?:\/\//.test(text)) return `<a href="${escapeXml(text)}">${shown}</a>`;
  // A name that is no address is resolved on this page's server.
  return isOurs ? `<a href="./${shown}">${shown}</a>` : `<bdi>${shown}</bdi>`;
}
