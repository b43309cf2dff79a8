import type { HeldOffice, Office } from '../reading/office.js';
import type { Referent } from '../reading/entities.js';
import { wordAt } from '../text/tokens.js';
import { officesOf, roleOf } from './positions.js';
import type { Match, SentenceView } from './sentence-view.js';
import type { SaidOffice } from './office-by-deed.js';

/** `a candidate to succeed X as director of …`: who would be succeeded holds it. */
const toSucceed =
  '(?:to|will|would|may|might|could|should) (?:succeed|replace|take over from|follow) {before:P} (?:as|in)';
/** `Oliveira, who succeeded him as director in 2010`: the office is of whose the one before him was. */
const succeeded =
  '{who:P} (?:, )?(?:who )?(?:has |had )?(?:succeeded|replaced|followed|succeeds|replaces|follows) (?:him|her|{before:P}) as';
const farthest = 2;

/** What English says of who comes behind whom in an office that it names. */
export function* successionsIn(view: SentenceView): Generator<SaidOffice> {
  for (const match of view.matches(toSucceed)) yield* held(view, match, match.one('before'));
  for (const match of view.facts(succeeded)) yield* held(view, match, match.one('who'));
}

function* held(
  view: SentenceView,
  match: Match,
  person: { readonly entity: Referent } | undefined,
): Generator<SaidOffice> {
  const office = officeBehind(view, match);
  const subject = person?.entity;
  if (!office || !subject) return;
  const object = office.organisation?.entity ?? office.state ?? bodyOfOffice(view, office);
  if (object)
    yield { match, subject, object, role: roleOf(office), validFrom: beginning(view, office) };
}

function officeBehind(view: SentenceView, { to }: Match): Office | undefined {
  return officesOf(view).find(({ mention: { from } }) => from - to >= 0 && from - to <= farthest);
}

/** Of whom the text has named somebody in that office. */
function bodyOfOffice({ reading, sentence }: SentenceView, { key }: Office): Referent | undefined {
  return reading.heldOffices.findLast(
    (each) => each.role.key === key && each.sentence <= sentence.index,
  )?.object;
}

/** `… as director in 2010` */
function beginning({ reading }: SentenceView, { mention: { to } }: Office): string | undefined {
  return /^(?:in|on|from|since)$/u.test(wordAt(reading.tokens, to))
    ? reading.dateFrom(to + 1)?.value
    : undefined;
}

const putting =
  /^(?:appointed|named|hired|elected|picked|chosen|chose|selected|recruited|confirmed)$/u;

/** Of offices held by one person near, the one that the words put them into, and not one that they had before. */
export function officePutInto(
  { reading }: SentenceView,
  offices: readonly HeldOffice[],
): HeldOffice | undefined {
  return offices.findLast(({ sentence }) => {
    const { from = 0, to = 0 } = reading.sentences[sentence] ?? {};
    return reading.tokens.slice(from, to).some(({ folded }) => putting.test(folded));
  });
}
