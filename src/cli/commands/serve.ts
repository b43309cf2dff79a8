import { Command } from 'commander';
import { addStoreOption, configOf, storeSettings } from '../options/common-options.js';
import type { StoreFlags } from '../options/common-options.js';
import type { Terminal } from '../terminal/terminal.js';

interface ServeFlags extends StoreFlags {
  readonly host?: string;
  readonly port?: string;
  readonly seed: boolean;
}

/** `multaqa serve`: the API, until a signal ends it. Its log goes to stdout, one line of JSON each. */
export function serveCommand(terminal: Terminal): Command {
  return addStoreOption(new Command('serve'))
    .option('--port <number>', 'the port; 0 takes any free one; else PORT, else 4000')
    .option('--host <address>', 'the address to listen on; else HOST, else 127.0.0.1')
    .option('--no-seed', 'load nothing')
    .addHelpText(
      'after',
      `
It stops in good order at SIGTERM or Ctrl-C, with exit code 0; a second one stops it at once, with 1.

Examples:
  multaqa serve
  multaqa serve --data my-forum
  multaqa serve --port 8080 --store embedded:./archive-copy --no-seed
  STORE_PASSWORD_FILE=./password multaqa serve --store neo4j://neo4j@localhost:7687`,
    )
    .action(async ({ host, port, seed, ...flags }: ServeFlags) => {
      const config = configOf(terminal, {
        ...storeSettings(flags),
        HOST: host,
        PORT: port,
        SEED: seed ? undefined : 'off',
      });
      const { serveGraph } = await import('../../app/serve-graph.js');
      await serveGraph(config);
    });
}
