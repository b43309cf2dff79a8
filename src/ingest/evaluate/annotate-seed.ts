import type {
  ClaimRecord,
  DatasetContent,
  DocumentRecord,
  MentionRecord,
} from '../../claims/records.js';
import { kindOfId } from '../../claims/entity-kind.js';
import type { EntityKind } from '../../model/kinds.js';
import type { Predicate } from '../../model/predicates.js';
import { invariant } from '../../shared/errors.js';
import { sentencesOf } from '../../shared/text/sentences/sentences-of.js';
import type { GraphKnowledge } from '../gazetteer/graph-knowledge.js';
import { toKnownClaim } from '../gazetteer/known-claim.js';
import { noveltyOf } from '../compose/novelty.js';
import { Lexicon } from '../gazetteer/lexicon.js';
import { personalNames } from '../gazetteer/personal-names.js';
import type { Gold, GoldClaim, GoldMention, GoldNumber, Tier } from './gold.js';
import type { AnnotatedDocument } from './read-folder.js';
import { unscored } from './score.js';

/** Kinds that a text names; of the others it has words, of which an annotator makes an entity. */
const named: ReadonlySet<EntityKind> = new Set([
  ...(['Organization', 'Country', 'Person', 'ForumSeries', 'Edition', 'Place', 'Event'] as const),
]);

/**
 * The documents of a seed that have a text, with what the seed says of them as annotations. Each is read beside what all other
 * documents say: a name or claim that it alone brought is not known, and an entity that it alone names is a new one.
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
    ...{ name: document.id.slice(document.id.indexOf(':') + 1), text: document.text, knowledge },
    gold: said.toGold(own),
  };
}

/** What the graph would know had the document never been read. */
function knownWithout(document: string, claims: readonly ClaimRecord[]): GraphKnowledge {
  const others = claims.filter(
    ({ status, evidence }) =>
      status === 'ACCEPTED' && evidence.some((piece) => piece.document !== document),
  );
  return {
    version: `without ${document}`,
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
      ...{ document: this.document.id, published: this.document.published, model: 2 },
      newEntities: [...entities]
        .filter((id) => !this.#known.has(id))
        .map((id) => ({ id: this.#idOf(id), kind: kindOf(id) })),
      sentences: sentencesOf(this.document.text).map(({ start, end }, index) => ({
        ...{ id: `s${String(index + 1)}`, start, end },
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
      ...{ start, end, kind, entityId: this.#idOf(entity) },
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
      ...{ subject, predicate: predicate as Predicate, object, value: known.value },
      ...{
        validFrom,
        validTo,
        role: roleKey === null ? null : { key: roleKey, ar: null, en: null },
      },
    });
    return {
      ...{ subject: this.#idOf(subject), predicate, tier: tierOf(claim), inGraph: novelty },
      ...(object === null ? {} : { object: this.#idOf(object) }),
      ...(value === null || known.value === null ? {} : { value: known.value }),
      ...(roleKey === null ? {} : { role: roleKey }),
      ...(validFrom === null ? {} : { validFrom }),
      ...(validTo === null ? {} : { validTo }),
      evidence: evidence.flatMap(({ document, start, end }) =>
        document === this.document.id && start !== null && end !== null ? [{ start, end }] : [],
      ),
    };
  }

  /** Words in the language of the text, of those whose speaker it names. */
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

  /** Where the document has the words of the evidence: its phrase, else the whole of it. */
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

/** What the words say of things that have names; else what an annotator makes of them: topics, goals, what they imply. */
function tierOf({ subject, object, method }: ClaimRecord): Tier {
  const isNamed = [subject, object ?? subject].every((id) => named.has(kindOf(id)));
  return isNamed && method !== 'INFERRED' && method !== 'DERIVED' ? 'core' : 'extended';
}

function kindOf(id: string): EntityKind {
  const kind = kindOfId(id);
  invariant(kind !== undefined, `"${id}" begins with no kind of entity.`);
  return kind;
}
