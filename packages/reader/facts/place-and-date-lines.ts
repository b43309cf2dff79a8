import type { Mention } from '../reading/reading.js';
import type { Referent } from '../reading/entities.js';
import { isHouse } from './venues.js';
import type { ClaimRule } from './rule.js';
import type { SentenceView } from './sentence-view.js';

const weekday =
  '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:يوم )?(?:الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|الاحد))';
/** A line of only an edition, days, buildings, places and conjunctions. */
const line = new RegExp(
  `^ (?:<E\\d+> [,،:–—-] )?(?:(?:<(?:D|O|L|C)\\d+>|${weekday}|[,،–—|·-]|at|in|on|from|في|ب|من|hall|room|قاعه) )+$`,
  'u',
);
/** Maximum lines of a programme before its place and time. */
const beginning = 4;
const programmes =
  /^(?:programme|program|agenda|schedule|timetable|minutes|report|speech|address|remarks|statement|communique|communiqué|برنامج|جدول|اجنده)$/u;

/** Reads `Thursday, 6 September 2029, Rope House, Lisbon`: a line after the title of a programme. */
export const whereAndWhen: ClaimRule = {
  name: 'where-and-when',
  reads:
    'A line of a day, a house and a place alone, at the beginning of a programme: "6 September 2029, Rope House, Lisbon".',
  read(view) {
    const edition = editionOfLine(view);
    if (!edition || !line.test(view.text)) return;
    const { from, to } = view.sentence;
    const place = { from, to };
    const rest = { method: 'MEANT' } as const;
    const [house, town] = [mentionIn(view, 'O'), mentionIn(view, 'L')];
    const day = dayIn(view);
    if (!house && !day) return;
    const venue = house && isHouse(view.reading, house) ? house.entity : undefined;
    view.relate(whereAndWhen.name, place, [edition, 'HELD_AT', venue], rest);
    view.relate(whereAndWhen.name, place, [edition, 'HELD_IN', town?.entity], rest);
    view.relate(whereAndWhen.name, place, [venue, 'LOCATED_IN', town?.entity]);
    if (day !== undefined)
      view.claim(whereAndWhen.name, place, {
        ...rest,
        subject: edition,
        predicate: 'DATE',
        value: day,
      });
  },
};

/** The edition in the line, or that of the programme if the line is among its first. */
function editionOfLine(view: SentenceView): Referent | undefined {
  const { reading, sentence } = view;
  const named = mentionIn(view, 'E')?.entity;
  if (named || sentence.index === 0 || sentence.index > beginning) return named;
  const isProgramme = reading.tokens
    .slice(0, sentence.from)
    .some(({ folded }) => programmes.test(folded));
  return isProgramme ? view.mainEditionAt(sentence.from) : undefined;
}

function mentionIn(view: SentenceView, letter: string): Mention | undefined {
  const found = new RegExp(`<${letter}(\\d+)>`, 'u').exec(view.text)?.[1];
  return found === undefined ? undefined : view.reading.mentions[Number(found)];
}

function dayIn({ text, reading }: SentenceView): string | undefined {
  const found = /<D(\d+)>/u.exec(text)?.[1];
  return found === undefined ? undefined : reading.dates[Number(found)]?.value;
}
