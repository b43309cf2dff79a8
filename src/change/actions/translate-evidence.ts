import { translationId } from '../../claims/ids.js';
import type { DocumentRecord } from '../../claims/records.js';
import { readerOf } from '../../store/read-row.js';
import { cypher } from '../../store/statement.js';
import type { RecordStates } from '../apply/record-states.js';
import { refused } from '../apply/refused.js';
import type { TranslateEvidenceInput } from './action-types.js';
import type { RecordReader } from './record-reader.js';
import { actionOf, type Acting } from './run-action.js';

/** States the translation of a quotation or a note that a claim cites, or removes it. */
export const translateEvidence = actionOf('TRANSLATE_EVIDENCE', intendTranslation);

/** The states of records with the words translated. */
export async function intendTranslation(
  records: RecordReader,
  input: TranslateEvidenceInput,
  { author, becomes: { at } }: Acting,
): Promise<RecordStates> {
  const { lang, text = null } = input;
  const cited = wordsOf(input);
  const document = (await records.documents([input.document])).get(input.document);
  if (!document)
    throw refused('NOT_FOUND', `There is no document "${input.document}".`, ['document']);
  refuseSameLanguage(document, input);
  if (!(await isCited(records, document.id, cited)))
    throw refused('NOT_FOUND', `No claim cites these words of "${document.id}".`, [cited.part]);
  const first = document.key ?? document.id;
  const id = translationId(first, cited.words, lang);
  const made = {
    id,
    document: first,
    words: cited.words,
    lang,
    text: text ?? '',
    by: author.by,
    at,
    change: author.requestId,
  };
  return { claims: {}, overrides: {}, translations: { [id]: text === null ? null : made } };
}

interface CitedWords {
  readonly part: 'exact' | 'note';
  readonly words: string;
}

function wordsOf({ exact, note }: TranslateEvidenceInput): CitedWords {
  if (typeof exact === 'string' && typeof note !== 'string') return { part: 'exact', words: exact };
  if (typeof note === 'string' && typeof exact !== 'string') return { part: 'note', words: note };
  throw refused('BAD_INPUT', 'Give the quotation (exact) or the note, and one of them alone.', [
    'exact',
  ]);
}

/** Refuses to translate a quotation into its own language. A note is in either language. */
function refuseSameLanguage(
  { language }: DocumentRecord,
  { lang, exact }: TranslateEvidenceInput,
): void {
  const isSame = language.toLowerCase().split('-')[0] === lang.toLowerCase();
  if (isSame && typeof exact === 'string')
    throw refused('BAD_INPUT', `The document is in this language (${language}).`, ['lang']);
}

async function isCited(
  records: RecordReader,
  document: string,
  { part, words }: CitedWords,
): Promise<boolean> {
  const stated = Object.values(records.pending.claims).flatMap((claim) => claim?.evidence ?? []);
  if (stated.some((piece) => piece.document === document && piece[part] === words)) return true;
  const property = part === 'exact' ? cypher`e.exact` : cypher`e.note`;
  const rows = await readerOf(records)(
    cypher`MATCH (d:Document)<-[e:EVIDENCED_BY]-(:Claim) WHERE d.id = ${document} AND ${property} = ${words} RETURN d.id LIMIT 1`,
  );
  return rows.length > 0;
}
