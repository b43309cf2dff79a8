import { moderator, sessionMeant, speaker, speaks } from './speaking-at.js';
import type { Match, SentenceView } from './sentence-view.js';

const session = '(?:panel|session|dialogue|debate|discussion|roundtable|workshop)';
/** Speaking in the session of the sentence before. */
const spoke = [
  '(?:its|whose) (?:[a-z]+ ){0,2}?(?:speakers|panellists|panelists|participants) (?:were |are |included |include |, )?{who:P+}',
  `(?<=^ )${session} (?:also |then )?(?:heard|featured|brought together|included|welcomed) (?:from )?{who:P+}`,
];
/** Leading it. */
const led = [
  `(?<=^ |; |, and )(?:it|${session}) (?:(?!<X)[^\\s.;:]+ ){0,20}?(?:was |is |and )(?:moderated|chaired|facilitated) by (?:[a-z]+ ){0,2}?{who:P}`,
  `{who:P} (?:moderated|moderates|chaired|facilitated) (?:it|${session})(?= [.,;])`,
];

/**
 * Reads sentences about the session before without its name: `Its speakers, X and Y, disagreed`, `The panel was chaired by Z`.
 */
export function readOfSession(view: SentenceView): void {
  for (const match of view.facts(...spoke)) takeAll(view, match, speaker);
  for (const match of view.facts(...led)) takeAll(view, match, moderator);
}

function takeAll(view: SentenceView, match: Match, role: typeof speaker): void {
  const meant = sessionMeant(view, match)?.entity;
  for (const { entity } of meant ? match.all('who') : [])
    if (meant) speaks(view, match, entity, meant, role);
}
