import { Command, Option } from 'commander';
import { parse } from 'graphql';
import { toTable } from '../../operations/answer-table.js';
import { findOperation } from '../../operations/find-operation.js';
import { tableForms, type TableWishes } from '../../operations/write-table.js';
import { program } from '../../shared/program.js';
import { formatAnswer } from '../output/format-answer.js';
import {
  answerFormats,
  printAnswer,
  type AnswerFormat,
  type WriteData,
} from '../output/print-answer.js';
import { addSourceOptions, repeatable } from '../options/common-options.js';
import type { SourceFlags } from '../options/common-options.js';
import type { GraphSource, Question } from '../sources/graph-source.js';
import { readQuestion } from '../sources/read-question.js';
import { useSource } from '../sources/use-source.js';
import { readVariableFlags } from '../sources/variables.js';
import { Misuse } from '../terminal/terminal.js';
import type { Terminal } from '../terminal/terminal.js';
import { write } from '../terminal/write.js';

interface QueryFlags extends SourceFlags {
  readonly name?: string;
  readonly operation?: string;
  readonly variables?: string;
  readonly var?: readonly string[];
  readonly format: AnswerFormat;
  readonly bom?: true;
  readonly guard: boolean;
}

/** `multaqa query`: one question in GraphQL and its answer. */
export function queryCommand(terminal: Terminal): Command {
  const command = new Command('query')
    .description('ask the graph a question in GraphQL')
    .argument('[document]', 'a file, the text itself, or - for stdin')
    .addOption(
      new Option('--name <name>', 'ask the stored operation of this name').conflicts('operation'),
    )
    .option('--operation <name>', 'the name of the operation, if the document has several')
    .option('--variables <json>', 'all variables as one JSON object')
    .addOption(repeatable('--var <name=value>', 'one variable, a list as JSON; repeatable'))
    .addOption(
      new Option('--format <format>', 'the format of the answer')
        .choices(answerFormats)
        .default('json'),
    )
    .option('--bom', 'begin CSV with the mark by which Excel knows that it is UTF-8')
    .option(
      '--no-guard',
      'leave texts of CSV that a spreadsheet would run as a formula as they are',
    );
  return addSourceOptions(command)
    .addHelpText(
      'after',
      `
JSON is the answer as a server gives it, with "data" and "errors"; without data nothing goes to stdout. Errors also go to
stderr, and the exit code is 1; it is 2 if arguments make no sense or name unknown things. CSV, JSON Lines and a workbook are one
table: a value is a column, named by its path, and an item of a list is a row, which repeats the values around its list.

Examples:
  multaqa query '{ countries(first: 5) { nodes { label iso2 } } }' --format table
  multaqa query question.graphql --var id=organization:oasis --var first=3
  echo '{ claims { totalCount } }' | multaqa query - --url http://127.0.0.1:4000 | jq .data
  multaqa query --name member-states --var id=organization:lakes
  multaqa query --name member-states --var id=organization:lakes --format csv --bom > members.csv
  multaqa query --name member-states --var id=organization:lakes --format xlsx > members.xlsx`,
    )
    .action(async (given: string | undefined, flags: QueryFlags) => {
      const { name, operation: operationName } = flags;
      if ((given === undefined) === (name === undefined))
        throw new Misuse('Give a document, or the --name of a stored operation.');
      const variables = readVariableFlags(flags.variables, flags.var);
      const form = tableForms.find((each) => each.name === flags.format);
      const wishes = { hasMark: flags.bom === true, isGuarded: flags.guard };
      if (form?.name !== 'csv' && (flags.bom === true || !flags.guard))
        throw new Misuse('--bom and --no-guard are for --format csv.');
      if (name !== undefined && form !== undefined) {
        const table = (source: GraphSource) => source.tableByName(name, form, variables, wishes);
        return write(terminal.stdout, await useSource(terminal, flags, table));
      }
      const document = given === undefined ? '' : await readQuestion(given, terminal.stdin);
      const answer = await useSource(terminal, flags, (source) =>
        name === undefined
          ? source.ask({ document, operationName, variables })
          : source.askByName(name, variables),
      );
      await printAnswer(
        answer,
        terminal,
        writerFor(flags.format, { document, operationName }, wishes),
      );
    });
}

/** Writer of an answer's data; undefined if the whole answer is written. */
function writerFor(
  format: AnswerFormat,
  { document: source, operationName }: Omit<Question, 'variables'>,
  wishes: TableWishes,
): WriteData | undefined {
  if (format === 'json') return undefined;
  const form = tableForms.find((each) => each.name === format);
  if (form === undefined) return (data, isScreen) => formatAnswer(data, { isScreen });
  return (data) => {
    const document = parse(source);
    const table = toTable(document, findOperation(document, operationName), data);
    return form.write(table, { ...wishes, about: { question: source, generatedBy: program } });
  };
}
