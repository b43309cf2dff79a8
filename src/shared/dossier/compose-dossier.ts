import { groupBy } from '../group-by.js';
import { pointOf } from '../saying/point.js';
import { readingOf } from '../saying/reading-of.js';
import type { Saying } from '../saying/say.js';
import type { Terms } from '../saying/terms.js';
import { saysDatesOf, type Witnessed } from '../saying/testimonies.js';
import { lowerFirst, valuesIn, type Literal } from '../saying/value.js';
import { valueWords } from '../saying/value-words.js';
import { Notes, type Note } from './notes.js';
import { dossierWords } from './words.js';

interface Labelled {
  readonly id: string;
  readonly kind: string;
  readonly labelAr?: string | null;
  readonly labelEn?: string | null;
}

interface Fact extends Witnessed {
  readonly predicate: string;
  readonly contested: boolean;
  readonly value?: Literal | null;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly roleAr?: string | null;
  readonly roleEn?: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly overBy?: string | null;
  readonly contested: boolean;
  readonly source: { readonly id: string };
  readonly claims: { readonly nodes: readonly Witnessed[] };
}

interface Edge {
  readonly node: Labelled;
  readonly relation?: Relation | null;
}

/** An entity as `view-dossier` answers it. */
export interface DossierEntity extends Labelled {
  readonly telling: {
    readonly edges: readonly {
      readonly relation?: { readonly sentenceAr: string; readonly sentenceEn: string } | null;
    }[];
  };
  readonly facts: { readonly totalCount: number; readonly nodes: readonly Fact[] };
  readonly relations: { readonly totalCount: number; readonly edges: readonly Edge[] };
}

export interface DossierRow {
  readonly key: string;
  readonly name: string;
  readonly said: string;
  /** On what sources differ, in words. */
  readonly differ?: string;
  /** The numbers of its notes. */
  readonly notes: readonly number[];
}

export interface DossierTable {
  readonly title: string;
  readonly rows: readonly DossierRow[];
}

/** The texts of a dossier in one language, in the order in which they are read. */
export interface Dossier {
  readonly title: string;
  readonly kind: string;
  readonly name: string;
  readonly otherName: string | undefined;
  /** Sentences that tell what it is; empty if none do. */
  readonly lead: string;
  /** How to read it, and the version of the graph. */
  readonly how: string;
  readonly tables: readonly DossierTable[];
  /** Says how much is left out, if anything is. */
  readonly more: string | undefined;
  readonly notesTitle: string;
  readonly notes: readonly Note[];
}

/** A dossier of an entity in words; each sentence that bears it out is a numbered note. */
export function composeDossier(
  of: DossierEntity,
  terms: Terms,
  saying: Saying,
  version?: number,
): Dossier {
  const { fill, language, sayNames, sayNumber } = saying;
  const { sayLiteral, sayValidity } = valuesIn(saying);
  const words = dossierWords[language];
  const notes = new Notes(language);
  const name = nameOf(of);
  const [own, other] = language === 'ar' ? [of.labelAr, of.labelEn] : [of.labelEn, of.labelAr];
  const differ = (what: string) => fill(valueWords[language].differ, { what: lowerFirst(what) });

  const facts = [...groupBy(of.facts.nodes, ({ predicate }) => predicate)].map(
    ([predicate, claims]): DossierRow => ({
      key: predicate,
      name: terms.predicate(predicate),
      said: sayNames(valuesOf(claims).map((value) => sayLiteral(terms, predicate, value))),
      ...(claims.some(({ contested }) => contested) && {
        differ: differ(terms.predicate(predicate)),
      }),
      notes: notes.numbersOf(claims),
    }),
  );
  const groups = groupBy(of.relations.edges, (edge) => readingOf(edge, of, terms.relation));
  const related = [...groups].map(([title, edges]) => ({ title, rows: edges.map(rowOf) }));
  const left = [
    [words.claims, of.facts.totalCount - of.facts.nodes.length] as const,
    [words.relations, of.relations.totalCount - of.relations.edges.length] as const,
  ].flatMap(([text, count]) => (count > 0 ? [fill(text, { count: sayNumber(count) })] : []));
  return {
    ...{ title: fill(words.title, { name }), kind: terms.kind(of.kind), name },
    otherName: own == null ? undefined : (other ?? undefined),
    lead: of.telling.edges
      .flatMap(({ relation }) => relation?.[language === 'ar' ? 'sentenceAr' : 'sentenceEn'] ?? [])
      .join(' '),
    how: [
      words.how,
      ...(version === undefined ? [] : [fill(words.version, { version: String(version) })]),
    ].join(' '),
    tables: [{ title: words.facts, rows: facts }, ...related].filter(({ rows }) => rows.length > 0),
    more: left.length > 0 ? fill(words.more, { count: sayNames(left) }) : undefined,
    ...{ notesTitle: words.notes, notes: notes.all },
  };

  /** The name in the language, else in the other, else the id. */
  function nameOf({ id, labelAr, labelEn }: Labelled): string {
    return (language === 'ar' ? (labelAr ?? labelEn) : (labelEn ?? labelAr)) ?? id;
  }

  function rowOf({ node, relation }: Edge): DossierRow {
    const named = { key: relation?.id ?? node.id, name: nameOf(node) };
    if (relation == null) return { ...named, said: '', notes: [] };
    const role = language === 'ar' ? relation.roleAr : relation.roleEn;
    const about = [role ?? '', sayValidity(relation)].filter((each) => each !== '');
    const { nodes } = relation.claims;
    return {
      ...{ ...named, said: sayNames(about) },
      ...(relation.contested && { differ: differ(pointOf(terms, relation.type, nodes)) }),
      notes: notes.numbersOf(nodes, saysDatesOf(relation)),
    };
  }
}

/** The values that claims state, each once; a date that another states more precisely is left out. */
function valuesOf(claims: readonly Fact[]): readonly (Literal | null | undefined)[] {
  const dates = claims.flatMap(({ value }) => value?.date ?? []);
  const isVague = (date: string | null | undefined): boolean =>
    date != null && dates.some((other) => other !== date && other.startsWith(date));
  const stated = claims.map(({ value }) => value).filter((value) => !isVague(value?.date));
  return [...new Map(stated.map((value) => [JSON.stringify(value), value])).values()];
}
