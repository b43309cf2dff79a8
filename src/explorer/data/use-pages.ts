import { useEffect, useState } from 'preact/hooks';
import { ask, AskError, type AnswerOf, type OperationName, type VariablesOf } from './ask.js';
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
  /** A further page is on its way. */
  readonly isLoadingMore: boolean;
  readonly moreError: AskError | undefined;
  readonly more: () => void;
}

interface Further<Node> {
  readonly first: unknown;
  readonly pages: readonly Connection<Node>[];
  readonly isLoading: boolean;
  readonly error: AskError | undefined;
}

const none = { first: undefined, pages: [], isLoading: false, error: undefined };

/**
 * A stored operation with `$after`, page by page; `listOf` finds the list in an answer. With `all` every page is asked
 * for as soon as the one before it has arrived.
 */
export function usePages<Name extends OperationName, Node>(
  name: Name,
  variables: VariablesOf<Name> | undefined,
  listOf: (data: AnswerOf<Name>) => Connection<Node> | null | undefined,
  { all = false, max = Infinity }: { readonly all?: boolean; readonly max?: number } = {},
): Pages<AnswerOf<Name>, Node> {
  const asked = useAnswer(name, variables);
  const first = asked.answer && listOf(asked.answer.data);
  const [kept, setFurther] = useState<Further<Node>>(none);
  // Pages belong to the first page that they continue: a new first page begins anew.
  const further: Further<Node> = kept.first === first ? kept : { ...none, first };
  const pages = first ? [first, ...further.pages] : [];
  const nodes = pages.flatMap((page) => page.nodes);
  const last = pages.at(-1)?.pageInfo;
  const hasMore = last?.hasNextPage === true;

  const more = (): void => {
    if (variables === undefined || last?.endCursor == null || further.isLoading) return;
    setFurther({ ...further, isLoading: true, error: undefined });
    ask(name, { ...variables, after: last.endCursor }).then(
      ({ data }) => {
        const page = listOf(data);
        const added = page ? [...further.pages, page] : further.pages;
        setFurther({ first, pages: added, isLoading: false, error: undefined });
      },
      (error: unknown) => {
        const told = error instanceof AskError ? error : new AskError('failed', String(error));
        setFurther({ ...further, isLoading: false, error: told });
      },
    );
  };

  const wantsMore = all && hasMore && further.error === undefined && nodes.length < max;
  useEffect(() => {
    if (wantsMore) more();
  }, [wantsMore, pages.length]);
  useReconnect(further.error?.fault === 'offline', more);

  return {
    asked,
    nodes,
    total: first?.totalCount ?? 0,
    hasMore,
    isLoadingMore: further.isLoading,
    moreError: further.error,
    more,
  };
}
