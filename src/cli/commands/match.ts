import { Readable } from 'node:stream';
import { Command, Option } from 'commander';
import {
  addFileOptions,
  addQuietOption,
  addSourceOptions,
  repeatable,
} from '../options/common-options.js';
import type { FileFlags, QuietFlag, SourceFlags } from '../options/common-options.js';
import { addColumnsOption, type ColumnsFlag } from '../output/columns.js';
import { createProgress } from '../output/progress.js';
import { refuseScreen, writeOutput } from '../output/write-output.js';
import { useSource } from '../sources/use-source.js';
import { Misuse, type Terminal } from '../terminal/terminal.js';
import { tableForms } from '../../operations/write-table.js';
import { program } from '../../shared/program.js';

interface MatchFlags extends SourceFlags, QuietFlag, FileFlags, ColumnsFlag {
  readonly column?: string;
  readonly kind?: string;
  readonly property?: readonly string[];
  readonly format: string;
  readonly bom?: true;
}

/** `multaqa match`: the entities that the names of a list mean. */
export function matchCommand(terminal: Terminal): Command {
  const command = new Command('match')
    .argument('<file>', 'CSV with a header')
    .option('--column <name>', 'the column of the names; else the one called name, else the first')
    .option('--kind <kind>', 'only entities of this kind, such as Country')
    .addOption(
      repeatable(
        '--property <field=column>',
        'a column with something else about it, such as iso2=code or MEMBER_OF=organisation; repeatable',
      ),
    )
    .addOption(
      new Option('--format <format>', 'the format of the table')
        .choices(tableForms.map(({ name }) => name))
        .default('csv'),
    )
    .option('--bom', 'begin CSV with the mark by which Excel knows that it is UTF-8');
  return addQuietOption(addFileOptions(addSourceOptions(addColumnsOption(command))))
    .addHelpText(
      'after',
      `
The table has the columns of the list and beside them the best candidate for each name. "match" is true where nobody need look: the
words of the name are those of the entity, nothing speaks against it and nothing else is near. Else a person decides.

Examples:
  multaqa match delegations.csv --kind Country --property iso2=code
  multaqa match delegations.csv --columns country,id,label_en,match
  multaqa match people.csv --column surname --format xlsx --output people.xlsx --url http://127.0.0.1:4000`,
    )
    .action(async (file: string, flags: MatchFlags) => {
      const form = tableForms.find(({ name }) => name === flags.format);
      if (form === undefined) throw new Misuse(`There is no format ${flags.format}.`);
      if (form.name === 'xlsx') refuseScreen(flags, terminal);
      const properties = (flags.property ?? []).map(pairOf);
      const { readList } = await import('../match/read-list.js');
      const { matchList } = await import('../match/match-list.js');
      const list = await readList(file);
      const progress = createProgress({
        stderr: terminal.stderr,
        doing: 'Matching',
        unit: 'names',
        quiet: flags.quiet ?? false,
      });
      const onDone = (done: number) => {
        progress.update(done, list.rows.length);
      };
      const table = await progress.during(() =>
        useSource(terminal, flags, (source) =>
          matchList(source, list, { ...flags, properties, onDone }),
        ),
      );
      const about = { list: file, generatedBy: program };
      const written = await form.write(table, { hasMark: flags.bom === true, about });
      await writeOutput(Readable.from([written]), flags, terminal);
    });
}

function pairOf(text: string): readonly [string, string] {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1)
    throw new Misuse(`--property is field=column, such as iso2=code; ${text} was given.`);
  return [text.slice(0, at), text.slice(at + 1)];
}
