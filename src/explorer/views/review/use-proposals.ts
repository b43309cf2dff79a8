import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ask, AskError, type Answer, type AnswerOf, type VariablesOf } from '../../data/ask.js';
import type { Session } from '../../data/session.js';
import { useReconnect, type Asked } from '../../data/use-answer.js';
import type { Named } from '../../data/named.js';
import type { Proposal } from './proposal.js';

/** The loaded proposals of a document, with the names of their subjects. */
export interface Loaded {
  readonly proposals: readonly Proposal[];
  readonly names: ReadonlyMap<string, Named>;
  readonly total: number;
}

export interface Proposals {
  readonly asked: Asked<Loaded>;
  /** Reloads all of them; the shown ones stay until then. */
  readonly renew: () => Promise<Loaded | undefined>;
}

interface State {
  readonly of: string;
  readonly answer: Answer<Loaded> | undefined;
  readonly error: AskError | undefined;
  readonly isLoading: boolean;
}

/** Maximum names per request. */
const maxNames = 100;
const pageSize = 100;

/** All proposals of a document: the first page is shown at once, a reloaded list once it is complete. */
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
      names: new Map([...loaded.names, ...(await nameAll(missing))]),
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

/** Every entity of the graph in these proposals. */
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

/** Loads names; missing ones are shown as ids. */
async function nameAll(ids: readonly string[]): Promise<readonly (readonly [string, Named])[]> {
  const batches = Array.from({ length: Math.ceil(ids.length / maxNames) }, (_, index) =>
    ids.slice(index * maxNames, (index + 1) * maxNames),
  );
  const answers = await Promise.all(
    batches.map((batch) => ask('view-names', { ids: batch }).catch(() => undefined)),
  );
  return answers.flatMap((answer) =>
    (answer?.data.entities.nodes ?? []).map((node) => [node.id, node] as const),
  );
}
