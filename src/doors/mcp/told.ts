import { arrangeWitnesses } from '#text/arrange-witnesses.js';
import { shortenText } from '#text/shorten.js';

/** Parts of the answers to stored operations, as their fragments of the same names select them. */
export interface Named {
  readonly id: string;
  readonly kind: string;
  readonly labelAr: string | null;
  readonly labelEn: string | null;
}

interface Source {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly url: string | null;
}

export interface Quoted {
  readonly document: Source;
  readonly start: number | null;
  readonly end: number | null;
  readonly exact: string | null;
  readonly note: string | null;
  readonly supports: readonly string[];
}

export interface Witnessed {
  readonly evidence: readonly Quoted[];
}

export interface Told {
  readonly id: string;
  readonly type: string;
  readonly contested: boolean;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly source: { readonly id: string };
  readonly target: { readonly id: string };
  readonly sentenceAr: string;
  readonly sentenceEn: string;
  readonly claims: { readonly totalCount: number; readonly nodes: readonly Witnessed[] };
}

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
