import { useEffect, useMemo, useState } from 'preact/hooks';
import {
  addressOf,
  ask,
  AskError,
  type Answer,
  type AnswerOf,
  type OperationName,
  type VariablesOf,
} from './ask.js';
import { keepIn, keptIn } from '../history-entry.js';
import { useOnPage } from './on-page.js';
import type { Session } from './session.js';
import { useAnswer, useReconnect, type Asked } from './use-answer.js';

interface Connection<Node> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  readonly nodes: readonly Node[];
}

/** A list that arrives in pages. */
export interface Pages<Data, Node> {
  readonly asked: Asked<Data>;
  readonly nodes: readonly Node[];
  readonly total: number;
  readonly hasMore: boolean;
  /** True if a further page is loading, or will load automatically. */
  readonly isLoadingMore: boolean;
  readonly moreError: AskError | undefined;
  readonly more: () => void;
}

interface Further<Node> {
  /** The question and the version of the graph whose list they continue, or the answer where no version is known. */
  readonly of: unknown;
  readonly pages: readonly Connection<Node>[];
  readonly isLoading: boolean;
  readonly error: AskError | undefined;
}

const none = { of: undefined, pages: [], isLoading: false, error: undefined };

interface PageOptions {
  /** If true, every page is requested as soon as the one before has arrived. */
  readonly all?: boolean;
  /** Maximum nodes that load automatically. */
  readonly max?: number;
  /** The session, for restricted data. */
  readonly session?: Session | undefined;
}

/** A stored operation with `$after`, page by page; `listOf` finds the list in an answer. */
export function usePages<Name extends OperationName, Node>(
  name: Name,
  variables: VariablesOf<Name> | undefined,
  listOf: (data: AnswerOf<Name>) => Connection<Node> | null | undefined,
  { all = false, max = Infinity, session }: PageOptions = {},
): Pages<AnswerOf<Name>, Node> {
  const asked = useAnswer(name, variables, session);
  const first = asked.answer === undefined ? undefined : (listOf(asked.answer.data) ?? undefined);
  const { further, more } = useFurther({
    name,
    variables,
    listOf,
    first,
    session,
    of: asked.answer,
  });
  const { nodes, total, hasMore } = joined(first, further.pages);

  const isWanted = all
    ? nodes.length < max
    : further.pages.length < countLeft(keptName(name, variables));
  const wantsMore = isWanted && hasMore && further.error === undefined;
  useEffect(() => {
    if (wantsMore) more();
  }, [wantsMore, further.isLoading]);

  return {
    asked,
    nodes,
    total,
    hasMore,
    isLoadingMore: further.isLoading || wantsMore,
    moreError: further.error,
    more,
  };
}

/** Name under which an entry of the history keeps the number of further pages. */
const keptName = (name: OperationName, variables: object | undefined): string =>
  `pages ${addressOf(name, variables ?? {})}`;

/** Number of further pages that were loaded when the reader left the page. */
const countLeft = (name: string): number => Number(keptIn(name) ?? 0);

function joined<Node>(first: Connection<Node> | undefined, further: readonly Connection<Node>[]) {
  if (first === undefined) return { nodes: [], total: 0, hasMore: false };
  const last = further.at(-1) ?? first;
  return {
    nodes: [first, ...further].flatMap(({ nodes }) => nodes),
    total: first.totalCount,
    hasMore: last.pageInfo.hasNextPage,
  };
}

interface FurtherParts<Name extends OperationName, Node> {
  readonly name: Name;
  readonly variables: VariablesOf<Name> | undefined;
  readonly listOf: (data: AnswerOf<Name>) => Connection<Node> | null | undefined;
  readonly first: Connection<Node> | undefined;
  /** The answer with the first page. */
  readonly of: Answer<AnswerOf<Name>> | undefined;
  readonly session: Session | undefined;
}

/** The pages after the first, with a function that loads the next. */
function useFurther<Name extends OperationName, Node>(parts: FurtherParts<Name, Node>) {
  const { name, variables, listOf, first, of, session } = parts;
  const [kept, setFurther] = useState<Further<Node>>(none);
  // Further pages belong to one first page: that of another version starts over.
  const key =
    of?.version === undefined
      ? of
      : `${of.version.store}:${of.version.number} ${addressOf(name, variables ?? {})}`;
  const further: Further<Node> = kept.of === key ? kept : { ...none, of: key };
  const change = (next: Partial<Further<Node>>): void => {
    setFurther((now) => (now.of === key ? { ...now, ...next } : now));
  };
  const after = (further.pages.at(-1) ?? first)?.pageInfo.endCursor;

  const more = (): void => {
    if (variables === undefined || after == null || further.isLoading) return;
    setFurther({ ...further, isLoading: true, error: undefined });
    ask(name, { ...variables, after }, { token: session?.token })
      .then(({ data }) => {
        const page = listOf(data);
        if (page == null) throw new AskError('failed', 'The list is not there any more.');
        const added = [...further.pages, page];
        keepIn(keptName(name, variables), added.length);
        change({ pages: added, isLoading: false });
      })
      .catch((error: unknown) => {
        const told = error instanceof AskError ? error : new AskError('failed', String(error));
        change({ isLoading: false, error: refusalOf(told, of) });
      });
  };
  useReconnect(further.error?.fault === 'offline', more);
  const { pages } = further;
  useOnPage(
    useMemo(
      () => (of === undefined || pages.length === 0 ? undefined : { ...of, data: pages }),
      [pages],
    ),
    nothing,
  );
  return { further, more };
}

/** The error of a further page. A list does not continue in a changed graph, so a refused page counts as that. */
function refusalOf(error: AskError, of: Answer<unknown> | undefined): AskError {
  const [before, now] = [of?.version, error.version];
  const isMoved =
    error.code === 'BAD_INPUT' &&
    before !== undefined &&
    now !== undefined &&
    (before.store !== now.store || before.number !== now.number);
  return isMoved ? new AskError('moved', error.message, error.code, now) : error;
}

/** Does nothing: further pages are loaded with their first. */
const nothing = (): void => undefined;
