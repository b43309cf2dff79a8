import {
  arabicForums,
  arabicOrganisations,
  englishForums,
  englishOrganisations,
} from '../lexicon/names.js';
import { sessionNouns } from '../lexicon/sessions.js';
import { wordList } from '#text/words/word-list.js';
import type { Reading } from '../reading/reading.js';
import { isTitleCase, type QuotedPart } from '../text/quoted.js';
import { formIn } from '#text/words/forms.js';
import { wordAt } from '#text/words/tokens.js';

/** Words directly before quotation marks that introduce a name. */
const naming = wordList(`
بعنوان عنوان عنوانه عنوانها عنوانا شعار شعارها شعاره اسم باسم مسمى لقب كتاب كتابه كتابها رواية روايته روايتها فيلم مبادرة برنامج مشروع منصة تطبيق صحيفة مجلة جريدة قناة نشرة
حملة جائزة قصيدة أغنية مسرحية ورقة دراسة تقرير ديوان سلسلة ميثاق وثيقة وسام خطة استراتيجية فندق دار موسوعة مدونة بودكاست أوبرا لوحة
entitled titled named dubbed book novel film report series programme program initiative theme slogan song play exhibition show magazine newspaper article paper handbook album title play app platform project campaign
`);
const joints = wordList('the its a an');

/** Whether quoted words are a title or a name instead of speech. */
export function isTitled(reading: Reading, { from, to }: QuotedPart): boolean {
  const { tokens } = reading;
  const isMention = reading
    .within(from, to)
    .some((mention) => mention.from === from && mention.to === to);
  if (isMention || isTitleCase(tokens, { from, to })) return true;
  const before = joints.has(wordAt(tokens, from - 2)) ? tokens[from - 3] : tokens[from - 2];
  return before?.kind === 'WORD' && isNamingWord(before);
}

function isNamingWord(token: Reading['tokens'][number]): boolean {
  const nouns = [naming, sessionNouns, arabicForums, arabicOrganisations];
  if (token.isArabic) return nouns.some((words) => formIn(token, words) !== undefined);
  return (
    naming.has(token.folded) ||
    englishForums.has(token.folded) ||
    englishOrganisations.has(token.folded)
  );
}
