import type { Element, Header, Item } from '../element.js';
import type { FilePiece } from '../../shared/zip.js';
import { headerFacts } from '../attributes.js';
import { toJson } from './json.js';
import { writeFiles, type LayoutOf } from './layout.js';

/** Name of the file that describes the tables. */
export const aboutFile = 'about.json';

/** The pieces of a format of tables, and before them a file with their graph and selection. */
export async function* writeTables(
  elements: AsyncIterable<Element>,
  files: Readonly<Partial<Record<Item['element'], string>>>,
  layoutOf: LayoutOf,
): AsyncGenerator<FilePiece> {
  let header: Header | undefined;
  const keepHeader: LayoutOf = (given) => {
    header = given;
    return layoutOf(given);
  };
  for await (const piece of writeFiles(elements, files, keepHeader)) {
    if (header !== undefined) {
      yield { file: aboutFile, content: `${toJson(headerFacts(header))}\n` };
      header = undefined;
    }
    yield piece;
  }
}
