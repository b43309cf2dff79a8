import { arrangeWitnesses } from '#text/arrange-witnesses.js';
import { shortenText } from '#text/shorten.js';
import type { Doors } from '../../../generated/answers.js';

/** Parts of the answers to stored operations, as their fragments of the same names select them. */
type Common = Doors['door-common']['answer']['commonConnections']['connections'][number];
export type Named = Common['entity'];
export type Told = Common['ofA'][number];
export type Witnessed = Told['claims']['nodes'][number];
type Quoted = Witnessed['evidence'][number];

export interface Page {
  readonly totalCount: number | { readonly value: number | null } | null;
  readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const maxNoteCharacters = 300;
const quotesOfFact = 2;

/** Writes the parts of answers as tools give them, with links to the pages of a server. */
export class Teller {
  readonly #publicUrl: string;

  constructor(publicUrl: string) {
    this.#publicUrl = publicUrl;
  }

  /** Address of the page of an entity, a relation or a document. */
  link(id: string, page: 'e' | 'r' | 'd' = 'e'): string {
    const part = encodeURIComponent(id).replaceAll('%3A', ':').replaceAll('%7E', '~');
    return `${this.#publicUrl}/en/${page}/${part}`;
  }

  readonly named = ({ id, kind, labelAr, labelEn }: Named) => {
    return { id, kind, ar: labelAr, en: labelEn, link: this.link(id) };
  };

  /** A relation with its sentences; its quotations are as many as one that bears all of it, and one more. */
  readonly fact = (told: Told) => this.factWith(told, quotesOfFact);

  /** The same with the one quotation that bears most, for answers with many relations. */
  readonly brieflyFact = (told: Told) => this.factWith(told, 1);

  readonly factWith = (told: Told, quotes: number) => ({
    relation: told.id,
    type: told.type,
    source: told.source.id,
    target: told.target.id,
    ar: told.sentenceAr,
    en: told.sentenceEn,
    since: told.validFrom,
    until: told.validTo,
    contested: told.contested,
    claims: told.claims.totalCount,
    quotes: quotesOf(told.claims.nodes, quotes),
    link: this.link(told.id, 'r'),
  });
}

/** The quotations of claims, those first that bear all parts of the fact. */
export function quotesOf(claims: readonly Witnessed[], most = Infinity) {
  const { first, others } = arrangeWitnesses(
    claims.flatMap(({ evidence }) => evidence),
    ({ supports, exact }) => ({ parts: supports, isQuotation: exact !== null }),
  );
  return [...first, ...others].slice(0, most).map(quoteOf);
}

/** A quotation, or the note on a source where no words are quoted. */
export function quoteOf({ document, start, end, exact, note }: Omit<Quoted, 'supports'>) {
  return {
    words: exact === '' ? null : exact,
    document: document.id,
    title: document.title,
    language: document.language,
    url: document.url,
    start,
    end,
    note: note === null ? null : shortenText(note, maxNoteCharacters),
  };
}

/** The parts of every list: how many there are in all, how to go on, and a sentence where it is empty or cut. */
export function pageOf({ totalCount, pageInfo }: Page, isEmpty: boolean, isPartial = false) {
  const total = typeof totalCount === 'number' ? totalCount : (totalCount?.value ?? null);
  const cursor = pageInfo?.hasNextPage === true ? pageInfo.endCursor : null;
  return { total, cursor, note: noteOn(isEmpty, isPartial) };
}

function noteOn(isEmpty: boolean, isPartial: boolean): string | null {
  if (isPartial) return 'Cut by a limit of the server: there may be more.';
  return isEmpty ? 'No document here tells it.' : null;
}
