export type { Cited } from './cited.js';
export { toBibtex } from './bibtex.js';
export { citationWords } from './words.js';
export { toCslItem } from './csl.js';
export { citationStyles, citationText, escapeMarkdown, writeCitation } from './write-citation.js';
