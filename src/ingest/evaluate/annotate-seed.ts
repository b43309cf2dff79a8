import type {
  ClaimRecord,
  DatasetContent,
  DocumentRecord,
  MentionRecord,
} from '../../claims/records.js';
import { kindOfId } from '../../claims/ids.js';
import type { Predicate } from '../../model/predicates.js';
import { invariant } from '../../shared/errors.js';
import { sentencesOf } from '#text/sentences/sentences-of.js';
import type { GraphKnowledge } from '#reader/gazetteer/graph-knowledge.js';
import type { EntityKind } from '#reader/vocabulary.js';
import { readingVocabulary } from '../gazetteer/reading-vocabulary.js';
import { toKnownClaim } from '../gazetteer/known-claim.js';
import { noveltyOf } from '../compose/novelty.js';
import { Lexicon } from '#reader/gazetteer/lexicon.js';
import { personalNames } from '#reader/gazetteer/personal-names.js';
import type { Gold, GoldClaim, GoldMention, GoldNumber, Tier } from '#reader/evaluate/gold.js';
import type { AnnotatedDocument } from './read-folder.js';
import { unscored } from '#reader/evaluate/score.js';

/** Kinds that a text names; entities of other kinds an annotator makes from words. */
const named: ReadonlySet<EntityKind> = new Set([
  ...(['Organization', 'Country', 'Person', 'ForumSeries', 'Edition', 'Place', 'Event'] as const),
]);

/**
 * The documents of a seed that have a text, with the seed's claims as annotations. Each is read with the knowledge of all other
 * documents: names and claims from it alone are unknown, and entities from it alone are new.
 */
export function annotateSeed(contents: readonly DatasetContent[]): AnnotatedDocument[] {
  const claims = contents.flatMap((content) => content.claims);
  const mentions = contents.flatMap((content) => content.mentions);
  return contents
    .flatMap(({ documents }) => documents)
    .flatMap((document) => {
      const { text } = document;
      return text === null ? [] : [annotate({ ...document, text }, claims, mentions)];
    });
}

type TextDocument = DocumentRecord & { readonly text: string };

function annotate(
  document: TextDocument,
  claims: readonly ClaimRecord[],
  mentions: readonly MentionRecord[],
): AnnotatedDocument {
  const knowledge = knownWithout(document.id, claims);
  const said = new SaidIn(document, claims, knowledge);
  const own = mentions.filter((mention) => mention.document === document.id);
  return {
    name: document.id.slice(document.id.indexOf(':') + 1),
    text: document.text,
    knowledge,
    gold: said.toGold(own),
  };
}

/** The graph's knowledge without the document. */
function knownWithout(document: string, claims: readonly ClaimRecord[]): GraphKnowledge {
  const others = claims.filter(
    ({ status, evidence }) =>
      status === 'ACCEPTED' && evidence.some((piece) => piece.document !== document),
  );
  return {
    version: `without ${document}`,
    vocabulary: readingVocabulary,
    names: others.flatMap(({ subject: entity, value }) =>
      value?.type === 'NAME' ? [{ entity, kind: kindOf(entity), text: value.text }] : [],
    ),
    claims: others.filter(({ predicate }) => predicate !== 'NAME').map(toKnownClaim),
  };
}

class SaidIn {
  readonly #claims: readonly ClaimRecord[];
  readonly #known: ReadonlySet<string>;
  readonly #lexicon: Lexicon;
  readonly #names = new Map<string, Set<string>>();

  constructor(
    readonly document: TextDocument,
    claims: readonly ClaimRecord[],
    knowledge: GraphKnowledge,
  ) {
    this.#claims = claims.filter(
      ({ dataset, evidence }) =>
        dataset === document.dataset &&
        evidence.some((piece) => piece.document === document.id && piece.start !== null),
    );
    this.#known = new Set(knowledge.names.map(({ entity }) => entity));
    this.#lexicon = new Lexicon(knowledge, personalNames());
    for (const { subject, value } of claims)
      if (value?.type === 'NAME')
        this.#names.set(subject, (this.#names.get(subject) ?? new Set()).add(value.text));
  }

  toGold(mentions: readonly MentionRecord[]): Gold {
    const entities = new Set(mentions.map(({ entity }) => entity));
    return {
      document: this.document.id,
      published: this.document.published,
      model: 2,
      newEntities: [...entities]
        .filter((id) => !this.#known.has(id))
        .map((id) => ({ id: this.#idOf(id), kind: kindOf(id) })),
      sentences: sentencesOf(this.document.text).map(({ start, end }, index) => ({
        id: `s${String(index + 1)}`,
        start,
        end,
      })),
      mentions: mentions.map((mention) => this.#toMention(mention)),
      claims: this.#claims
        .filter(({ predicate }) => !unscored.includes(predicate))
        .map((claim) => this.#toClaim(claim)),
      quotes: this.#quotes(),
      numbers: this.#numbers(),
      mustNot: [],
    };
  }

  #idOf(id: string): string {
    return this.#known.has(id) ? id : `NEW:${id}`;
  }

  #toMention({ entity, start, end, exact, note }: MentionRecord): GoldMention {
    const kind = kindOf(entity);
    return {
      start,
      end,
      kind,
      entityId: this.#idOf(entity),
      type: note === 'Named by role.' ? 'ROLE' : this.#isName(entity, exact) ? 'NAME' : 'NOMINAL',
      tier: named.has(kind) ? 'core' : 'extended',
    };
  }

  #isName(entity: string, exact: string): boolean {
    return this.#names.get(entity)?.has(exact) === true;
  }

  #toClaim(claim: ClaimRecord): GoldClaim {
    const { subject, predicate, object, value, roleKey, validFrom, validTo, evidence } = claim;
    const known = toKnownClaim(claim);
    const { novelty } = noveltyOf(this.#lexicon, {
      subject,
      predicate: predicate as Predicate,
      object,
      value: known.value,
      validFrom,
      validTo,
      role: roleKey === null ? null : { key: roleKey, ar: null, en: null },
    });
    return {
      subject: this.#idOf(subject),
      predicate,
      tier: tierOf(claim),
      inGraph: novelty,
      ...(object === null ? {} : ({ object: this.#idOf(object) } satisfies Partial<GoldClaim>)),
      ...(value === null || known.value === null
        ? {}
        : ({ value: known.value } satisfies Partial<GoldClaim>)),
      ...(roleKey === null ? {} : ({ role: roleKey } satisfies Partial<GoldClaim>)),
      ...(validFrom === null ? {} : ({ validFrom } satisfies Partial<GoldClaim>)),
      ...(validTo === null ? {} : ({ validTo } satisfies Partial<GoldClaim>)),
      evidence: evidence.flatMap(({ document, start, end }) =>
        document === this.document.id && start !== null && end !== null ? [{ start, end }] : [],
      ),
    };
  }

  /** Quotes in the language of the text whose speaker it names. */
  #quotes(): Gold['quotes'] {
    return this.#claims.flatMap(({ predicate, subject, value, evidence }) => {
      const speaker = this.#claims.find(
        ({ predicate: said, object }) => said === 'SAID' && object === subject,
      )?.subject;
      const isOwn = value?.type === 'TEXT' && value.lang.toLowerCase() === this.document.language;
      const phrase = this.#phraseIn(evidence);
      if (predicate !== 'TEXT' || speaker === undefined || !isOwn || !phrase) return [];
      return [{ ...phrase, speaker: this.#idOf(speaker) }];
    });
  }

  /** The place of the evidence in the document: its phrase, else the whole excerpt. */
  #phraseIn(evidence: ClaimRecord['evidence']): { start: number; end: number } | undefined {
    const piece = evidence.find(({ document }) => document === this.document.id);
    if (!piece) return undefined;
    const [start, end] = [piece.phraseStart ?? piece.start, piece.phraseEnd ?? piece.end];
    return start === null || end === null ? undefined : { start, end };
  }

  #numbers(): GoldNumber[] {
    return this.#claims.flatMap(({ value, evidence }) => {
      const piece = evidence.find(({ document }) => document === this.document.id);
      if (value?.type !== 'QUANTITY' || piece?.phraseStart == null || piece.phraseEnd === null)
        return [];
      const { number, unit, qualifier } = value;
      const span = { start: piece.phraseStart, end: piece.phraseEnd };
      return [{ ...span, value: number, unit, qualifier, tier: 'core' as const }];
    });
  }
}

/** The tier of a claim: core if it is about named things, else extended: topics, goals, implications. */
function tierOf({ subject, object, method }: ClaimRecord): Tier {
  const isNamed = [subject, object ?? subject].every((id) => named.has(kindOf(id)));
  return isNamed && method !== 'INFERRED' && method !== 'DERIVED' ? 'core' : 'extended';
}

function kindOf(id: string): EntityKind {
  const kind = kindOfId(id);
  invariant(kind !== undefined, `"${id}" begins with no kind of entity.`);
  return kind as EntityKind;
}
