import question from './ids.graphql?raw';
import { valuesFrom, type Ids, type Values } from './values.js';

/** Values of this graph; empty ones where it does not answer. */
export async function askValues(): Promise<Values> {
  const none: Ids = {
    organizations: { nodes: [] },
    people: { nodes: [] },
    editions: { nodes: [] },
    datasets: [],
  };
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: question }),
    });
    const { data } = (await response.json()) as { readonly data?: Ids | null };
    return valuesFrom(data ?? none);
  } catch {
    return valuesFrom(none);
  }
}
