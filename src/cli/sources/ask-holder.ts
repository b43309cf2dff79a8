import { findHolder, type Holder } from '../../app/find-holder.js';
import type { Config } from '../../config/config.js';
import type { Terminal } from '../terminal/terminal.js';
import type { GraphSource } from './graph-source.js';

type Use<Result> = (source: GraphSource) => Promise<Result>;
type Place = Pick<Terminal, 'signal' | 'stderr'> & { readonly config: Config };

/**
 * Result for a graph that is opened here, else of the server that has it open, which one line on stderr names.
 *
 * @param here Its error counts as that of the lock until it says that the graph is open
 * @param mayAsk False for a server that cannot be asked by this note
 */
export async function askHolder<Result>(
  { config, signal, stderr }: Place,
  here: (sayOpen: () => void) => Promise<Result>,
  beside: (holder: Holder) => Promise<Result>,
  mayAsk: (holder: Holder) => boolean = () => true,
): Promise<Result> {
  const tried = { isOpen: false };
  try {
    return await here(() => {
      tried.isOpen = true;
    });
  } catch (error) {
    const holder = tried.isOpen ? undefined : await findHolder(config, error, signal);
    if (holder === undefined || !mayAsk(holder)) throw error;
    stderr.write(`multaqa: asks the server at ${holder.address}, which has this graph open.\n`);
    return beside(holder);
  }
}

/**
 * Result of `use` for a graph that `open` gives, or for the server that has it open.
 *
 * @param author The author of changes, whom only the owner of the graph may name; absent for questions
 */
export function askHere<Result>(
  place: Place,
  open: (use: Use<Result>) => Promise<Result>,
  use: Use<Result>,
  author?: string,
): Promise<Result> {
  const here = (sayOpen: () => void) =>
    open((source) => {
      sayOpen();
      return use(source);
    });
  const beside = async ({ address, token }: Holder) => {
    const { httpSource } = await import('./http-source.js');
    return use(httpSource(address, place.signal, token, author));
  };
  return askHolder(place, here, beside, ({ token }) => author === undefined || token !== undefined);
}
