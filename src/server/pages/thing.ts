import { namedByOthers } from '../../export/index.js';
import type { Bilingual } from '#text/site.js';

/** Views that show one thing each, by the first part of their addresses, with the question that asks for it. */
export const thingViews = {
  e: { question: 'view-entity', read: readEntity },
  r: { question: 'view-relation', read: readRelation },
  d: { question: 'view-document', read: readDocument },
} as const;

export type ThingView = keyof typeof thingViews;

/** The thing of a page as its head, its card and its data tell it. */
export interface Thing {
  readonly id: string;
  /** Kind of the entity, else `Relation` or `Document`. */
  readonly kind: string;
  readonly name: Bilingual;
  /** Sentences that tell of it. */
  readonly sentences: { readonly ar: readonly string[]; readonly en: readonly string[] };
  readonly otherNames: readonly string[];
  readonly sameAs: readonly string[];
  /** Partial dates by their properties of schema.org. */
  readonly dates: Readonly<Record<string, string>>;
  /** Organisations of which it is a member now. */
  readonly memberOf: readonly Named[];
  readonly about: readonly Named[];
  readonly witnesses: readonly Witness[];
  /** The document itself, where the page is about one. */
  readonly document?: Source;
}

export interface Named {
  readonly id: string;
  readonly kind: string;
  readonly labelAr?: string | null;
  readonly labelEn?: string | null;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly publisher?: string | null;
  readonly shortName?: string | null;
  readonly published?: string | null;
  readonly url?: string | null;
}

/** The words or the note of a document that bear what is told. */
export interface Witness {
  readonly document: Source;
  readonly exact?: string | null;
  readonly note?: string | null;
}

interface Claim {
  readonly evidence: readonly Witness[];
}

interface Fact extends Claim {
  readonly predicate: string;
  readonly value: { readonly text: string | null };
}

interface EntityAnswer extends Named {
  readonly names: readonly { readonly text: string; readonly kind: string }[];
  readonly DATE?: string | null;
  readonly FOUNDED?: string | null;
  readonly BORN?: string | null;
  readonly telling: Told;
  readonly told: Told;
  readonly memberOf: {
    readonly edges: readonly {
      readonly node: Named;
      readonly relation: { readonly validTo: string | null; readonly overBy: string | null };
    }[];
  };
  readonly facts: { readonly nodes: readonly Fact[] };
}

interface Told {
  readonly edges: readonly {
    readonly relation: {
      readonly sentenceAr: string;
      readonly sentenceEn: string;
      readonly contested: boolean;
    };
  }[];
}

interface RelationAnswer {
  readonly id: string;
  readonly labelAr: string;
  readonly labelEn: string;
  readonly contested: boolean;
  readonly source: Named;
  readonly target: Named;
  readonly claims: { readonly nodes: readonly Claim[] };
}

interface DocumentAnswer extends Source {
  readonly text?: string | null;
  readonly mentions: { readonly nodes: readonly { readonly entity: Named }[] };
}

/** Maximum sentences and witnesses that a page tells before any script. */
const most = { sentences: 3, witnesses: 5, names: 10, mentioned: 20 };

export const nameOf = ({ id, labelAr, labelEn }: Named): Bilingual => ({
  ar: labelAr ?? labelEn ?? id,
  en: labelEn ?? labelAr ?? id,
});

function readEntity({ entity }: { readonly entity?: EntityAnswer | null }): Thing | undefined {
  if (entity == null) return undefined;
  const { telling, told, names, labelAr, labelEn, facts, memberOf } = entity;
  const relations = [...telling.edges, ...told.edges].map(({ relation }) => relation);
  const others = names.filter(({ kind }) => kind !== 'DEMONYM').map(({ text }) => text);
  return {
    id: entity.id,
    kind: entity.kind,
    name: nameOf(entity),
    sentences: {
      ar: relations
        .map(({ sentenceAr, contested }) => toldAs(sentenceAr, contested, 'ar'))
        .slice(0, most.sentences),
      en: relations
        .map(({ sentenceEn, contested }) => toldAs(sentenceEn, contested, 'en'))
        .slice(0, most.sentences),
    },
    otherNames: [...new Set(others)]
      .filter((text) => text !== labelAr && text !== labelEn)
      .slice(0, most.names),
    sameAs: [
      ...new Set(
        facts.nodes.flatMap(({ predicate, value }) => namedByOthers(predicate, value.text)),
      ),
    ],
    memberOf: memberOf.edges
      .filter(({ relation: { validTo, overBy } }) => validTo === null && overBy === null)
      .map(({ node }) => node),
    dates: known({ startDate: entity.DATE, foundingDate: entity.FOUNDED, birthDate: entity.BORN }),
    about: [],
    witnesses: witnessesOf(facts.nodes),
  };
}

const disputed = { ar: '(تتباين المصادر في هذا.)', en: '(Sources differ about this.)' } as const;

/** A sentence, with a word on what sources dispute of it. */
function toldAs(sentence: string, contested: boolean, language: keyof typeof disputed): string {
  return contested ? `${sentence} ${disputed[language]}` : sentence;
}

function readRelation({
  node,
}: {
  readonly node?: Partial<RelationAnswer> | null;
}): Thing | undefined {
  if (!isRelation(node)) return undefined;
  const { id, labelAr, labelEn, source, target, contested } = node;
  return {
    id,
    kind: 'Relation',
    name: { ar: labelAr, en: labelEn },
    sentences: {
      ar: [toldAs(labelAr, contested, 'ar')],
      en: [toldAs(labelEn, contested, 'en')],
    },
    otherNames: [],
    sameAs: [],
    memberOf: [],
    dates: {},
    about: [source, target],
    witnesses: witnessesOf(node.claims.nodes),
  };
}

/** Other things may have such an id. */
const isRelation = (node: Partial<RelationAnswer> | null | undefined): node is RelationAnswer =>
  node?.source !== undefined;

function readDocument({
  document,
}: {
  readonly document?: DocumentAnswer | null;
}): Thing | undefined {
  if (document == null) return undefined;
  const { id, title, text, mentions } = document;
  const mentioned = new Map(mentions.nodes.map(({ entity }) => [entity.id, entity]));
  const begin = text == null ? [] : [beginningOf(text)];
  return {
    id,
    kind: 'Document',
    name: { ar: title, en: title },
    document,
    sentences: { ar: begin, en: begin },
    otherNames: [],
    sameAs: [],
    memberOf: [],
    witnesses: [],
    dates: known({ datePublished: document.published }),
    about: [...mentioned.values()].slice(0, most.mentioned),
  };
}

const lengthOfBeginning = 240;

/** The beginning of a text, up to the end of a word. */
function beginningOf(text: string): string {
  const plain = text
    .slice(0, 2 * lengthOfBeginning)
    .replaceAll(/\s+/g, ' ')
    .trim();
  return plain.length <= lengthOfBeginning
    ? plain
    : `${plain.slice(0, lengthOfBeginning).replace(/\s\S*$/, '')} …`;
}

function witnessesOf(claims: readonly Claim[]): readonly Witness[] {
  const all = claims.flatMap(({ evidence }) => evidence);
  const seen = new Map(
    all.map((each) => [`${each.document.id} ${each.exact ?? each.note ?? ''}`, each]),
  );
  const quotesFirst = [...seen.values()].sort(
    (a, b) => Number(a.exact == null) - Number(b.exact == null),
  );
  return quotesFirst.slice(0, most.witnesses);
}

const known = (dates: Readonly<Record<string, string | null | undefined>>): Thing['dates'] =>
  Object.fromEntries(
    Object.entries(dates).filter((entry): entry is [string, string] => entry[1] != null),
  );
