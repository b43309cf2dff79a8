import { Readable } from 'node:stream';
import { Command } from 'commander';
import type { Terminal } from '../terminal/terminal.js';

/** `multaqa mcp`: tools for an agent, over its standard input and output. */
export function mcpCommand(terminal: Terminal): Command {
  return new Command('mcp')
    .option(
      '--url <address>',
      'the running server that answers; else MULTAQA_URL',
      terminal.environment['MULTAQA_URL'] ?? 'http://127.0.0.1:4000',
    )
    .addHelpText(
      'after',
      `
An agent starts it: its settings name the command with its arguments. Each fact comes with the quoted words of a document and a link.

Examples:
  multaqa mcp
  multaqa mcp --url https://graph.example`,
    )
    .action(async ({ url }: { readonly url: string }) => {
      const { baseOf, httpSource } = await import('../sources/http-source.js');
      const { serveOverStdio } = await import('../../doors/mcp/serve-stdio.js');
      const report = (error: unknown): void => {
        const message = error instanceof Error ? error.message : String(error);
        terminal.stderr.write(`multaqa mcp: ${message}\n`);
      };
      const parts = {
        publicUrl: baseOf(url),
        ask: (name: string, variables: object, signal?: AbortSignal) => {
          const signals = signal === undefined ? [] : [signal];
          const source = httpSource(url, AbortSignal.any([terminal.signal, ...signals]));
          return source.askByName(name, { json: JSON.stringify(variables) });
        },
        hide(error: unknown): string {
          report(error);
          return `The server at ${url} did not answer as expected.`;
        },
      };
      const input = Readable.from(terminal.stdin);
      const { stdout: output, signal } = terminal;
      await serveOverStdio(parts, { input, output: output as NodeJS.WriteStream, signal }, report);
    });
}
