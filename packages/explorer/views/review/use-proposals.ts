import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ask, AskError, type Answer, type AnswerOf, type VariablesOf } from '../../data/ask.js';
import type { Session } from '../../data/session.js';
import { useReconnect, type Asked } from '../../data/use-answer.js';
import type { Proposal } from './proposal.js';

/** Proposals of a document as far as they have arrived. */
export interface Loaded {
  readonly proposals: readonly Proposal[];
  readonly total: number;
}

export interface Proposals {
  readonly asked: Asked<Loaded>;
  /** Asks for all of them again; the shown ones stay until the new ones are there. */
  readonly renew: () => Promise<Loaded | undefined>;
}

interface State {
  readonly of: string;
  readonly answer: Answer<Loaded> | undefined;
  readonly error: AskError | undefined;
  readonly isLoading: boolean;
}

const pageSize = 100;

type Order = NonNullable<VariablesOf<'view-proposals'>['order']>;

/** Asks for all proposals of a document: the first page is shown as it comes, a renewed list once it is whole. */
export function useProposals(document: string, order: Order, session: Session): Proposals {
  const key = `${document} ${order} ${session.number}`;
  const [kept, setState] = useState<State>(() => begin(key));
  const state = kept.of === key ? kept : begin(key);
  const run = useRef(0);
  const isWhole = useRef(false);

  const renew = useCallback(async (): Promise<Loaded | undefined> => {
    const own = (run.current += 1);
    const set = (change: (before: State) => State): void => {
      if (run.current === own)
        setState((before) => change(before.of === key ? before : begin(key)));
    };
    set((before) => ({ ...before, isLoading: true }));
    // On first load the list grows; a reloaded one would be shorter until it is complete.
    const grow = (loaded: Loaded): void => {
      if (!isWhole.current) set((before) => ({ ...before, answer: answerOf(loaded) }));
    };
    try {
      const loaded = await load({ document, order }, session.token, grow);
      isWhole.current = true;
      set((before) => ({
        ...before,
        answer: answerOf(loaded),
        error: undefined,
        isLoading: false,
      }));
      return loaded;
    } catch (cause) {
      const error = cause instanceof AskError ? cause : new AskError('failed', String(cause));
      set((before) => ({ ...before, error, isLoading: false }));
      return undefined;
    }
  }, [key]);

  useEffect(() => {
    isWhole.current = false;
    void renew();
    return () => {
      run.current += 1;
    };
  }, [renew]);
  const again = useCallback(() => void renew(), [renew]);
  useReconnect(state.error?.fault === 'offline', again);
  const asked = {
    name: 'view-proposals' as const,
    variables: { document, order },
    isSigned: true,
    answer: state.answer,
    error: state.error,
    isLoading: state.isLoading,
    again,
  };
  return { asked, renew };
}

function begin(of: string): State {
  return { of, answer: undefined, error: undefined, isLoading: true };
}

const answerOf = (data: Loaded): Answer<Loaded> => ({
  data,
  isPartial: false,
  at: Date.now(),
  version: undefined,
});

type Page = AnswerOf<'view-proposals'>['proposals'];

async function load(
  of: VariablesOf<'view-proposals'>,
  token: string,
  grow: (loaded: Loaded) => void,
): Promise<Loaded> {
  let loaded: Loaded = { proposals: [], total: 0 };
  let after: string | undefined;
  do {
    const page = await askPage({ ...of, first: pageSize, ...(after && { after }) }, token);
    const { nodes, pageInfo, totalCount } = page;
    loaded = { proposals: [...loaded.proposals, ...nodes], total: totalCount };
    grow(loaded);
    after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined;
  } while (after !== undefined);
  return loaded;
}

async function askPage(variables: VariablesOf<'view-proposals'>, token: string): Promise<Page> {
  const { data } = await ask('view-proposals', variables, { token });
  return data.proposals;
}
