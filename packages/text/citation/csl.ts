import { datePartsOf, type Cited, type Tongue } from './cited.js';
import { factsOf } from './facts.js';

/** An item of CSL-JSON, as reference managers take it. */
export interface CslItem {
  readonly id: string;
  readonly type: 'webpage' | 'document' | 'entry' | 'dataset';
  readonly title: string;
  readonly [variable: string]: string | CslDate | undefined;
}

interface CslDate {
  readonly 'date-parts': readonly [readonly number[]];
}

const toCslDate = (date: string | undefined): CslDate | undefined =>
  date === undefined ? undefined : { 'date-parts': [datePartsOf(date)] };

/** The item of a document; of a claim, it is an entry of the graph that names the document. */
export function toCslItem(cited: Cited, tongue: Tongue = 'en'): CslItem {
  const facts = factsOf(cited, tongue);
  const { id, title, publisher, published, retrieved, address, language, version, place } = facts;
  return {
    id,
    type: typeOf(cited, address),
    title,
    'container-title': facts.graphName,
    publisher,
    issued: toCslDate(published),
    accessed: toCslDate(retrieved),
    URL: address,
    language,
    version,
    abstract: cited.claim?.exact ?? undefined,
    note: place,
  };
}

function typeOf({ claim, document }: Cited, address: string | undefined): CslItem['type'] {
  if (claim !== undefined) return 'entry';
  if (document.version !== undefined) return 'dataset';
  return address === undefined ? 'document' : 'webpage';
}
