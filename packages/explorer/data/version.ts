/** A version of the graph in the header `x-graph-version`: the store and a number. */
export interface Version {
  readonly store: string;
  readonly number: number;
}

/** The version in a response's header; undefined without one. */
export function versionOf({ headers }: Response): Version | undefined {
  const [store = '', number = ''] = (headers.get('x-graph-version') ?? '').split(':');
  return store !== '' && /^\d+$/.test(number) ? { store, number: Number(number) } : undefined;
}
