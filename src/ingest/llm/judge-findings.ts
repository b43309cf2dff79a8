import type { Analysis, Dropped } from '#reader/reading/analysis.js';
import type { Ask } from './chat.js';
import type { Finding, Findings, MeantEntity, QuoteFinding } from './finding.js';
import { droppedBy, judge, type JudgedClaim, type Judgement } from './judge.js';

/** The findings of a model after its second pass. */
export interface JudgedFindings {
  readonly said: Findings;
  readonly dropped: readonly Dropped[];
  /** The reasons why claims have no verdict. */
  readonly failures: readonly string[];
}

/**
 * A model's findings less the claims that it does not confirm when it is shown each with its sentence. A claim that only
 * somebody quoted makes becomes words of that person.
 *
 * @throws the signal's reason once it is aborted
 */
export async function judgeFindings(
  ask: Ask,
  analysis: Pick<Analysis, 'sentences' | 'mentions'>,
  said: Findings,
  when: { readonly signal?: AbortSignal | undefined; readonly withinMs: number },
): Promise<JudgedFindings> {
  const names = new Map(analysis.mentions.map(({ entity, exact }) => [entity, exact]));
  const shown = said.claims.map((claim) => shownAs(analysis, names, claim));
  const { judgements, failures } = await judge(ask, shown, when);
  const isKept = (n: number): boolean => judgements[n]?.verdict === 'yes';
  return {
    said: {
      ...said,
      claims: said.claims.filter((_, n) => isKept(n)),
      quotes: [...said.quotes, ...said.claims.flatMap((claim, n) => quoteBy(claim, judgements[n]))],
    },
    dropped: shown.flatMap((claim, n) => (isKept(n) ? [] : [droppedBy(judgements[n], claim)])),
    failures,
  };
}

function shownAs(
  { sentences }: Pick<Analysis, 'sentences'>,
  names: ReadonlyMap<string, string>,
  { what, subject, predicate, object, value, role, validFrom, validTo }: Finding,
): JudgedClaim {
  const sentenceOf = (n: number | null): string => sentences[n ?? -1]?.exact ?? '';
  const nameOf = ({ id, name }: MeantEntity): string => name ?? names.get(id ?? '') ?? id ?? '';
  return {
    sentence: sentenceOf(what.sentence),
    quote: what.quote,
    who: [subject.who, object?.who].flatMap((who) => (who ? [sentenceOf(who.sentence)] : [])),
    subject: nameOf(subject),
    predicate,
    object: object ? nameOf(object) : value,
    role,
    validFrom,
    validTo,
  };
}

function quoteBy({ shown, what }: Finding, judgement: Judgement | undefined): QuoteFinding[] {
  if (judgement?.verdict !== 'quoted' || judgement.speaker === null) return [];
  const speaker = { id: null, kind: 'Person', name: judgement.speaker, who: null };
  return [{ shown, what, speaker }];
}
