import { useFollowed } from './use-followed.js';

/** Kinds of what a reader keeps in this browser. */
export const kindsOfKept = ['reading', 'watched', 'drawing'] as const;
export type KindOfKept = (typeof kindsOfKept)[number];

export interface KeptThing {
  readonly kind: KindOfKept;
  /** Address without its language: `e/organization:oasis`. */
  readonly path: string;
  readonly title: string;
  readonly lang: string;
  /** Time from which on changes of a watched entity are news. */
  readonly since: string;
}

const key = 'multaqa:kept';
const changed = 'multaqa:kept-changed';
/** Maximum things that are kept. */
export const mostKept = 1000;

/** All that is kept, the latest first. */
export function keptThings(): readonly KeptThing[] {
  try {
    return readThings(localStorage.getItem(key) ?? '[]') ?? [];
  } catch {
    return []; // A browser may refuse to store anything.
  }
}

export const keptOfKind = (kind: KindOfKept): readonly KeptThing[] =>
  keptThings().filter((thing) => thing.kind === kind);

/** Things that are kept, followed while they change here or in another tab. */
export const useKeptThings = (): readonly KeptThing[] =>
  useFollowed(keptThings, window, changed, 'storage');

/** Keeps a thing in place of one of the same kind and address. */
export function keepThing(thing: KeptThing): void {
  store([thing, ...keptThings().filter((other) => !isSame(other, thing))]);
}

export function dropThing(thing: Pick<KeptThing, 'kind' | 'path'>): void {
  store(keptThings().filter((other) => !isSame(other, thing)));
}

/** Adds the things of an exported file that are not kept yet, and returns how many were added and how many had no room; undefined if it is no such file. */
export function addThings(
  text: string,
): { readonly added: number; readonly left: number } | undefined {
  const read = readThings(text);
  if (read === undefined) return undefined;
  const kept = keptThings();
  const wanted = read.filter((thing) => !kept.some((other) => isSame(other, thing)));
  const added = wanted.slice(0, Math.max(0, mostKept - kept.length));
  store([...kept, ...added]);
  return { added: added.length, left: wanted.length - added.length };
}

const isSame = (a: Pick<KeptThing, 'kind' | 'path'>, b: Pick<KeptThing, 'kind' | 'path'>) =>
  a.kind === b.kind && a.path === b.path;

function store(things: readonly KeptThing[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(things.slice(0, mostKept)));
  } catch {
    return; // A full store keeps what it has.
  }
  window.dispatchEvent(new Event(changed));
}

/** The things of a text; undefined if it is no list of such things. */
function readThings(text: string): readonly KeptThing[] | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) && read.every(isThing) ? read : undefined;
  } catch {
    return undefined;
  }
}

/** True for a thing whose address lies in the page: a file may come from anybody. */
function isThing(value: unknown): value is KeptThing {
  const { kind, path, title, lang, since } = Object(value) as Partial<Record<string, unknown>>;
  return (
    kindsOfKept.some((each) => each === kind) &&
    typeof path === 'string' &&
    /^[a-z]+([/?]|$)/.test(path) &&
    [title, lang, since].every((text) => typeof text === 'string')
  );
}
