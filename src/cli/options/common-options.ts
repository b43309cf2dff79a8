import { Option } from 'commander';
import type { Command } from 'commander';
import { readConfig } from '../../config/config.js';
import type { Config } from '../../config/config.js';
import { KnownError } from '../../shared/errors.js';
import { Misuse } from '../terminal/terminal.js';
import type { Terminal } from '../terminal/terminal.js';

/**
 * The settings of this run: flags override the environment, and the environment the defaults.
 * @throws Misuse with one line for every fault
 */
export function configOf(
  { environment }: Terminal,
  flags: Readonly<Record<string, string | undefined>>,
): Config {
  const given = Object.entries(flags).filter(([, value]) => value !== undefined);
  try {
    return readConfig({ ...environment, ...Object.fromEntries(given) });
  } catch (error) {
    throw error instanceof KnownError ? new Misuse(error.message, { cause: error }) : error;
  }
}

export interface StoreFlags {
  readonly store?: string;
  readonly data?: string;
}

/** `--store` and `--data`, for a command that opens a graph itself. */
export function addStoreOption(command: Command): Command {
  return command
    .option(
      '--store <address>',
      'the graph: embedded:<folder>, embedded: (in memory) or neo4j://user@host:7687; else STORE',
    )
    .option(
      '--data <folders>',
      'the data folder, or several with commas; without --store the graph lies in it; else DATA',
    );
}

/** The settings that the flags of {@link addStoreOption} name. */
export function storeSettings({ store, data }: StoreFlags): Record<string, string | undefined> {
  return { STORE: store, DATA: data };
}

export interface SourceFlags extends StoreFlags {
  readonly url?: string;
}

/** `--store` or `--url`, for a command that can ask a running server as well. */
export function addSourceOptions(command: Command): Command {
  return addStoreOption(command).addOption(
    new Option(
      '--url <address>',
      'ask a running server, such as http://127.0.0.1:4000, and open no graph',
    ).conflicts(['store', 'data']),
  );
}

export interface FileFlags {
  readonly output?: string;
  readonly force?: boolean;
}

/** `--output` and `--force`, for a command whose result can be a file. */
export function addFileOptions(command: Command): Command {
  return command
    .option('-o, --output <file>', 'the file to write, as a whole or not at all')
    .option('-f, --force', 'replace an existing file');
}

export interface QuietFlag {
  readonly quiet?: boolean;
}

export function addQuietOption(command: Command): Command {
  return command.option('-q, --quiet', 'report no progress on stderr');
}

/** A repeatable option; with choices, each value is one of them. */
export function repeatable(
  flags: string,
  description: string,
  choices?: readonly string[],
): Option {
  const option = new Option(flags, description);
  if (choices) option.choices(choices);
  const check = option.parseArg?.bind(option) ?? ((value: string) => value);
  return option.argParser((value, before: readonly string[] | undefined) => [
    ...(before ?? []),
    check(value, value),
  ]);
}
