import { Argument, Command } from 'commander';
import { writeOutput, isForScreen, refuseScreen } from '../output/write-output.js';
import { createProgress } from '../output/progress.js';
import { addFileOptions, addQuietOption, addSourceOptions } from '../options/common-options.js';
import { listFormats } from '../options/format-names.js';
import { addSelectionOptions, selectionTexts } from '../options/selection-options.js';
import type { SelectionFlags } from '../options/selection-options.js';
import type { FileFlags, QuietFlag, SourceFlags } from '../options/common-options.js';
import { useSource } from '../sources/use-source.js';
import type { Terminal } from '../terminal/terminal.js';

type ExportFlags = SourceFlags & FileFlags & QuietFlag & SelectionFlags;

/** `multaqa export`: the graph, or a part of it, in the format of another tool. */
export function exportCommand(terminal: Terminal): Command {
  const formats = listFormats();
  const format = new Argument('<format>', 'one of the formats below').choices(
    formats.map(({ name }) => name),
  );
  const command = new Command('export').addArgument(format);
  return addQuietOption(addFileOptions(addSourceOptions(addSelectionOptions(command))))
    .addHelpText(
      'after',
      `
Formats:
${formats.map(({ name, description }) => `  ${name.padEnd(10)} ${description}`).join('\n')}

The file is the same from every engine, and the same as GET /export/{format} of a server.

Examples:
  multaqa export graphml -o forum.graphml
  multaqa export jsonl --dataset article | head -1
  multaqa export gexf --as-of 2022-01-01 --certainty POSSIBLE -o new-year.gexf
  multaqa export gexf --seed organization:dco --seed organization:gcc --hops 2 -o around.gexf
  multaqa export ttl --filter '{"kind": ["Person", "Organization"]}' --hops 0 -o who.ttl
  multaqa export gephi-csv -o gephi.zip --url http://127.0.0.1:4000`,
    )
    .action(async (name: string, flags: ExportFlags) => {
      const { formatNamed } = await import('../../export/index.js');
      const chosen = formatNamed(name);
      if ('files' in chosen) refuseScreen(flags, terminal); // a zip
      await useSource(terminal, flags, async (source) => {
        const unit = flags.url === undefined ? 'elements' : 'bytes';
        const progress = createProgress({
          stderr: terminal.stderr,
          doing: 'Exporting',
          unit,
          quiet: flags.quiet ?? false,
          plain: isForScreen(flags, terminal),
        });
        let done = 0;
        const count = (more: number, total?: number): void => {
          done += more;
          progress.update(done, total);
        };
        const pieces = source.exportAs(chosen, selectionTexts(flags), {
          onElement: (total) => {
            count(1, total);
          },
          onRedirect: (asked, shown) => {
            terminal.stderr.write(`multaqa: "${asked}" was merged into "${shown}".\n`);
          },
        });
        await progress.during(() =>
          writeOutput(flags.url === undefined ? pieces : tapBytes(pieces, count), flags, terminal),
        );
      });
    });
}

/** A server does not announce the number of elements, so its bytes are counted. */
async function* tapBytes(
  pieces: AsyncIterable<Uint8Array>,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    count(piece.length);
    yield piece;
  }
}
