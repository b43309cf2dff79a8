import { toBibtex, toCslItem, type Cited } from '#text/citation/index.js';
import { invariant } from '../shared/errors.js';
import type { Element, Header } from './element.js';
import type { TextFormat } from './format.js';
import { toJson } from './write/json.js';
import { writeText, type Layout } from './write/layout.js';

/** The files of documents for reference managers, by their addresses below `/export`; the first item is the export itself. */
export const citationFiles: readonly (Pick<
  TextFormat,
  'label' | 'mediaType' | 'description' | 'write'
> & {
  readonly path: string;
})[] = [
  {
    path: 'citations/documents.json',
    label: { ar: 'مراجع CSL-JSON', en: 'CSL-JSON' },
    mediaType: 'application/vnd.citationstyles.csl+json',
    description: 'The documents and the export itself as CSL-JSON: Zotero, Pandoc, citeproc.',
    write: (elements) =>
      writeDocuments(elements, {
        open: '[\n',
        write: (cited) => toJson(toCslItem(cited)),
        separator: ',\n',
        end: '\n]\n',
      }),
  },
  {
    path: 'citations/documents.bib',
    label: { ar: 'مراجع BibTeX', en: 'BibTeX' },
    mediaType: 'application/x-bibtex; charset=utf-8',
    description: 'The documents and the export itself as BibTeX: LaTeX, biblatex, JabRef.',
    write: (elements) =>
      writeDocuments(elements, { open: '', write: toBibtex, separator: '\n', end: '' }),
  },
];

interface Around {
  readonly open: string;
  readonly write: (cited: Cited) => string;
  readonly separator: string;
  readonly end: string;
}

function writeDocuments(
  elements: AsyncIterable<Element>,
  { open, write, separator, end }: Around,
): AsyncIterable<string> {
  const none = {
    write: () => {
      invariant(false, 'a file of documents is given nothing else');
    },
  };
  return writeText(elements, (header): Layout => ({
    document: {
      open: open + write({ document: toDocument(header) }),
      write: (document) => separator + write({ document }),
    },
    entity: none,
    relation: { ...none, close: () => end },
  }));
}

/** The export as it is cited: all its datasets, of one version. */
function toDocument({ version, date, datasetFacts, iriBase }: Header): Cited['document'] {
  return {
    id: 'graph',
    version,
    published: date,
    url: iriBase,
    title: datasetFacts.map(({ titleEn }) => titleEn).join('; ') || 'Multaqa',
  };
}
