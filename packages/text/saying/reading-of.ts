interface Edge {
  readonly relation?: { readonly type: string; readonly source: { readonly id: string } } | null;
}

/** Reading of a relation from one of its ends. */
export const readingOf = (
  { relation }: Edge,
  { id }: { readonly id: string },
  say: (type: string, isFromSource: boolean) => string,
): string => (relation == null ? '' : say(relation.type, relation.source.id === id));
