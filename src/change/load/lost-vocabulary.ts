import type { OwnVocabulary } from '../../model/own.js';
import {
  packageKinds,
  packageLiterals,
  packageRelations,
} from '../../model/vocabulary/package-words.js';
import { readVocabulary } from '../../model/vocabulary/read-vocabulary.js';
import { toCanonicalJson } from '../../shared/canonical-json.js';
import { compareTexts } from '#text/compare-texts.js';
import { KnownError } from '../../shared/errors.js';
import { readNumber, readText, type Read } from '../../store/read-row.js';
import { cypher } from '../../store/statement.js';
import type { StoredVocabulary } from '../../store/stored-vocabulary.js';

/** How much a graph holds of each predicate and of each kind of entity. */
export interface HeldTerms {
  readonly predicates: ReadonlyMap<string, number>;
  readonly kinds: ReadonlyMap<string, number>;
}

export async function readHeldTerms(read: Read): Promise<HeldTerms> {
  const counts = async (statement: Parameters<Read>[0]) =>
    new Map(
      (await read(statement)).map(([term, count]) => [
        readText(term, 'term'),
        readNumber(count, 'count'),
      ]),
    );
  return {
    predicates: await counts(cypher`MATCH (c:Claim) RETURN c.predicate AS term, count(*) AS count`),
    kinds: await counts(cypher`MATCH (n:Entity) RETURN n.kind AS term, count(*) AS count`),
  };
}

/** Terms of a graph that neither the package nor a vocabulary explains, with how much there is of each. */
export function unexplained(
  { predicates, kinds }: HeldTerms,
  { relations, literals, kinds: own }: OwnVocabulary,
): readonly { readonly term: string; readonly holds: string }[] {
  const known = new Set<string>([
    ...[...packageRelations.keys(), ...packageLiterals.keys(), ...packageKinds.keys()],
    ...relations.map(({ type }) => type),
    ...literals.map(({ predicate }) => predicate),
    ...own.map(({ name }) => name),
  ]);
  const list = (terms: ReadonlyMap<string, number>, things: string) =>
    [...terms]
      .filter(([term]) => !known.has(term))
      .sort(([a], [b]) => compareTexts(a, b))
      .map(([term, count]) => ({ term, holds: `${count} ${things}` }));
  return [...list(predicates, 'claims'), ...list(kinds, 'entities')];
}

/**
 * Refuses a vocabulary that explains less than the graph holds, or something else.
 * @throws KnownError `CONFLICT` with a line for each entry
 */
export async function refuseLosses(
  read: Read,
  stored: StoredVocabulary | null,
  own: OwnVocabulary,
): Promise<void> {
  const held = await readHeldTerms(read);
  const former = stored && readFormer(stored);
  const changed = former ? findChanged(former, own, held) : [];
  const gone = unexplained(held, own).map(
    ({ term, holds }) => `${term} is gone from vocabulary.yaml and has ${holds}`,
  );
  if (gone.length + changed.length === 0) return;
  throw new KnownError(
    'CONFLICT',
    `The graph would lose what it holds, so nothing was changed:\n${[...gone, ...changed].join('\n')}`,
  );
}

/** The vocabulary of a graph as this version reads it; null if it no longer can, so that only gone terms are found. */
function readFormer({ yaml }: StoredVocabulary): OwnVocabulary | null {
  try {
    return readVocabulary({ name: 'the vocabulary of the graph', yaml });
  } catch {
    return null;
  }
}

function findChanged(former: OwnVocabulary, own: OwnVocabulary, held: HeldTerms): string[] {
  const claims = (term: string) => [held.predicates.get(term) ?? 0, 'claims'] as const;
  const entities = (term: string) => [held.kinds.get(term) ?? 0, 'entities'] as const;
  return [
    ...compare(former.kinds, own.kinds, ({ name }) => name, ['prefix'], [], entities),
    ...compare(
      former.literals,
      own.literals,
      ({ predicate }) => predicate,
      ['valueType', 'property', 'many', 'pattern'],
      ['kinds', 'codes'],
      claims,
    ),
    ...compare(
      former.relations,
      own.relations,
      ({ type }) => type,
      ['symmetric', 'momentary', 'once', 'offices', 'jointly', 'role'],
      [],
      claims,
    ),
    ...lostJoins(former, own, held),
  ];
}

/** Entries that are there and mean something else: one of `fixed` differs, or one of `growing` has lost a value. */
function compare<Entry extends object>(
  before: readonly Entry[],
  after: readonly Entry[],
  nameOf: (entry: Entry) => string,
  fixed: readonly (keyof Entry & string)[],
  growing: readonly (keyof Entry & string)[],
  countOf: (name: string) => readonly [number, string],
): string[] {
  return before.flatMap((old) => {
    const name = nameOf(old);
    const [count, things] = countOf(name);
    const entry = after.find((each) => nameOf(each) === name);
    if (entry === undefined || count === 0) return [];
    const parts = [
      ...fixed.filter((key) => toCanonicalJson([old[key]]) !== toCanonicalJson([entry[key]])),
      ...growing.filter((key) => hasLost(old[key], entry[key])),
    ];
    return parts.length === 0
      ? []
      : [`${name} is changed in vocabulary.yaml (${parts.join(', ')}) and has ${count} ${things}`];
  });
}

function hasLost(before: unknown, after: unknown): boolean {
  if (!Array.isArray(after)) return false; // a list of codes that is open now takes all of them
  return !Array.isArray(before) || before.some((each) => !after.includes(each));
}

function lostJoins(former: OwnVocabulary, own: OwnVocabulary, { predicates }: HeldTerms): string[] {
  const pairs = ({ relations, extend }: OwnVocabulary) =>
    [...relations, ...extend].flatMap(({ type, joins }) =>
      joins.map(({ source, target }) => ({ type, text: `${type} from ${source} to ${target}` })),
    );
  const isKnown = (type: string) =>
    packageRelations.has(type) || own.relations.some((relation) => relation.type === type);
  const present = new Set(pairs(own).map(({ text }) => text));
  return pairs(former)
    .filter(({ type, text }) => isKnown(type) && predicates.has(type) && !present.has(text))
    .map(
      ({ type, text }) =>
        `${text} is gone from vocabulary.yaml, and ${type} has ${predicates.get(type)} claims`,
    );
}
