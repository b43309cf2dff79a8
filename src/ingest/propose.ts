import type { ValueInput } from '../claims/change/action-types.js';
import type { Proposed, ProposedRole } from '../claims/proposals.js';
import { literalPredicates } from '../model/predicates.js';
import type { ValueType } from '../model/values/lists.js';
import { groupBy } from '../shared/group-by.js';
import { modelRule } from './llm/statement.js';
import type { Analysis, AnalysedClaim, AnalysedMention, Candidate } from './analysis.js';
import type { Lexicon } from './gazetteer/lexicon.js';
import { portray } from './portray.js';
import { languageOf, saidAt } from './said-at.js';

const valueTypes: ReadonlyMap<string, ValueType> = new Map(
  literalPredicates.map(({ predicate, valueType }) => [predicate, valueType]),
);

/**
 * What is put before those who decide: the entities that a document names and the graph does not have, then what it says, then the
 * words of persons and the figures in it.
 */
export function propose(analysis: Analysis, lexicon: Lexicon): Proposed[] {
  const { candidates, claims, mentions, sentences } = analysis;
  const byEntity = groupBy(mentions, ({ entity }) => entity);
  return [
    ...candidates.flatMap((candidate) =>
      proposeEntity(candidate, byEntity.get(candidate.ref) ?? [], sentences),
    ),
    ...claims.flatMap((claim) => proposeClaim(claim)),
    ...portray(analysis, lexicon),
  ];
}

/** One that stands nowhere by its name cannot be cited, and so not be made. */
function proposeEntity(
  { ref, kind, names, alternatives }: Candidate,
  own: readonly AnalysedMention[],
  sentences: Analysis['sentences'],
): Proposed[] {
  const named = names.flatMap(({ text, lang }) => {
    const mention = own.find(({ exact }) => exact === text);
    const sentence = mention && sentences[mention.sentence];
    return mention && sentence ? [{ text, lang, at: saidAt(sentence, mention), mention }] : [];
  });
  const [first] = named;
  if (!first) return [];
  return [
    {
      payload: {
        ...{ kind: 'ENTITY', ref, entityKind: kind, alternatives },
        names: named.map(({ text, lang, at }) => ({ text, lang, at })),
      },
      evidence: named.map(({ at }) => at),
      ...ruleOf(first.mention),
      method: first.mention.rule === modelRule ? 'MODEL' : 'EXPLICIT',
      ...{ novelty: 'NEW', meets: [] },
    },
  ];
}

function ruleOf({ rule, confidence }: AnalysedMention): Pick<Proposed, 'rule' | 'confidence'> {
  return { rule, confidence };
}

function proposeClaim(claim: AnalysedClaim): Proposed[] {
  const { subject, predicate, object, role, validFrom, validTo } = claim;
  const value = valueOf(claim);
  if (object === null && value === null) return [];
  const { method, confidence, rule, novelty, meets, evidence } = claim;
  return [
    {
      payload: {
        ...{ kind: 'CLAIM', subject, predicate, object, value },
        ...{ role: role && roleOf(role), validFrom, validTo },
      },
      evidence: evidence.map((each) => saidAt(each, each.phrase)),
      ...{ method, confidence, rule, novelty, meets },
    },
  ];
}

function roleOf({ key, ar, en }: ProposedRole): ProposedRole {
  return { key, ar, en };
}

/** Null where the predicate takes no value, or one that this is not. */
function valueOf({ predicate, value }: AnalysedClaim): ValueInput | null {
  if (value === null) return null;
  switch (valueTypes.get(predicate)) {
    case 'DATE':
      return { date: String(value) };
    case 'NUMBER':
      return typeof value === 'number' ? { number: value } : null;
    case 'CODE':
      return { text: String(value) };
    case 'TEXT':
    case 'NAME':
      return { text: String(value), lang: languageOf(String(value)) };
    default:
      return null;
  }
}
