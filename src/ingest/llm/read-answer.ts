import { isJsonObject, nestsTooDeep, parseJsonObject } from '../../shared/json-object.js';
import type { Dropped } from '#reader/reading/analysis.js';
import { ModelFailure } from './chat.js';
import {
  dropped,
  type FigureFinding,
  type Finding,
  type Findings,
  type MeantEntity,
  type Quoted,
  type QuoteFinding,
} from './finding.js';
import type { TextPart } from './parts-of-text.js';

/** Maximum statements of each sort in the answer about a part of a text. */
const mostStated = 300;
const longestQuote = 2000;
const longestText = 300;

export interface ReadAnswer {
  readonly said: Findings;
  readonly dropped: readonly Dropped[];
}

/**
 * The well-formed statements of an answer; malformed ones are dropped.
 *
 * @throws ModelFailure if the answer as a whole is malformed
 */
export function readAnswer(
  content: string,
  { first, end }: Pick<TextPart, 'first' | 'end'>,
): ReadAnswer {
  const answer = readObject(content);
  const shown = [first, end] as const;
  const claims = readList(answer, 'claims', (each) => toFinding(each, shown));
  const quotes = readList(answer, 'quotes', (each) => toQuote(each, shown));
  const figures = readList(answer, 'figures', (each) => toFigure(each, shown));
  return {
    said: { claims: claims.said, quotes: quotes.said, figures: figures.said },
    dropped: [...claims.dropped, ...quotes.dropped, ...figures.dropped],
  };
}

/**
 * The JSON object of an answer, whatever words, thoughts or fences a model puts around it.
 *
 * @throws ModelFailure if there is none
 */
export function readObject(content: string): Readonly<Record<string, unknown>> {
  const text = content.replace(/^\s*<think>[^]*?<\/think>/u, '');
  const fenced = /```[a-z]*\n([^]*?)\n?```/u.exec(text)?.[1];
  const object =
    parseJsonObject(text) ?? parseJsonObject(fenced ?? '') ?? parseJsonObject(firstBalanced(text));
  if (!object || nestsTooDeep(object))
    throw new ModelFailure('its answer is not the requested JSON, or was cut', true);
  return object;
}

/** The text from the first brace to the one that closes it; empty if none does. */
function firstBalanced(text: string): string {
  const start = text.indexOf('{');
  let depth = 0;
  for (const { 0: part, index } of text.matchAll(/"(?:\\.|[^"\\])*"|[{}]/gu)) {
    if (index < start) continue;
    if (part === '{') depth += 1;
    if (part === '}') depth -= 1;
    if (depth === 0 && start >= 0) return text.slice(start, index + 1);
  }
  return '';
}

interface ReadList<Item> {
  readonly said: readonly Item[];
  readonly dropped: readonly Dropped[];
}

/** @throws ModelFailure if there is no list of claims; a model without quotes or figures may leave these out */
function readList<Item extends object>(
  answer: Readonly<Record<string, unknown>>,
  name: 'claims' | 'quotes' | 'figures',
  read: (value: unknown) => Item | string,
): ReadList<Item> {
  const list = answer[name] ?? (name === 'claims' ? undefined : []);
  if (!Array.isArray(list))
    throw new ModelFailure('its answer is not the requested JSON, or was cut', true);
  const said: Item[] = [];
  const faulty: Dropped[] = [];
  for (const each of (list as unknown[]).slice(0, mostStated)) {
    const item = read(each);
    if (typeof item !== 'string') said.push(item);
    else faulty.push(dropped(wordsOf(each), `Its "${item}" does not have the requested form.`));
  }
  if (list.length > mostStated)
    faulty.push(
      dropped(
        `${String(list.length - mostStated)} more`,
        `No more than ${String(mostStated)} ${name} of one part of a text are read.`,
      ),
    );
  return { said, dropped: faulty };
}

function wordsOf(statement: unknown): string {
  const { predicate, what } = isJsonObject(statement) ? statement : {};
  const { quote } = isJsonObject(what) ? what : {};
  return `${textOf(predicate) ?? '?'}: ${textOf(quote) ?? '?'}`;
}

type Check = (value: unknown) => boolean;
type Values = Readonly<Record<string, unknown>>;

/** The statement if each part passes its check, else the name of the first that does not. */
function checked(statement: unknown, checks: Readonly<Record<string, Check>>): Values | string {
  if (!isJsonObject(statement)) return 'form';
  const fault = Object.keys(checks).find((name) => !checks[name]?.(statement[name] ?? null));
  return fault ?? statement;
}

function toFinding(value: unknown, shown: Finding['shown']): Finding | string {
  const claim = checked(value, claimChecks);
  if (typeof claim === 'string') return claim;
  const { object, value: said } = claim;
  return {
    shown,
    what: toQuoted(claim['what']),
    subject: toMeant(claim['subject']),
    predicate: textOf(claim['predicate']) ?? '',
    object: isJsonObject(object) ? toMeant(object) : null,
    value: typeof said === 'number' ? said : textOf(said),
    role: textOf(claim['role']),
    validFrom: textOf(claim['validFrom']),
    validTo: textOf(claim['validTo']),
  };
}

function toQuote(value: unknown, shown: Finding['shown']): QuoteFinding | string {
  const quote = checked(value, { what: isQuoted, speaker: isMeant });
  if (typeof quote === 'string') return quote;
  return { shown, what: toQuoted(quote['what']), speaker: toMeant(quote['speaker']) };
}

function toFigure(value: unknown, shown: Finding['shown']): FigureFinding | string {
  const figure = checked(value, figureChecks);
  if (typeof figure === 'string') return figure;
  const { of } = figure;
  return {
    shown,
    what: toQuoted(figure['what']),
    value: Number(figure['value']),
    unit: textOf(figure['unit']) ?? '',
    qualifier: textOf(figure['qualifier']) ?? '',
    of: isJsonObject(of) ? toMeant(of) : null,
  };
}

function isText(longest: number): Check {
  return (value) => typeof value === 'string' && value.trim() !== '' && value.length <= longest;
}

const isShort = isText(longestText);
const isLong = isText(longestQuote);
const isShortOrNull: Check = (value) => value === null || isShort(value);

function isQuoted(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  const { sentence = null, quote } = value;
  return isLong(quote) && (sentence === null || Number.isSafeInteger(sentence));
}

function isMeant(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  const { id = null, kind = null, name = null, who = null } = value;
  const hasName = [id, kind, name].every(isShortOrNull) && (id !== null || name !== null);
  return hasName && (who === null || isQuoted(who));
}

const isMeantOrNull: Check = (value) => value === null || isMeant(value);

const claimChecks: Readonly<Record<string, Check>> = {
  what: isQuoted,
  subject: isMeant,
  predicate: isShort,
  object: isMeantOrNull,
  value: (value) => isShortOrNull(value) || Number.isFinite(value),
  role: isShortOrNull,
  validFrom: isShortOrNull,
  validTo: isShortOrNull,
};
const figureChecks: Readonly<Record<string, Check>> = {
  what: isQuoted,
  value: Number.isFinite,
  unit: isShort,
  qualifier: isShort,
  of: isMeantOrNull,
};

function toMeant(value: unknown): MeantEntity {
  const { id, kind, name, who } = isJsonObject(value) ? value : {};
  return {
    id: textOf(id),
    kind: textOf(kind),
    name: textOf(name),
    who: isJsonObject(who) ? toQuoted(who) : null,
  };
}

function toQuoted(value: unknown): Quoted {
  const { sentence, quote } = isJsonObject(value) ? value : {};
  return { sentence: typeof sentence === 'number' ? sentence : null, quote: textOf(quote) ?? '' };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value.trim() : null;
}
