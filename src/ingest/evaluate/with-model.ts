import { analyse } from '../analyse.js';
import { askModel } from '../llm/ask-model.js';
import type { Ask } from '../llm/chat.js';
import type { Findings } from '../llm/finding.js';
import { judge, type JudgedClaim } from '../llm/judge.js';
import { judgeFindings } from '../llm/judge-findings.js';
import type { Analysis, AnalysedClaim } from '#reader/reading/analysis.js';
import type { GraphKnowledge } from '#reader/gazetteer/graph-knowledge.js';
import type { AnnotatedDocument } from './read-folder.js';

export const extractors = ['rules', 'llm', 'both'] as const;
export type Extractors = (typeof extractors)[number];
export const judges = ['none', 'llm', 'rules'] as const;
export type JudgeOf = (typeof judges)[number];

export interface Asking {
  readonly ask: Ask;
  readonly extractor: Extractors;
  /** The claims that a second pass judges. */
  readonly judgeOf: JudgeOf;
  /** Maximum wait for a document. */
  readonly withinMs: number;
  readonly signal: AbortSignal;
}

/** A document as each extractor reads it, before and after the second pass. */
export interface ReadByModel {
  readonly before: Analysis;
  readonly after: Analysis;
  readonly warnings: readonly string[];
}

/**
 * Reads a document by rules, by a model, or by both.
 *
 * @throws the signal's reason once it is aborted
 */
export async function readByModel(
  { text }: AnnotatedDocument,
  knowledge: GraphKnowledge,
  asking: Asking,
): Promise<ReadByModel> {
  const byRules = analyse({ text }, knowledge);
  const { extractor, judgeOf } = asking;
  const said = extractor === 'rules' ? undefined : await askModel(asking.ask, byRules, asking);
  const read = (findings: Findings | undefined): Analysis =>
    analyse({ text }, knowledge, { said: findings, isModelAlone: extractor === 'llm' });
  const before = read(said?.said);
  const warnings = said?.warnings ?? [];
  if (judgeOf === 'none') return { before, after: before, warnings };
  if (judgeOf === 'rules') return judgedRules(before, asking, warnings);
  if (!said) return { before, after: before, warnings };
  const judged = await judgeFindings(asking.ask, byRules, said.said, asking);
  return { before, after: read(judged.said), warnings: [...warnings, ...judged.failures] };
}

/** An analysis less the claims, of the rules too, that a model does not confirm. */
async function judgedRules(
  before: Analysis,
  asking: Asking,
  warnings: readonly string[],
): Promise<ReadByModel> {
  const shown = before.claims.map((claim) => shownAs(before, claim));
  const { judgements, failures } = await judge(asking.ask, shown, asking);
  const claims = before.claims.filter((_, n) => judgements[n]?.verdict === 'yes');
  return { before, after: { ...before, claims }, warnings: [...warnings, ...failures] };
}

function shownAs(
  { mentions }: Analysis,
  { subject, predicate, object, value, role, validFrom, validTo, evidence }: AnalysedClaim,
): JudgedClaim {
  const nameOf = (id: string): string => mentions.find(({ entity }) => entity === id)?.exact ?? id;
  const [what, ...who] = evidence;
  return {
    sentence: what?.exact ?? '',
    quote: what?.phrase.exact ?? '',
    who: who.map(({ exact }) => exact),
    subject: nameOf(subject),
    predicate,
    object: object === null ? value : nameOf(object),
    role: role && (role.en ?? role.ar ?? role.key),
    validFrom,
    validTo,
  };
}
