import { useEffect, useRef, useState } from 'preact/hooks';
import { ask, AskError, type AnswerOf } from '../../data/ask.js';
import type { EntityKind } from '../../data/operations.js';

export type Candidate = AnswerOf<'view-match'>['match'][number]['candidates'][number];

/** A list that is being matched, or was. */
export interface Matching {
  /** Candidates of the names that are done, in their order. */
  readonly found: readonly (readonly Candidate[])[];
  readonly isRunning: boolean;
  readonly error: AskError | undefined;
  readonly start: (names: readonly string[], kind: EntityKind | undefined) => void;
  readonly stop: () => void;
  readonly clear: () => void;
}

/** Names in one question: its address stays short enough for every proxy. */
const batchSize = 20;

/** Matches names batch by batch, so that the first are shown early and the rest can be stopped. */
export function useMatching(): Matching {
  const [found, setFound] = useState<Matching['found']>([]);
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<AskError | undefined>();
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(
    () => () => {
      running.current?.abort();
    },
    [],
  );
  const stop = (): void => {
    running.current?.abort();
    setRunning(false);
  };
  const clear = (): void => {
    stop();
    setFound([]);
    setError(undefined);
  };
  const start = (names: readonly string[], kind: EntityKind | undefined): void => {
    clear();
    const own = new AbortController();
    running.current = own;
    setRunning(true);
    void matchAll(names, kind, own.signal, (more) => {
      if (!own.signal.aborted) setFound((before) => [...before, ...more]);
    })
      .catch((fault: unknown) => {
        if (!own.signal.aborted && fault instanceof AskError) setError(fault);
      })
      .finally(() => {
        if (!own.signal.aborted) setRunning(false);
      });
  };
  return { found, isRunning, error, start, stop, clear };
}

async function matchAll(
  names: readonly string[],
  kind: EntityKind | undefined,
  signal: AbortSignal,
  take: (found: readonly (readonly Candidate[])[]) => void,
): Promise<void> {
  for (let at = 0; at < names.length && !signal.aborted; at += batchSize) {
    const queries = names
      .slice(at, at + batchSize)
      .map((name) => ({ name: name.slice(0, longestName), ...(kind && { kind }) }));
    const { data } = await ask('view-match', { queries }, { signal });
    take(data.match.map(({ candidates }) => candidates));
  }
}

/** Maximum characters of a name that a question takes. */
const longestName = 200;
