import type { ValueInput } from '../../claims/records.js';
import type {
  Proposed,
  ProposedEntity,
  ProposedRole,
  SaidAt,
  ProposedClaim,
} from '../../claims/proposals.js';
import { literalPredicates } from '../../model/predicates.js';
import type { ValueType } from '../../model/values/lists.js';
import { groupBy, type NonEmpty } from '#text/group-by.js';
import { modelRule } from '../llm/finding.js';
import {
  statedDates,
  type Analysis,
  type AnalysedClaim,
  type AnalysedMention,
  type Candidate,
  type ClaimEvidence,
} from '#reader/reading/analysis.js';
import { isPlaceOf } from '../compose/proper-names.js';
import type { Lexicon } from '#reader/gazetteer/lexicon.js';
import { proposeIdentities, proposeOtherNames } from './propose-identities.js';
import { jointRule } from '#reader/mentions/joint-bodies.js';
import { isBareEdition } from '#reader/mentions/bare-edition.js';
import { nameEdition } from './edition-names.js';
import { proposeMentions } from './propose-mentions.js';
import { portray } from './describe-entities.js';
import { plainRole } from './role-words.js';
import { languageByScript } from '#text/script.js';
import { saidAt } from './evidence-of-proposal.js';

const valueTypes: ReadonlyMap<string, ValueType> = new Map(
  literalPredicates.map(({ predicate, valueType }) => [predicate, valueType]),
);

/**
 * The proposals for reviewers: new entities with candidates of the graph, then claims, then quotes and figures, and last the
 * mentions.
 */
export function propose(analysis: Analysis, lexicon: Lexicon): Proposed[] {
  const { candidates, claims, mentions, sentences } = analysis;
  const byEntity = groupBy(mentions, ({ entity }) => entity);
  const named = candidates.flatMap((candidate) => {
    const names = namesIn(candidate, byEntity.get(candidate.ref) ?? [], sentences);
    return isNonEmpty(names) ? [{ candidate, names }] : [];
  });
  return [
    ...named.flatMap(({ candidate, names }) => [
      proposeEntity(
        candidate,
        names,
        nameEdition(candidate, names.map(asProposed), analysis, lexicon),
      ),
      // Entities named by a language model alone are compared by a person.
      ...(names[0].mention.rule === modelRule
        ? []
        : proposeIdentities(candidate, names.map(asProposed), lexicon)),
    ]),
    ...proposeOtherNames(analysis, lexicon),
    ...claims.flatMap((claim) => proposeClaim(claim)),
    ...portray(analysis, lexicon),
    ...proposeMentions(analysis, new Set(named.map(({ candidate: { ref } }) => ref))),
  ];
}

type ProposedName = ProposedEntity['names'][number];

interface NameInText extends ProposedName {
  readonly mention: AnalysedMention;
}

function asProposed({ text, lang, at }: NameInText): ProposedName {
  return { text, lang, at };
}

function isNonEmpty<T>(list: readonly T[]): list is NonEmpty<T> {
  return list.length > 0;
}

/** The names with their places; a name without a place cannot be cited, so it cannot be created. */
function namesIn(
  { names }: Candidate,
  own: readonly AnalysedMention[],
  sentences: Analysis['sentences'],
): NameInText[] {
  return names.flatMap(({ text, lang }) => {
    const mention =
      own.find(({ exact }) => isPlaceOf(text, exact)) ?? own.find(({ rule }) => rule === jointRule);
    const sentence = mention && sentences[mention.sentence];
    return mention && sentence ? [{ text, lang, at: saidAt(sentence, mention), mention }] : [];
  });
}

function proposeEntity(
  { ref, kind, alternatives }: Candidate,
  names: NonEmpty<NameInText>,
  given?: readonly ProposedName[],
): Proposed {
  const [{ mention }] = names;
  // The number of an edition alone is a name of none, if the document names it.
  const full = names.filter(({ text }) => kind !== 'Edition' || !isBareEdition(text));
  return {
    payload: {
      kind: 'ENTITY',
      ref,
      entityKind: kind,
      alternatives,
      names: given ?? (full.length > 0 ? full : names).map(asProposed),
    },
    evidence: names.map(({ at }) => at),
    ...ruleOf(mention),
    method: given || mention.rule === jointRule ? 'DERIVED' : methodOf(mention),
    novelty: 'NEW',
    meets: [],
  };
}

function methodOf({ rule }: AnalysedMention): Proposed['method'] {
  return rule === modelRule ? 'MODEL' : 'EXPLICIT';
}

function ruleOf({ rule, confidence }: AnalysedMention): Pick<Proposed, 'rule' | 'confidence'> {
  return { rule, confidence };
}

function proposeClaim(claim: AnalysedClaim): Proposed[] {
  const { subject, predicate, object, role, validFrom, validTo, ended } = claim;
  const value = valueOf(claim);
  if (object === null && value === null) return [];
  const { method, confidence, rule, novelty, meets, evidence } = claim;
  return [
    {
      payload: {
        kind: 'CLAIM',
        subject,
        predicate,
        object,
        value,
        role: role && roleOf(role),
        validFrom,
        validTo,
        ...(ended && ({ ended } satisfies Partial<ProposedClaim>)),
      },
      evidence: evidence.map((each) => ({
        ...saidAt(each, each.phrase),
        ...partsSaid(each, claim),
      })),
      method,
      confidence,
      rule,
      novelty,
      meets,
    },
  ];
}

/** The parts that one of several sentences says, where another names an end or has a date that it has not. */
function partsSaid({ says, names }: ClaimEvidence, claim: AnalysedClaim): Pick<SaidAt, 'supports'> {
  if (names !== undefined) return { supports: [names] };
  const { validFrom, validTo, ended, role } = claim;
  const has = { VALID_FROM: validFrom !== null, VALID_TO: validTo !== null || ended === true };
  const dates = statedDates.filter((date) => has[date]);
  if (dates.every((date) => says.includes(date))) return {};
  const other = role ? (['OBJECT', 'ROLE'] as const) : (['OBJECT'] as const);
  return { supports: [...other, ...dates.filter((date) => says.includes(date))] };
}

function roleOf({ key, ar, en }: ProposedRole): ProposedRole {
  return { key, ar: ar === null ? null : plainRole(ar), en };
}

/** Null if the predicate takes no value, or not this one. */
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
      return { text: String(value), lang: languageByScript(String(value)) };
    default:
      return null;
  }
}
