import type { Mention } from '../reading/mention.js';
import type { Referent } from '../reading/entities.js';
import type { Reading } from '../reading/reading.js';
import type { SentenceView } from '../facts/sentence-view.js';
import { lettersOf } from '../facts/kind-letters.js';
import { sessionMeant } from '../facts/speaking-at.js';
import { isHouse } from '../facts/venues.js';
import { isBesideEdition } from '../facts/side-events.js';
import type { Role } from './frame.js';
import { isPair } from './meant.js';
import type { Filler, Found } from './match-shapes.js';

/** The entities that fill a role of a line. */
export function entitiesOf(
  view: SentenceView,
  found: Found,
  role: Role,
  { group, meantAt }: Filler,
): readonly Referent[] {
  const isEdition = role.kinds?.includes('E') === true;
  if (!group && isPair(view.units[meantAt]?.text ?? '')) return pairIn(view, role);
  if (!group) return [meantBy(view, found, role, meantAt)].flatMap((each) => each ?? []);
  return group.units.flatMap((unit) => {
    const mention = view.mentionOf(unit);
    if (!mention || (isEdition && isBeside(view, found, unit))) return [];
    if (role.never === 'VENUE' && isVenue(mention.entity)) return [];
    if (role.only === 'HOUSE' && !isHouse(view.reading, mention)) return [];
    return isEdition ? editionsOf(view, mention) : mention.entity;
  });
}

/** The edition of a mention; all of `the first and second editions`. */
function editionsOf(view: SentenceView, mention: Mention): readonly Referent[] {
  if (mention.kind === 'Event') return [mention.entity];
  if (mention.kind !== 'Edition') return [view.editionOf(mention) ?? []].flat();
  const named = view.reading.within(mention.from, mention.to);
  return named
    .filter(({ kind }) => kind === 'Edition')
    .sort((a, b) => a.to - b.to)
    .map(({ entity }) => entity);
}

/** True for an event next to the edition: `hosted a dinner for the Forum`. */
function isBeside(
  view: SentenceView,
  { first, at, trigger: { construction } }: Found,
  unit: number,
): boolean {
  const words = view.units.slice(first, Math.max(at, unit)).map(({ text }) => text);
  const named = words.filter(
    (word) => !/^<[ES]\d/u.test(word) && !construction.words.some((each) => each.has(word)),
  );
  return isBesideEdition(` ${named.join(' ')} `);
}

/** The two of the first sentence that names any, unless it names a third: both sides of an agreement. */
function pairIn({ reading, sentence }: SentenceView, { kinds = '' }: Role): readonly Referent[] {
  for (const { from, to } of reading.sentences.slice(0, sentence.index)) {
    const named = reading
      .within(from, to)
      .filter((each) => isOfKinds(reading, each, kinds) && reading.outermostAt(each.from) === each);
    const all = [...new Set(named.map(({ entity }) => entity))];
    if (all.length > 0) return all.length === 2 ? all : [];
  }
  return [];
}

function isOfKinds({ lexicon }: Reading, { kind, type }: Mention, kinds: string): boolean {
  return type === 'NAME' && kinds.includes(lettersOf(lexicon.vocabulary)[kind] ?? '-');
}

/** The entity for which a pronoun or a general noun stands. */
function meantBy(
  view: SentenceView,
  { trigger, at }: Found,
  { kinds = '' }: Role,
  unit: number,
): Referent | undefined {
  const { from } = view.place(unit, unit);
  if (kinds.includes('E')) return view.editionNear(from);
  if (kinds === 'X') return sessionMeant(view, view.place(unit, unit))?.entity;
  if (kinds === 'P') return view.meant('PERSON', from);
  const isWritten = trigger.hasPronoun === true && unit === at;
  return (isWritten ? agreeing(view, unit) : undefined) ?? view.meant('ORGANISATION', from);
}

/** The organisation that agrees with the pronoun written on a word. */
function agreeing(view: SentenceView, unit: number): Referent | undefined {
  const { text = '', from = 0 } = view.units[unit] ?? {};
  return view.meant('ORGANISATION', from, text.endsWith('ها') ? 'F' : 'M');
}

const venue =
  /^(?:ال)?(?:قاعة|فندق|مسرح|قصر)|^(?:ال)?مركز .*(?:مؤتمرات|معارض)|(?:hotel|hall|arena|(?:conference|convention|congress|exhibition) cent(?:re|er))$/iu;

/** True for a hall or hotel. */
function isVenue({ names }: Referent): boolean {
  return [...names].some((name) => venue.test(name));
}
