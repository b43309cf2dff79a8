import { language } from '../language.js';
import { partsOfMoment, type Moment } from './moment.js';

/** An id as a part of a path: colons stay as they are, so that addresses are readable. */
const part = (id: string): string =>
  encodeURIComponent(id).replaceAll('%3A', ':').replaceAll('%7E', '~');

/** A query string of the given values, in this order; lists with commas, since no id holds one. */
export function queryOf(
  values: Readonly<Record<string, string | readonly string[] | undefined>>,
): string {
  const given = Object.entries(values).flatMap(([name, value]) => {
    const text = typeof value === 'string' ? value : (value ?? []).map(part).join(',');
    return text === '' ? [] : [`${name}=${typeof value === 'string' ? part(text) : text}`];
  });
  return given.length === 0 ? '' : `?${given.join('&')}`;
}

const at = (moment: Moment | undefined) => (moment === undefined ? {} : partsOfMoment(moment));

/** The addresses of all views, in the language of the page. */
export const places = {
  view: (path: string) => `/${language}/${path}`,
  home: `/${language}/search`,
  search: (query: string, kind?: string) => `/${language}/search${queryOf({ q: query, kind })}`,
  entity: (id: string, moment?: Moment) => `/${language}/e/${part(id)}${queryOf(at(moment))}`,
  dossier: (id: string) => `/${language}/dossier/${part(id)}`,
  relation: (id: string) => `/${language}/r/${part(id)}`,
  claim: (id: string, version?: string) =>
    `/${language}/c/${part(id.replace(/^claim:/, ''))}${queryOf({ v: version })}`,
  document: (id: string, span?: readonly [number, number]) =>
    `/${language}/d/${part(id)}${span === undefined ? '' : `#char=${span[0]},${span[1]}`}`,
  graph: (seeds: readonly string[] = [], moment?: Moment) =>
    `/${language}/graph${queryOf({ seeds, ...at(moment) })}`,
  paths: (from?: string, to?: string, hops?: string, moment?: Moment) =>
    `/${language}/paths${queryOf({ from, to, hops, ...at(moment) })}`,
  common: (a?: string, b?: string, moment?: Moment, kind?: string) =>
    `/${language}/common${queryOf({ a, b, kind, ...at(moment) })}`,
  editions: `/${language}/editions`,
  edition: (id: string) => `/${language}/editions/${part(id)}`,
  compare: (a?: string, b?: string, of?: string) => `/${language}/compare${queryOf({ a, b, of })}`,
  timeline: (ids: readonly string[] = [], from?: string, to?: string, of?: string) =>
    `/${language}/timeline${queryOf({ ids, from, to, of })}`,
  conflicts: (entity?: string, of?: string) => `/${language}/differ${queryOf({ entity, of })}`,
  documents: (dataset?: string) => `/${language}/documents${queryOf({ dataset })}`,
  review: (
    state: Readonly<
      Partial<Record<'document' | 'status' | 'novelty' | 'kind' | 'at' | 'add', string>>
    > = {},
  ) => `/${language}/review${queryOf(state)}`,
  browse: (kind?: string, within: Readonly<Partial<Record<'letter' | 'q', string>>> = {}) =>
    `/${language}/browse${kind === undefined ? '' : `/${kind}`}${queryOf(within)}`,
};

/** The ids listed in an address, each once. */
export function idsIn(list: string | null): readonly string[] {
  return [...new Set((list ?? '').split(',').filter((id) => id !== ''))];
}
