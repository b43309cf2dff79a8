import type { Doors } from '../../../generated/answers.js';
import type { AskData } from '../door.js';
import type { NameLanguage, Terms } from './terms.js';
import type { CellQuery } from './wire.js';

type Candidate = Doors['door-match']['answer']['match'][number]['candidates'][number];

/** Languages of an answer: that of the address, and that of a client without one. */
export interface Languages {
  /** Language of the address `/reconcile/ar` or `/reconcile/en`. */
  readonly asked: NameLanguage | undefined;
  /** Language by `Accept-Language`. */
  readonly usual: NameLanguage;
}

/** Features that are numbers; all others hold or do not. */
const numbers: readonly string[] = ['words_covered', 'typo_letters', 'sound_distance'];

/** The candidates of each cell of a batch, by its key; all cells are one question. */
export async function reconcileCells(
  cells: ReadonlyMap<string, CellQuery>,
  { asked, usual }: Languages,
  terms: Terms,
  ask: AskData,
): Promise<Readonly<Record<string, { readonly result: readonly object[] }>>> {
  const queries = [...cells.values()];
  for (const { types } of queries) for (const type of types) terms.refuseUnknownType(type);
  const first = Math.max(1, ...queries.map(({ limit }) => limit));
  const { match } =
    queries.length === 0
      ? { match: [] }
      : await ask('door-match', { queries: queries.map(toQuery), first });
  return Object.fromEntries(
    Array.from(cells, ([key, cell], at) => {
      const language = asked ?? (isArabic(cell.query) ? 'ar' : usual);
      const candidates = (match[at]?.candidates ?? []).slice(0, cell.limit);
      return [key, { result: candidates.map((each) => toResult(each, cell, language)) }];
    }),
  );

  function toResult(
    { score, isMatch, matchedName, features, entity }: Candidate,
    { types }: CellQuery,
    language: NameLanguage,
  ) {
    const isOfType = types.length === 0 || types.includes(entity.kind);
    return {
      id: entity.id,
      name: asked === undefined ? matchedName : labelOf(entity, asked),
      description: labelOf(entity, language),
      score: Math.round(1_000 * score) / 10,
      match: isMatch && isOfType,
      type: [{ id: entity.kind, name: terms.nameOf(entity.kind, language) }],
      features: [
        ...features.map(({ id, value }) => ({
          id,
          value: numbers.includes(id) ? value : value === 1,
        })),
        { id: 'type_match', value: isOfType },
      ],
    };
  }
}

/** A cell of several types is asked without one. */
function toQuery({ query, types: [type, ...others], properties }: CellQuery) {
  return {
    name: query,
    ...(type !== undefined && others.length === 0 ? { kind: type } : {}),
    properties: properties.flatMap(({ id, values }) => values.map((value) => ({ id, value }))),
  };
}

/** The name of an entity in a language, else in the other. */
export function labelOf(
  { id, labelAr, labelEn }: Omit<Candidate['entity'], 'kind'>,
  language: NameLanguage,
): string {
  return (language === 'ar' ? (labelAr ?? labelEn) : (labelEn ?? labelAr)) ?? id;
}

/** True if a text has Arabic letters. */
export function isArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text);
}
