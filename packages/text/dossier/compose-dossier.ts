import { groupBy } from '../group-by.js';
import { mostTelling, sayBody } from '../saying/lead.js';
import { pointOf } from '../saying/point.js';
import { readingOf } from '../saying/reading-of.js';
import type { Saying } from '../saying/say.js';
import type { Terms } from '../saying/terms.js';
import { saysDatesOf, type Witnessed } from '../saying/testimonies.js';
import { lowerFirst, upperFirst, valuesIn, type Literal } from '../saying/value.js';
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

interface Told {
  readonly edges: readonly {
    readonly relation?:
      | (Pick<Relation, 'type' | 'validTo' | 'overBy'> & {
          readonly sentenceAr: string;
          readonly sentenceEn: string;
        })
      | null;
  }[];
}

/** An entity as `view-dossier` answers it. */
export interface DossierEntity extends Labelled {
  /** Day of founding of an organisation, as it is shown. */
  readonly founded?: string | null;
  readonly telling: Told;
  readonly told: Told;
  readonly facts: { readonly totalCount: number; readonly nodes: readonly Fact[] };
  readonly relations: { readonly totalCount: number; readonly edges: readonly Edge[] };
}

export interface DossierRow {
  readonly key: string;
  readonly name: string;
  /** Its date, by which rows are in order. */
  readonly date?: string | null;
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

interface Options {
  readonly version?: number | undefined;
  /** False leaves the translations out of the notes. */
  readonly isTranslated?: boolean;
}

/** A dossier of an entity in words; each sentence that bears it out is a numbered note. */
export function composeDossier(
  of: DossierEntity,
  terms: Terms,
  saying: Saying,
  { version, isTranslated = true }: Options = {},
): Dossier {
  const { fill, language, sayDate, sayNames, sayNumber } = saying;
  const { sayLiteral, sayValidity } = valuesIn(saying);
  const words = dossierWords[language];
  const notes = new Notes(language, isTranslated);
  const name = nameOf(of);
  const [own, other] = language === 'ar' ? [of.labelAr, of.labelEn] : [of.labelEn, of.labelAr];
  const differ = (what: string) => fill(valueWords[language].differ, { what: lowerFirst(what) });

  const facts = [...groupBy(of.facts.nodes, ({ predicate }) => predicate)].map(
    ([predicate, claims]): DossierRow => ({
      key: predicate,
      name: terms.predicate(predicate),
      date: valuesOf(claims)[0]?.date ?? null,
      said: sayNames(valuesOf(claims).map((value) => sayLiteral(terms, predicate, value))),
      ...(claims.some(({ contested }) => contested) &&
        ({
          differ: differ(terms.predicate(predicate)),
        } satisfies Partial<DossierRow>)),
      notes: notes.numbersOf(claims),
    }),
  );
  const groups = groupBy(of.relations.edges, (edge) => readingOf(edge, of, terms.relation));
  const related = [...groups].map(([title, edges]) => ({
    title: upperFirst(title),
    rows: edges.map(rowOf).sort(byDate),
  }));
  const left = [
    [words.claims, of.facts.totalCount - of.facts.nodes.length] as const,
    [words.relations, of.relations.totalCount - of.relations.edges.length] as const,
  ].flatMap(([text, count]) => (count > 0 ? [fill(text, { count: sayNumber(count) })] : []));
  return {
    title: fill(words.title, { name }),
    kind: terms.kind(of.kind),
    name,
    otherName: own == null ? undefined : (other ?? undefined),
    lead: sayLead(),
    how: [
      words.how,
      ...(version === undefined ? [] : [fill(words.version, { version: String(version) })]),
    ].join(' '),
    tables: [{ title: words.facts, rows: facts }, ...related, timeline()].filter(
      ({ rows }) => rows.length > 0,
    ),
    more: left.length > 0 ? fill(words.more, { count: sayNames(left) }) : undefined,
    notesTitle: words.notes,
    notes: notes.all,
  };

  /** The name in the language, else in the other, else the id. */
  function nameOf({ id, labelAr, labelEn }: Labelled): string {
    return (language === 'ar' ? (labelAr ?? labelEn) : (labelEn ?? labelAr)) ?? id;
  }

  /** Tells of an organisation by its parts and its head, of others by the relations that tell most. */
  function sayLead(): string {
    const ends = (type: string, isSource: boolean) =>
      of.relations.edges.filter(
        ({ relation }) => relation?.type === type && (relation.source.id === of.id) === isSource,
      );
    const sort = of.facts.nodes.find(({ predicate }) => predicate === 'ORGANIZATION_KIND');
    const [seat] = ends('LOCATED_IN', true);
    const members = ends('MEMBER_OF', false).length;
    const parts =
      of.kind === 'Organization'
        ? sayBody(saying, {
            name,
            founded: founded(),
            seat: seat && nameOf(seat.node),
            sort: sort && sayLiteral(terms, sort.predicate, sort.value),
            members: members > 2 ? members : undefined,
          })
        : [];
    if (parts.length === 0)
      return mostTelling(of.telling, of.told)
        .map(({ sentenceAr, sentenceEn }) => (language === 'ar' ? sentenceAr : sentenceEn))
        .join(' ');
    const [head] = ends('HOLDS_POSITION', false)
      .filter(({ relation }) => (relation?.validTo ?? relation?.overBy) == null)
      .sort((a, b) => dateOf(b).localeCompare(dateOf(a)));
    const body = upperFirst(parts.map(([, text]) => text).join(words.comma));
    return head === undefined ? `${body}.` : `${body}. ${sayHead(head)}.`;
  }

  /** The day of founding as it is shown, as precise as any claim states it. */
  function founded(): string | null | undefined {
    const stated = of.facts.nodes.filter(({ predicate }) => predicate === 'FOUNDED');
    const precise = valuesOf(stated).find((value) => value?.date?.startsWith(of.founded ?? '-'));
    return precise?.date ?? of.founded;
  }

  function sayHead({ node, relation }: Edge): string {
    const role = language === 'ar' ? relation?.roleAr : relation?.roleEn;
    const named = [role ?? terms.relation('HOLDS_POSITION', false), nameOf(node)].join(': ');
    const validity = relation == null ? '' : sayValidity(relation);
    return validity === '' ? named : named + words.comma + validity;
  }

  /** All that is dated, in order: a row for each date. */
  function timeline(): DossierTable {
    const began = [...groups].flatMap(([title, edges]) =>
      edges.flatMap((edge) => {
        const { validFrom } = edge.relation ?? {};
        return validFrom == null ? [] : [{ date: validFrom, title, name: nameOf(edge.node) }];
      }),
    );
    const dates = facts.flatMap(({ name: title, date }) =>
      date == null ? [] : [{ date, title, name: '' }],
    );
    const rows = [...groupBy([...dates, ...began], ({ date }) => date)].map(([date, on]) => ({
      key: date,
      date,
      name: sayDate(date),
      notes: [],
      said: [...groupBy(on, ({ title }) => title)]
        .map(([title, alike]) => {
          const names = alike.flatMap((each) => each.name || []).join(words.comma);
          return upperFirst(names === '' ? title : `${title}: ${names}`);
        })
        .join('. '),
    }));
    return { title: words.timeline, rows: rows.length > 1 ? rows.sort(byDate) : [] };
  }

  /** By date, then by name; what has no date is the last. */
  function byDate(a: DossierRow, b: DossierRow): number {
    const [one, other] = [a.date ?? '9999', b.date ?? '9999'];
    return one === other ? a.name.localeCompare(b.name, language) : one.localeCompare(other);
  }

  function rowOf({ node, relation }: Edge): DossierRow {
    const named = { key: relation?.id ?? node.id, name: nameOf(node) };
    if (relation == null) return { ...named, said: '', notes: [] };
    const role = language === 'ar' ? relation.roleAr : relation.roleEn;
    const about = [role ?? '', sayValidity(relation)].filter((each) => each !== '');
    const { nodes } = relation.claims;
    return {
      ...named,
      date: relation.validFrom,
      said: sayNames(about),
      ...(relation.contested &&
        ({ differ: differ(pointOf(terms, relation.type, nodes)) } satisfies Partial<DossierRow>)),
      notes: notes.numbersOf(nodes, saysDatesOf(relation)),
    };
  }
}

const dateOf = ({ relation }: Edge): string => relation?.validFrom ?? '';

/** The values that claims state, each once; a date that another states more precisely is left out. */
function valuesOf(claims: readonly Fact[]): readonly (Literal | null | undefined)[] {
  const dates = claims.flatMap(({ value }) => value?.date ?? []);
  const isVague = (date: string | null | undefined): boolean =>
    date != null && dates.some((other) => other !== date && other.startsWith(date));
  const stated = claims.map(({ value }) => value).filter((value) => !isVague(value?.date));
  return [...new Map(stated.map((value) => [JSON.stringify(value), value])).values()];
}
