import type { arabicCounts } from './arabic-counts.js';
import type { Plural } from '#text/saying/forms.js';

const noun = (one: string, other = `${one}s`): Plural => ({ one: `1 ${one}`, other: `# ${other}` });

/** Counted nouns in English. */
export const englishCounts: typeof arabicCounts = {
  entities: noun('entity', 'entities'),
  kinds: noun('kind'),
  claims: noun('claim'),
  moreSentences: noun('more sentence'),
  notes: noun('editor’s summary', 'editor’s summaries'),
  moreNotes: noun('more editor’s summary', 'more editor’s summaries'),
  documents: noun('document'),
  relations: noun('relation'),
  mentions: noun('mention'),
  results: noun('result'),
  suggestions: noun('suggestion'),
  hops: noun('step'),
  paths: noun('connection'),
  dates: noun('date'),
  sources: noun('source'),
  editions: noun('edition'),
  communities: noun('community', 'communities'),
  sentences: noun('sentence'),
  names: noun('name'),
  conflicts: noun('difference'),
  points: noun('point'),
  effects: noun('effect'),
  more: { one: 'and 1 more', other: 'and # more' },
};
