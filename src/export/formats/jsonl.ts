import type { Element } from '../element.js';
import type { TextFormat } from '../format.js';
import { toJson } from '../write/json.js';
import { writeText, type Layout } from '../write/layout.js';

const write = (element: Element) => `${toJson(element)}\n`;

export const jsonl: TextFormat = {
  name: 'jsonl',
  mediaType: 'application/x-ndjson',
  extension: 'jsonl',
  description: 'JSON Lines: one element a line, with all that is known of it; for programs.',
  write: (elements) =>
    writeText(elements, (header): Layout => ({
      document: { open: write(header), write },
      entity: { write },
      relation: { write },
    })),
};
