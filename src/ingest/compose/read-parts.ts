import type { Proposed } from '../../claims/proposals.js';
import type { Analysis } from '../reading/analysis.js';
import type { DocumentText } from '../read/document-text.js';

/** What a document says, and what of it is put before those who decide. */
export interface Read {
  readonly document: DocumentText;
  readonly analysis: Analysis;
  readonly proposed: readonly Proposed[];
}

type Lists = Analysis & Pick<Read, 'proposed'>;
type Items = { [Name in keyof Lists]: Lists[Name][number][] };

/** Some of what was read. Taking over all of a long document at once would hold up whoever waits meanwhile. */
export type ReadPart = { readonly document: DocumentText } | Partial<Lists>;

/** So many of a list are handed over at once. */
const atOnce = 200;

const emptyLists = (): Items => ({
  ...{ sentences: [], candidates: [], mentions: [], claims: [], quotes: [], numbers: [] },
  ...{ dropped: [], proposed: [] },
});

const listNames = Object.keys(emptyLists()) as (keyof Lists)[];

/** What was read in parts. */
export function* partsOf({ document, analysis, proposed }: Read): Generator<ReadPart> {
  yield { document };
  const lists: Lists = { ...analysis, proposed };
  for (const name of listNames)
    for (let at = 0; at < lists[name].length; at += atOnce)
      yield { [name]: lists[name].slice(at, at + atOnce) };
}

/** The whole of parts as they come. */
export class JoinedParts {
  #document: DocumentText | undefined;
  readonly #lists = emptyLists();

  add(part: ReadPart): void {
    if ('document' in part) this.#document = part.document;
    else for (const name of listNames) this.#append(name, part);
  }

  /** Undefined before its text has come. */
  get whole(): Read | undefined {
    const { proposed, ...analysis } = this.#lists;
    return this.#document && { document: this.#document, analysis, proposed };
  }

  #append(name: keyof Lists, part: Partial<Lists>): void {
    const list: unknown[] = this.#lists[name];
    list.push(...(part[name] ?? []));
  }
}
