import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startIdsOf, type Site } from '#text/site.js';

/** Resources that a view loads before its code can ask for them. */
interface Preload {
  readonly modules: readonly string[];
  readonly styles: readonly string[];
  /** Request of a view whose address has no further part. */
  readonly questions: readonly string[];
  /** The same where the site names no entities to start from. */
  readonly questionsWithoutStart?: readonly string[];
  /** Request with the ids that the start of the site names. */
  readonly questionsOfStart?: readonly string[];
  /** Request of a view whose address names an id. */
  readonly questionsOfId: readonly string[];
  /** Stored operation about the ids that an address names as its seeds, with its further input. */
  readonly questionOfSeeds?: { readonly name: string; readonly input: object };
}

/** Views by the first part of their addresses. */
export type Preloads = ReadonlyMap<string, Preload>;

/** Preloads written by the build of the page; if there are none, a view loads its resources when it needs them. */
export function readPreloads(folder: string): Preloads {
  const path = join(folder, 'explorer', 'preloads.json');
  if (!existsSync(path)) return new Map();
  return new Map(Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, Preload>));
}

export interface Asking {
  /** The id in the address, if any. */
  readonly id: string;
  /** Query of the address, without its question mark. */
  readonly query: string;
  readonly site: Site;
}

export function linksOf(preload: Preload | undefined, asking: Asking): string {
  if (preload === undefined) return '';
  const modules = preload.modules.map(
    (path) => `<link rel="modulepreload" href="${path}" crossorigin>`,
  );
  const styles = preload.styles.map((path) => `<link rel="stylesheet" href="${path}" crossorigin>`);
  const questions = questionsOf(preload, asking).map(
    (path) => `<link rel="preload" as="fetch" href="${path}" crossorigin>`,
  );
  return [...modules, ...styles, ...questions].join('');
}

function questionsOf(preload: Preload, { id, query, site }: Asking): readonly string[] {
  const { questions, questionsOfId, questionsWithoutStart = [], questionsOfStart = [] } = preload;
  const ofId = id === '' || id.length > longestId ? [] : questionsOfId;
  const ids = startIdsOf(site.start);
  const first = [
    ...questions,
    ...(site.start?.entities === undefined ? questionsWithoutStart : []),
    ...(ids.length === 0 ? [] : questionsOfStart.map((path) => withVariables(path, { ids }))),
  ];
  return [
    ...(query === '' ? first : questionsOfSeeds(preload, query)),
    ...ofId.map((path) => withVariables(path, { id })),
  ];
}

function questionsOfSeeds({ questionOfSeeds }: Preload, query: string): readonly string[] {
  const [seeds, ...others] = new URLSearchParams(query);
  if (questionOfSeeds === undefined || seeds?.[0] !== 'seeds' || others.length > 0) return [];
  const ids = seeds[1].split(',');
  if (ids.includes('') || seeds[1].length > longestId) return [];
  const { name, input } = questionOfSeeds;
  return [withVariables(`/q/${name}`, { input: { seeds: ids, ...input } })];
}

const withVariables = (path: string, variables: object): string =>
  `${path}?variables=${encodeURIComponent(JSON.stringify(variables))}`;

/** Maximum length of an entity's id. */
export const longestId = 200;
