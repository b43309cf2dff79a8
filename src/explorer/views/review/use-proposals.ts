import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ask, AskError, type Answer, type AnswerOf, type VariablesOf } from '../../data/ask.js';
import type { Session } from '../../data/session.js';
import { useReconnect, type Asked } from '../../data/use-answer.js';
import { askNames } from '../../data/use-many-names.js';
import type { Named } from '../../data/named.js';
import type { Proposal } from './proposal.js';

/** Proposals of a document as far as they have arrived, with the names of their entities. */
export interface Loaded {
  readonly proposals: readonly Proposal[];
  readonly names: ReadonlyMap<string, Named>;
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

/** Asks for all proposals of a document: the first page is shown as it comes, a renewed list once it is whole. */
export function useProposals(document: string, session: Session): Proposals {
  const key = `${document} ${session.number}`;
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
      const loaded = await load(document, session.token, grow);
      isWhole.current = true;
      set((before) => ({
        ...before,
        ...{ answer: answerOf(loaded), error: undefined, isLoading: false },
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
    ...{ name: 'view-proposals' as const, variables: { document }, isSigned: true },
    ...{ answer: state.answer, error: state.error, isLoading: state.isLoading, again },
  };
  return { asked, renew };
}

function begin(of: string): State {
  return { of, answer: undefined, error: undefined, isLoading: true };
}

const answerOf = (data: Loaded): Answer<Loaded> => ({
  ...{ data, isPartial: false, at: Date.now(), version: undefined },
});

type Page = AnswerOf<'view-proposals'>['proposals'];

async function load(
  document: string,
  token: string,
  grow: (loaded: Loaded) => void,
): Promise<Loaded> {
  let loaded: Loaded = { proposals: [], names: new Map(), total: 0 };
  let after: string | undefined;
  do {
    const page = await askPage({ document, first: pageSize, ...(after && { after }) }, token);
    const { nodes, pageInfo, totalCount } = page;
    const missing = idsIn(nodes).filter((id) => !loaded.names.has(id));
    loaded = {
      proposals: [...loaded.proposals, ...nodes],
      names: new Map([...loaded.names, ...(await askNames(missing))]),
      total: totalCount,
    };
    grow(loaded);
    after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined;
  } while (after !== undefined);
  return loaded;
}

async function askPage(variables: VariablesOf<'view-proposals'>, token: string): Promise<Page> {
  const { data } = await ask('view-proposals', variables, { token });
  return data.proposals;
}

/** Ids of all entities of the graph that these proposals name. */
function idsIn(proposals: readonly Proposal[]): readonly string[] {
  return [
    ...new Set(
      proposals.flatMap(({ subject, object }) => [
        ...(subject.entity == null ? [] : [subject.entity]),
        ...(object?.entity == null ? [] : [object.entity]),
        ...subject.alternatives.map(({ entity }) => entity),
      ]),
    ),
  ];
}
