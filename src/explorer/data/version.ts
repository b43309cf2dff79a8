/** A version of the graph, as the header `x-graph-version` tells it: of which store, and its number there. */
export interface Version {
  readonly store: string;
  readonly number: number;
}

/** The version that a response is about; undefined where it does not say. */
export function versionOf({ headers }: Response): Version | undefined {
  const [store = '', number = ''] = (headers.get('x-graph-version') ?? '').split(':');
  return store !== '' && /^\d+$/.test(number) ? { store, number: Number(number) } : undefined;
}
