import { Command } from 'commander';
import { createProgress } from '../output/progress.js';
import { addSelectionOptions, selectionTexts } from '../options/selection-options.js';
import type { SelectionFlags } from '../options/selection-options.js';
import { addQuietOption, addSourceOptions } from '../options/common-options.js';
import type { QuietFlag, SourceFlags } from '../options/common-options.js';
import { useSource } from '../sources/use-source.js';
import { GraphCounter } from '../stats/count-graph.js';
import { formatCounts } from '../stats/format-counts.js';
import { readElements } from '../stats/read-elements.js';
import type { Terminal } from '../terminal/terminal.js';
import { write } from '../terminal/write.js';

type StatsFlags = SourceFlags & QuietFlag & SelectionFlags & { readonly json?: boolean };

/** `multaqa stats`: sizes of the graph, or of a part of it. */
export function statsCommand(terminal: Terminal): Command {
  const command = new Command('stats').option('--json', 'print JSON in place of tables');
  return addQuietOption(addSourceOptions(addSelectionOptions(command)))
    .addHelpText(
      'after',
      `
All counts are from one version of the graph, which is read once.

Examples:
  multaqa stats
  multaqa stats --dataset article --json | jq .claims
  multaqa stats --seed organization:dco --hops 2
  multaqa stats --url http://127.0.0.1:4000`,
    )
    .action(async (flags: StatsFlags) => {
      const { formatNamed } = await import('../../export/index.js');
      const progress = createProgress({
        stderr: terminal.stderr,
        doing: 'Counting',
        unit: 'elements',
        quiet: flags.quiet ?? false,
      });
      const counter = new GraphCounter();
      await useSource(terminal, flags, (source) =>
        progress.during(async () => {
          const selection = selectionTexts(flags);
          let done = 0;
          let total: number | undefined;
          const onElement = (of: number | undefined): void => {
            total = of;
          };
          const pieces = source.exportAs(formatNamed('jsonl'), selection, { onElement });
          for await (const element of readElements(pieces)) {
            counter.add(element);
            progress.update((done += 1), total);
          }
        }),
      );
      const { counts } = counter;
      const text =
        flags.json === true ? `${JSON.stringify(counts, null, 2)}\n` : formatCounts(counts);
      await write(terminal.stdout, text);
    });
}
