import { isJsonObject, nestsTooDeep, parseJsonObject } from '../../shared/json-object.js';
import type { Dropped } from '../../language/reading/analysis.js';
import { ModelFailure } from './chat.js';
import { dropped, type MeantEntity, type Finding } from './finding.js';
import type { Window } from './windows.js';

/** Maximum claims in the answer about a window. */
const mostClaims = 60;
const longestQuote = 2000;
const longestText = 300;

export interface ReadAnswer {
  readonly said: readonly Finding[];
  readonly dropped: readonly Dropped[];
}

/**
 * The well-formed statements of an answer; malformed ones are dropped.
 *
 * @throws ModelFailure if the answer as a whole is malformed
 */
export function readAnswer(
  content: string,
  { first, end }: Pick<Window, 'first' | 'end'>,
): ReadAnswer {
  const answer = parseJsonObject(withoutFence(content));
  const claims = answer && !nestsTooDeep(answer) ? answer['claims'] : undefined;
  if (!Array.isArray(claims))
    throw new ModelFailure('its answer is not the requested JSON, or was cut', true);
  const said: Finding[] = [];
  const faulty: Dropped[] = [];
  for (const claim of (claims as unknown[]).slice(0, mostClaims)) {
    const finding = readFinding(claim, [first, end]);
    if (typeof finding === 'object') said.push(finding);
    else faulty.push(dropped(wordsOf(claim), `Its "${finding}" does not have the requested form.`));
  }
  if (claims.length > mostClaims)
    faulty.push(
      dropped(
        `${String(claims.length - mostClaims)} more`,
        `No more than ${String(mostClaims)} statements about one part of a text are read.`,
      ),
    );
  return { said, dropped: faulty };
}

/** The content without code fences, which many models add. */
function withoutFence(content: string): string {
  const text = content.trim();
  return text.startsWith('```') && text.endsWith('```')
    ? text.slice(text.indexOf('\n') + 1, -3)
    : text;
}

function wordsOf(claim: unknown): string {
  const { predicate, quote } = isJsonObject(claim) ? claim : {};
  return `${textOf(predicate) ?? '?'}: ${textOf(quote) ?? '?'}`;
}

/** Reads a statement; returns the name of a malformed part if there is one. */
function readFinding(claim: unknown, shown: Finding['shown']): Finding | string {
  if (!isJsonObject(claim)) return 'claims';
  const fault = partNames.find((name) => !parts[name](claim[name] ?? null));
  if (fault !== undefined) return fault;
  const { sentence, subject, object, value } = claim;
  return {
    ...{ shown, sentence: typeof sentence === 'number' ? sentence : null },
    ...{ quote: textOf(claim['quote']) ?? '', predicate: textOf(claim['predicate']) ?? '' },
    subject: toMeant(subject),
    object: isJsonObject(object) ? toMeant(object) : null,
    value: typeof value === 'number' ? value : textOf(value),
    role: textOf(claim['role']),
    ...{ validFrom: textOf(claim['validFrom']), validTo: textOf(claim['validTo']) },
  };
}

type Check = (value: unknown) => boolean;

function isText(longest: number): Check {
  return (value) => typeof value === 'string' && value.trim() !== '' && value.length <= longest;
}

const isShort = isText(longestText);
const isShortOrNull: Check = (value) => value === null || isShort(value);

function isMeant(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  const { id = null, kind = null, name = null } = value;
  return [id, kind, name].every(isShortOrNull) && (id !== null || name !== null);
}

const parts = {
  sentence: (value: unknown) => value === null || Number.isSafeInteger(value),
  quote: isText(longestQuote),
  subject: isMeant,
  predicate: isShort,
  object: (value: unknown) => value === null || isMeant(value),
  value: (value: unknown) => isShortOrNull(value) || Number.isFinite(value),
  role: isShortOrNull,
  validFrom: isShortOrNull,
  validTo: isShortOrNull,
};
const partNames = Object.keys(parts) as (keyof typeof parts)[];

function toMeant(value: unknown): MeantEntity {
  const { id, kind, name } = isJsonObject(value) ? value : {};
  return { id: textOf(id), kind: textOf(kind), name: textOf(name) };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value.trim() : null;
}
