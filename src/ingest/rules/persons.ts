import { arabicHonorifics, englishHonorifics } from '../lexicon/people.js';
import { formIn } from '../text/forms.js';
import type { ClaimRule } from './rule.js';
import type { SentenceView } from './view.js';
import type { Mention } from '../reading/reading.js';
import { wordAt } from '../text/tokens.js';

const born = [
  '{who:P} ... (?:المولود|المولوده|ولد|ولدت|born) (?:.. )?(?:في|عام|on|in) ?{day:D}',
  '~(?:ولد|ولدت) {who:P} ... {day:D}',
];

export const persons: ClaimRule = {
  name: 'person',
  reads:
    'How a person is addressed and when born: معالي, Dr. before the name; المولود في …, "born on …".',
  read(view) {
    for (const match of view.facts(...born)) {
      const [who, day] = [match.one('who'), match.date('day')];
      if (who && day)
        view.claim(persons.name, match, {
          subject: who.entity,
          predicate: 'BORN',
          value: day.value,
        });
    }
    for (const mention of view.mentions)
      if (mention.kind === 'Person' && mention.type === 'NAME') readTitles(view, mention);
  },
};

/** The titles before the name, the last first. */
function readTitles(view: SentenceView, { from, entity }: Mention): void {
  const { tokens } = view.reading;
  for (let at = from - 1; at >= Math.max(view.sentence.from, from - 12); at -= 1) {
    const token = tokens[at];
    if (token?.raw === '.') continue;
    const office = token && isTitle(view, at) ? undefined : view.reading.endingAt(at + 1);
    if (office?.type === 'ROLE' && office.entity === entity) {
      at = office.from;
      continue;
    }
    if (!token || !isTitle(view, at)) return;
    const skip = formIn(token, arabicHonorifics)?.skip ?? 0;
    const dot = wordAt(tokens, at + 1) === '.' ? at + 2 : at + 1;
    view.claim(
      persons.name,
      { from: at, to: dot },
      { subject: entity, predicate: 'HONORIFIC', value: view.reading.words(at, dot, skip) },
    );
  }
}

function isTitle(view: SentenceView, at: number): boolean {
  const token = view.reading.tokens[at];
  if (!token) return false;
  return token.isArabic
    ? formIn(token, arabicHonorifics) !== undefined
    : token.isCapital && englishHonorifics.has(token.folded);
}
