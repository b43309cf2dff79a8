import { findReading } from '../../claims/graph/read-runs.js';
import { readProposalsOf } from '../../claims/graph/read-proposals.js';
import type { Proposed } from '../../claims/proposals.js';
import { toCanonicalJson } from '../../shared/canonical-json.js';
import type { GraphReader } from '../../store/graph-reader.js';
import { readerOf } from '../../store/read-row.js';
import type { Dropped } from '#reader/reading/analysis.js';
import { isRead } from '#reader/text/read-languages.js';
import type { Read } from '../compose/read-parts.js';
import type { ModelAccess } from './access.js';
import { askModel, type Answered } from './ask-model.js';
import { promptVersion } from './prompt.js';
import { isEmpty, modelRule, noFindings, type Findings } from './finding.js';
import { chatWith } from './chat.js';
import { judgeFindings } from './judge-findings.js';
import { judgeVersion } from './judge.js';

/** With another version, the model is asked and its answer read anew. */
const extractor = 'llm@2';

/** The findings of the rules, with the means to check a model's statements against the same text. */
export interface ByRules {
  readonly key: string | undefined;
  readonly read: Read;
  /** With its version. */
  readonly extractor: string;
  /** Time of arrival of the document, by `performance.now()`. */
  readonly begun: number;
  readonly check: (said: Findings, timeoutMs: number) => Promise<Read>;
}

/** A model's additions to the findings of the rules. */
export interface WithModel {
  readonly read: Read;
  /** Its earlier findings, which it need not repeat. */
  readonly held: readonly Proposed[];
  readonly warnings: readonly string[];
  /** Identifies the run. It includes the parts that the model has not read, so that they can be asked about another time. */
  readonly extractor: string;
  readonly settings: string;
}

/**
 * The findings of the rules and a model; the model is only trusted where the text has the words. Whatever the model does, the
 * findings of the rules stay. A repeated question is answered from the graph.
 *
 * @throws the signal's reason once it is aborted
 */
export async function readWithModel(
  store: GraphReader,
  access: ModelAccess,
  byRules: ByRules,
  signal: AbortSignal | undefined,
): Promise<WithModel> {
  const run = {
    extractor: `${byRules.extractor}+${extractor}`,
    settings: { model: access.model, prompt: promptVersion, judge: judgeVersion },
  };
  const kept = await readKept(store, byRules, { ...run, settings: toCanonicalJson(run.settings) });
  const answered = kept.wasRead ? nothingNew : await ask(access, byRules, signal);
  const { unread, isJudged, warnings } = answered;
  const checked = await check(access, byRules, answered, signal);
  const isChecked = isJudged && checked.warnings.length === 0;
  const isWhole = unread.length === 0 && isChecked;
  return {
    read: checked.read,
    held: kept.wasRead || !isWhole ? kept.proposals : [],
    warnings: [...warnings, ...checked.warnings],
    extractor: run.extractor,
    settings: toCanonicalJson({
      ...run.settings,
      ...(!isWhole && ({ unread: isChecked ? unread : 'ALL' } satisfies Partial<Settings>)),
    }),
  };
}

/** Settings of a run; they identify it. */
interface Settings {
  readonly model: string;
  readonly prompt: string;
  readonly judge: string;
  /** The numbers of the parts of the text without findings; left out if all is read and judged. */
  readonly unread?: readonly number[] | 'ALL';
}

/** A model's findings after its second pass. */
interface Confirmed extends Answered {
  /** Whether all claims have a verdict. */
  readonly isJudged: boolean;
}

const nothingNew: Confirmed = {
  said: noFindings,
  dropped: [],
  unread: [],
  warnings: [],
  isJudged: true,
};

interface Kept {
  readonly wasRead: boolean;
  readonly proposals: readonly Proposed[];
}

/** Whether the same text was given to the same model with the same instructions, and the kept findings. */
async function readKept(
  store: GraphReader,
  { key, read: { document } }: ByRules,
  run: { readonly extractor: string; readonly settings: string },
): Promise<Kept> {
  const read = readerOf(store);
  const found =
    key === undefined
      ? undefined
      : await findReading(read, { ...run, key, sha256: document.sha256 });
  if (!found) return { wasRead: false, proposals: [] };
  const proposals = await readProposalsOf(read, [found.document]);
  return {
    wasRead: found.wasRead,
    proposals: proposals
      .filter(({ rule, status }) => rule === modelRule && status !== 'SUPERSEDED')
      .map(toProposed),
  };
}

function toProposed({ payload, evidence, rule, ...record }: Proposed): Proposed {
  const { method, confidence, novelty, meets } = record;
  return { payload, evidence, rule, method, confidence, novelty, meets };
}

/** Time for the check, as a multiple of the time of the first reading. */
const share = 1.5;
const leastMs = 50;

async function ask(
  { timeoutMs, ...access }: ModelAccess,
  { read: { document, analysis }, begun }: ByRules,
  signal: AbortSignal | undefined,
): Promise<Confirmed> {
  if (!isRead(document.language))
    return {
      ...nothingNew,
      warnings: ['The language model was not asked: it only gets texts in Arabic and English.'],
    };
  const goneMs = performance.now() - begun;
  const leftMs = access.totalMs - goneMs - goneMs * share;
  const withinMs = Math.ceil(Math.min(timeoutMs, Math.max(leftMs, leastMs)));
  const until = performance.now() + withinMs;
  const chat = chatWith(access);
  const answered = await askModel(chat, analysis, { signal, withinMs });
  const judgedMs = Math.ceil(Math.max(until - performance.now(), leastMs));
  const judged = await judgeFindings(chat, analysis, answered.said, { signal, withinMs: judgedMs });
  const { failures } = judged;
  return {
    ...answered,
    said: judged.said,
    dropped: [...answered.dropped, ...judged.dropped],
    isJudged: failures.length === 0,
    warnings: [...answered.warnings, ...(failures.length > 0 ? [warningOf(failures)] : [])],
  };
}

function warningOf(failures: readonly string[]): string {
  const why = [...new Set(failures)].join('; ');
  return `The language model has not judged all that it had read: ${why}. What it has not judged is left out.`;
}

interface Checked {
  readonly read: Read;
  readonly warnings: readonly string[];
}

async function check(
  { totalMs }: ModelAccess,
  { read, begun, check: checkIn }: ByRules,
  { said, dropped }: Answered,
  signal: AbortSignal | undefined,
): Promise<Checked> {
  if (isEmpty(said)) return { read: withDropped(read, dropped), warnings: [] };
  try {
    const leftMs = Math.ceil(Math.max(totalMs - (performance.now() - begun), leastMs));
    return { read: withDropped(await checkIn(said, leftMs), dropped), warnings: [] };
  } catch {
    signal?.throwIfAborted();
    return {
      read: withDropped(read, dropped),
      warnings: [
        'The answer of the language model could not be checked against the text, and is left out. The proposals of the rules do not depend on it.',
      ],
    };
  }
}

const mostDropped = 200;

function withDropped(read: Read, more: readonly Dropped[]): Read {
  const isOfModel = ({ what }: Dropped): boolean => what.startsWith(`${modelRule}: `);
  const all = [...read.analysis.dropped, ...more];
  const ofModel = all.filter(isOfModel);
  const rest = ofModel.length - mostDropped;
  const dropped = [
    ...all.filter((each) => !isOfModel(each)),
    ...ofModel.slice(0, mostDropped),
    ...(rest > 0
      ? [{ what: `${modelRule}: ${String(rest)} more`, why: 'They are not listed one by one.' }]
      : []),
  ];
  return { ...read, analysis: { ...read.analysis, dropped } };
}
