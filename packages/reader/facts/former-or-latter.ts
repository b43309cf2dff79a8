import { isSaid } from './claims-read.js';
import type { ClaimRule } from './rule.js';
import type { SentenceView } from './sentence-view.js';

const pattern =
  '{members:C+} (?:belongs?|is|are|تنتمي|ينتمي) (?:members? )?(?:only |also |just )?(?:to|of|الي) (?:only )?(?<which>first|former|second|latter|الاول|الاولي|الثاني|الثانيه)(?: (?:one|table|group|alone|only|وحدها|فقط))?';

/** Reads `the former` and `the latter` of two organisations in the sentence before. */
export const formerAndLatter: ClaimRule = {
  name: 'former-and-latter',
  reads:
    '"… belongs to the first alone; … to the second": which of the two that were named just before.',
  read(view) {
    const named = organisationsBefore(view);
    if (named.length !== 2) return;
    for (const match of view.facts(pattern)) {
      const words = view.text.slice(match.start, match.end);
      const entity = named[/(?:second|latter|الثان)/u.test(words) ? 1 : 0];
      for (const { entity: subject } of match.all('members'))
        if (!isSaid(view, { subject, predicate: 'MEMBER_OF', object: entity }))
          view.relate(formerAndLatter.name, match, [subject, 'MEMBER_OF', entity], {
            method: 'MEANT',
          });
    }
  },
};

function organisationsBefore({ reading, sentence }: SentenceView) {
  const before = reading.sentences[sentence.index - 1];
  const here = before ? reading.within(before.from, before.to) : [];
  const named = here.filter(({ kind }) => kind === 'Organization');
  return [...new Set(named.map(({ entity }) => entity))];
}
