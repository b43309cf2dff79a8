import type { Proposed } from '../../claims/proposals.js';
import type { Analysis } from '#reader/reading/analysis.js';
import type { DocumentText } from '../read/document-text.js';

/** The findings in a document, and the proposals from them. */
export interface Read {
  readonly document: DocumentText;
  readonly analysis: Analysis;
  readonly proposed: readonly Proposed[];
}

type Lists = Analysis & Pick<Read, 'proposed'>;
type Items = { [Name in keyof Lists]: Lists[Name][number][] };

/** A part of the findings. Passing on a long document at once would block the event loop. */
export type ReadPart = { readonly document: DocumentText } | Partial<Lists>;

/** Number of items of a list in a part. */
const atOnce = 200;

const emptyLists = (): Items => ({
  sentences: [],
  candidates: [],
  mentions: [],
  claims: [],
  quotes: [],
  numbers: [],
  dropped: [],
  proposed: [],
});

const listNames = Object.keys(emptyLists()) as (keyof Lists)[];

/** The findings in parts. */
export function* partsOf({ document, analysis, proposed }: Read): Generator<ReadPart> {
  yield { document };
  const lists: Lists = { ...analysis, proposed };
  for (const name of listNames)
    for (let at = 0; at < lists[name].length; at += atOnce)
      yield { [name]: lists[name].slice(at, at + atOnce) };
}

/** Joins parts as they arrive. */
export class JoinedParts {
  #document: DocumentText | undefined;
  readonly #lists = emptyLists();

  add(part: ReadPart): void {
    if ('document' in part) this.#document = part.document;
    else for (const name of listNames) this.#append(name, part);
  }

  /** Undefined until its text has arrived. */
  get whole(): Read | undefined {
    const { proposed, ...analysis } = this.#lists;
    return this.#document && { document: this.#document, analysis, proposed };
  }

  #append(name: keyof Lists, part: Partial<Lists>): void {
    const list: unknown[] = this.#lists[name];
    list.push(...(part[name] ?? []));
  }
}
