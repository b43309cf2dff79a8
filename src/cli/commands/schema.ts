import { Readable } from 'node:stream';
import { Command } from 'commander';
import { writeOutput } from '../output/write-output.js';
import { addFileOptions } from '../options/common-options.js';
import type { FileFlags } from '../options/common-options.js';
import type { Terminal } from '../terminal/terminal.js';

/** `multaqa schema`: prints the schema. */
export function schemaCommand(terminal: Terminal): Command {
  const command = new Command('schema')
    .option('--url <address>', 'ask a running server, such as http://127.0.0.1:4000')
    .option('--data <folders>', 'with the vocabulary of these data folders');
  return addFileOptions(command)
    .addHelpText(
      'after',
      `
A server in production shows its schema only with INTROSPECTION=on.

Examples:
  multaqa schema | less
  multaqa schema --data my-forum -o schema.graphql
  multaqa schema --url http://127.0.0.1:4000 -o schema.graphql`,
    )
    .action(async (flags: FileFlags & { url?: string }) => {
      const { readSchema } = await import('../sources/read-schema.js');
      const sdl = await readSchema(flags.url, terminal.signal);
      await writeOutput(Readable.from([sdl]), flags, terminal);
    });
}
