import { arabicEditions, arabicEditionsOf, englishEditions } from '../lexicon/names.js';
import type { Referent } from '../reading/entities.js';
import type { Mention, Reading } from '../reading/reading.js';
import { formIn } from '#text/words/forms.js';
import { wordAt } from '#text/words/tokens.js';

interface Place {
  readonly to: number;
  readonly skip: number;
}

interface PreviousEdition extends Place {
  readonly from: number;
  readonly ordinal: number;
  readonly series: Referent;
}

/** `the previous summit`, النسخة السابقة: the edition before the first one in the text, of the same forum. */
export function previousEditionAt(reading: Reading, at: number): PreviousEdition | undefined {
  const isArabic = reading.tokens[at]?.isArabic === true;
  const place = isArabic ? arabicPrevious(reading, at) : englishPrevious(reading, at);
  const main = place && mainBefore(reading, at);
  const ordinal = main ? ordinalOf(reading, main) : 0;
  const series = main && seriesOf(reading, main);
  return series && ordinal > 1
    ? { from: at, ...place, ordinal: ordinal - 1, series: series.entity }
    : undefined;
}

/** The first edition of the text, if it is named before and there is no other mention. */
function mainBefore(reading: Reading, at: number): Mention | undefined {
  const main = reading.mentions.find(({ kind }) => kind === 'Edition');
  const isFree = !reading.isInDate(at) && !reading.at(at);
  return main && isFree && main.from <= at ? main : undefined;
}

function ordinalOf({ editions, lexicon }: Reading, { entity: { ref } }: Mention): number {
  const known = lexicon.about(ref).find(({ predicate }) => predicate === 'ORDINAL');
  return editions.get(ref)?.ordinal ?? Number(known?.value ?? 0);
}

function seriesOf({ editions, mentions }: Reading, { entity: { ref } }: Mention) {
  const own = editions.get(ref)?.series;
  return mentions.find(
    ({ kind, entity }) => kind === 'ForumSeries' && (own === undefined || entity === own),
  );
}

function arabicPrevious(reading: Reading, at: number): Place | undefined {
  const token = reading.tokens[at];
  const form = token && (formIn(token, arabicEditions) ?? formIn(token, arabicEditionsOf));
  const isPrevious = /^(?:السابقه|الماضيه|الفايته)$/u.test(wordAt(reading.tokens, at + 1));
  return form && isPrevious ? { to: at + 2, skip: form.skip } : undefined;
}

/** A noun other than `edition`, if a forum of the text has it in its name. */
function englishPrevious(reading: Reading, at: number): Place | undefined {
  if (!/^(?:previous|preceding|prior|last)$/u.test(wordAt(reading.tokens, at))) return undefined;
  const noun = wordAt(reading.tokens, at + 1);
  const isForum =
    /^(?:forum|summit|conference|congress|expo|symposium|festival|fair|roundtable|convention)$/u.test(
      noun,
    ) &&
    reading.mentions.some(
      ({ kind, to }) => kind === 'ForumSeries' && wordAt(reading.tokens, to - 1) === noun,
    );
  return englishEditions.has(noun) || isForum ? { to: at + 2, skip: 0 } : undefined;
}
