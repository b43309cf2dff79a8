import { findHolder } from '../../app/find-holder.js';
import type { Config } from '../../config/config.js';
import type { Terminal } from '../terminal/terminal.js';
import type { GraphSource } from './graph-source.js';

type Use<Result> = (source: GraphSource) => Promise<Result>;

/**
 * Result of `use` for a graph that `open` gives, or for the server that has it open, which one line on stderr names.
 *
 * @param open The way to open the graph here; its error counts as that of the lock until `use` is called
 * @param author The author of changes, whom only the owner of the graph may name; absent for questions
 */
export async function askHere<Result>(
  { config, signal, stderr }: Pick<Terminal, 'signal' | 'stderr'> & { readonly config: Config },
  open: (use: Use<Result>) => Promise<Result>,
  use: Use<Result>,
  author?: string,
): Promise<Result> {
  const tried = { isOpen: false };
  const useHere: Use<Result> = (source) => {
    tried.isOpen = true;
    return use(source);
  };
  try {
    return await open(useHere);
  } catch (error) {
    const holder = tried.isOpen ? undefined : await findHolder(config, error, signal);
    const mayAsk = author === undefined || holder?.token !== undefined;
    if (holder === undefined || !mayAsk) throw error;
    stderr.write(asks(holder.address));
    const { httpSource } = await import('./http-source.js');
    return use(httpSource(holder.address, signal, holder.token, author));
  }
}

/** The line that names the server which a command asks by itself. */
export function asks(address: string): string {
  return `multaqa: asks the server at ${address}, which has this graph open.\n`;
}
