import type { HeldOffice, Office } from '../reading/office.js';
import type { Referent } from '../reading/entities.js';
import { wordAt } from '../../shared/text/words/tokens.js';
import { officesOf, roleOf } from './positions.js';
import type { Match, SentenceView } from './sentence-view.js';
import type { SaidOffice } from './office-by-deed.js';

/** `a candidate to succeed X as director of …`: X holds the office. */
const toSucceed =
  '(?:to|will|would|may|might|could|should) (?:succeed|replace|take over from|follow) {before:P} (?:as|in)';
/** `Oliveira, who succeeded him as director in 2010`: the office belongs to the predecessor's organisation. */
const succeeded =
  '{who:P} (?:, )?(?:who )?(?:has |had )?(?:succeeded|replaced|followed|succeeds|replaces|follows) (?:him|her|{before:P}) as';
const farthest = 2;

/** Reads English successions in a named office. */
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

/** The organisation whose holder of that office the text has named. */
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

/** Among offices of one person nearby, the one of the appointment, not an earlier one. */
export function officePutInto(
  { reading }: SentenceView,
  offices: readonly HeldOffice[],
): HeldOffice | undefined {
  return offices.findLast(({ sentence }) => {
    const { from = 0, to = 0 } = reading.sentences[sentence] ?? {};
    return reading.tokens.slice(from, to).some(({ folded }) => putting.test(folded));
  });
}
