import type { FormattedExecutionResult } from 'graphql';
import { thingViews, type Thing, type ThingView } from './thing.js';

/** The thing at the address of a page, or the reason why there is none. */
export type FoundThing =
  | { readonly state: 'there'; readonly thing: Thing }
  | { readonly state: 'missing' }
  /** The graph could not be asked: the page itself tries again, and says why it cannot. */
  | { readonly state: 'untold' };

type Ask = (name: string, variables: { readonly id: string }) => Promise<FormattedExecutionResult>;

/** Asks for a thing by the question of its page, so that the page itself finds the answer kept. */
export async function findThing(ask: Ask, view: ThingView, id: string): Promise<FoundThing> {
  const { question, read } = thingViews[view];
  const { data, errors } = await ask(question, { id });
  const isNoId = errors?.every(({ extensions }) => extensions?.['code'] === 'BAD_INPUT');
  if (isNoId === true) return { state: 'missing' };
  if (errors !== undefined || data == null) return { state: 'untold' };
  const thing = read(data);
  return thing === undefined ? { state: 'missing' } : { state: 'there', thing };
}

/** The view of a thing whose id alone is known. */
export function viewOf(id: string): ThingView {
  if (id.startsWith('document:')) return 'd';
  return id.includes('~') ? 'r' : 'e';
}
