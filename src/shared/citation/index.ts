export type { Cited, CitedClaim, CitedDocument, CitedGraph } from './cited.js';
export { toBibtex } from './bibtex.js';
export { citationWords } from './words.js';
export { toCslItem, type CslItem } from './csl.js';
export {
  citationStyles,
  citationText,
  writeCitation,
  type CitationPiece,
  type CitationStyle,
} from './write-citation.js';
