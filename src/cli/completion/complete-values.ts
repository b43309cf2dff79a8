import { kinds } from '../../model/entities/index.js';
import type { CommandLine } from '../../../generated/answers.js';
import { documentOf } from '../sources/ask-for.js';
import { useSource } from '../sources/use-source.js';
import type { Terminal } from '../terminal/terminal.js';
import type { ValueKind } from './describe-commands.js';

/** A shell expands words that are offered to it: nothing in them may be a command. */
const isHarmless = /^[\p{L}\p{N}][\p{L}\p{N}:._-]*$/u;

type Found = CommandLine['complete-datasets']['answer'] & CommandLine['complete-ids']['answer'];

/** Longer than that nobody waits for a completion. */
const deadlineMs = 3000;

/**
 * Datasets, or ids of entities, that begin so: of the server or the graph that the environment names. Ids are found by the names
 * of their entities and among the first of their kind. Without an answer in time there are none.
 */
export async function completeValues(
  what: ValueKind,
  typed: string,
  terminal: Terminal,
): Promise<readonly string[]> {
  if (what === 'ids' && !typed.includes(':'))
    return kinds.map(({ prefix }) => `${prefix}:`).filter((each) => each.startsWith(typed));
  const graph = graphOf(terminal.environment);
  if (graph === undefined) return [];
  const { signal } = terminal;
  const hurried = {
    ...terminal,
    signal: AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]),
  };
  const variables = what === 'ids' ? variablesFor(typed) : {};
  const name = what === 'ids' ? 'complete-ids' : 'complete-datasets';
  const question = {
    document: documentOf(name),
    variables: { json: JSON.stringify(variables) },
  };
  const answer = await useSource(hurried, graph, (source) => source.ask(question)).catch(
    () => null,
  );
  const ids = new Set(idsIn(answer?.data ?? {}));
  return [...ids].filter((id) => id.startsWith(typed) && isHarmless.test(id)).sort();
}

/** Flags of the graph that the environment names; undefined if it names none. */
function graphOf(environment: Terminal['environment']) {
  const isGiven = (name: string) => (environment[name] ?? '') !== '';
  const { MULTAQA_URL: url, MULTAQA_TOKEN_FILE: tokenFile } = environment;
  if (!['MULTAQA_URL', 'STORE', 'DATA'].some(isGiven)) return undefined;
  return { ...(url && { url }), ...(tokenFile && { tokenFile }) };
}

function variablesFor(typed: string): object {
  const [prefix, name] = typed.split(/:(.*)/su);
  const kind = kinds.find((each) => each.prefix === prefix)?.name;
  const isShort = name === '';
  return { name, isShort, ...(kind && { kinds: [kind], filter: { kind: [kind] } }) };
}

function idsIn({ datasets = [], suggest = [], entities }: Partial<Found>): readonly string[] {
  const found = [...datasets, ...suggest.map(({ entity }) => entity), ...(entities?.nodes ?? [])];
  return found.map(({ id }) => id);
}
