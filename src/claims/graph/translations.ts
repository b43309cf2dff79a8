import { languages } from '../../model/values/lists.js';
import { byId } from '#text/compare-texts.js';
import { Columns, type Read } from '../../store/read-row.js';
import { cypher, propertiesOf } from '../../store/statement.js';
import type { TranslationRecord } from '../records.js';

const columns = new Columns(['id', 'document', 'words', 'lang', 'text', 'by', 'at', 'change']);
const translationColumns = propertiesOf(cypher`t`, columns.names);

/** Translations with these ids, or all, sorted by id. */
export async function readTranslations(
  read: Read,
  ids?: readonly string[],
): Promise<TranslationRecord[]> {
  const wanted = ids === undefined ? cypher`` : cypher`WHERE t.id IN ${ids}`;
  const rows = await read(cypher`MATCH (t:Translation) ${wanted} RETURN ${translationColumns}`);
  return rows
    .map((row): TranslationRecord => {
      const of = columns.of(row);
      return {
        id: of.text('id'),
        document: of.text('document'),
        words: of.text('words'),
        lang: of.oneOf('lang', languages),
        text: of.text('text'),
        by: of.textOrNull('by'),
        at: of.textOrNull('at'),
        change: of.text('change'),
      };
    })
    .sort(byId);
}
