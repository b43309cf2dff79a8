import type { Holder } from '../../app/find-holder.js';
import type { Config } from '../../config/config.js';
import { configOf, storeSettings } from '../options/common-options.js';
import type { SourceFlags } from '../options/common-options.js';
import type { Terminal } from '../terminal/terminal.js';
import { askHolder } from './ask-holder.js';
import { readToken } from './read-token.js';

export interface AdminFlags extends SourceFlags {
  readonly tokenFile?: string;
}

/** The two ways to do something with a graph. */
export interface AdminWays<Result> {
  /** With a graph that is opened here; it calls `sayOpen` once it is. */
  readonly here: (config: Config, sayOpen: () => void) => Promise<Result>;
  /** By the server that is named, or that has the graph open. */
  readonly beside: (holder: Holder) => Promise<Result>;
  /** False for a holder that cannot be asked; by default one without a token. */
  readonly mayAsk?: (holder: Holder) => boolean;
}

/** Result of an administrator's act on the graph that the flags name. */
export async function useAsAdmin<Result>(
  terminal: Terminal,
  flags: AdminFlags,
  { here, beside, mayAsk = ({ token }) => token !== undefined }: AdminWays<Result>,
): Promise<Result> {
  const { url, tokenFile } = flags;
  if (url !== undefined) {
    const token = tokenFile === undefined ? undefined : await readToken(tokenFile);
    return beside({ address: url, token });
  }
  const config = configOf(terminal, storeSettings(flags));
  return askHolder({ ...terminal, config }, (sayOpen) => here(config, sayOpen), beside, mayAsk);
}
