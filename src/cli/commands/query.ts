import { Command, Option } from 'commander';
import { parse } from 'graphql';
import { toTable, type AnswerTable } from '../../operations/answer-table.js';
import { findOperation } from '../../operations/find-operation.js';
import {
  jsonl,
  readTableLines,
  tableForms,
  type TableForm,
  type TableWishes,
} from '../../operations/write-table.js';
import { program } from '../../shared/program.js';
import { addColumnsOption, chooseColumns, linesOf, type ColumnsFlag } from '../output/columns.js';
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

interface QueryFlags extends SourceFlags, ColumnsFlag {
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
  return addSourceOptions(addColumnsOption(command))
    .addHelpText(
      'after',
      `
JSON is the answer as a server gives it, with "data" and "errors"; without data nothing goes to stdout. Errors also go to
stderr, and the exit code is 1; it is 2 if arguments make no sense or name unknown things. CSV, JSON Lines and a workbook are one
table: a value is a column, named by its path, and an item of a list is a row, which repeats the values around its list.

Examples:
  multaqa query '{ countries(first: 5) { nodes { label iso2 } } }' --format table
  multaqa query question.graphql --var id=organization:dco --var first=3
  echo '{ claims { totalCount } }' | multaqa query - --url http://127.0.0.1:4000 | jq .data
  multaqa query --name member-states --var id=organization:dco
  multaqa query --name member-states --var id=organization:dco --format csv --bom > members.csv
  multaqa query --name member-states --var id=organization:dco --format csv --columns iso2,validFrom
  multaqa query --name member-states --var id=organization:dco --format xlsx > members.xlsx`,
    )
    .action(async (given: string | undefined, flags: QueryFlags) => {
      refuseMisuse(given, flags);
      const { name, operation: operationName } = flags;
      const variables = readVariableFlags(flags.variables, flags.var);
      const form = tableForms.find((each) => each.name === flags.format);
      const wishes = { hasMark: flags.bom === true, isGuarded: flags.guard };
      const { columns } = flags;
      const shown = {
        form,
        wishes,
        ...(columns !== undefined && ({ columns } satisfies Partial<Shown>)),
      };
      if (name !== undefined && (form ?? columns) !== undefined)
        return write(
          terminal.stdout,
          await useSource(terminal, flags, (source) =>
            storedTable(source, name, variables, shown, terminal),
          ),
        );
      const document = given === undefined ? '' : await readQuestion(given, terminal.stdin);
      const answer = await useSource(terminal, flags, (source) =>
        name === undefined
          ? source.ask({ document, operationName, variables })
          : source.askByName(name, variables),
      );
      await printAnswer(
        answer,
        terminal,
        writerFor(flags.format, { document, operationName }, shown),
      );
    });
}

/** Shape of a table: its form, or lines for people; its columns. */
interface Shown extends ColumnsFlag {
  readonly form: TableForm | undefined;
  readonly wishes: TableWishes;
}

/** @throws Misuse */
function refuseMisuse(given: string | undefined, flags: QueryFlags): void {
  const { name, format, bom, guard, columns } = flags;
  if ((given === undefined) === (name === undefined))
    throw new Misuse('Give a document, or the --name of a stored operation.');
  if (format !== 'csv' && (bom === true || !guard))
    throw new Misuse('--bom and --no-guard are for --format csv.');
  if (columns !== undefined && format === 'json')
    throw new Misuse('--columns is for a table: give another --format than json.');
}

/** The answer to a stored operation as a table; columns are chosen from its lines, which have all of them. */
async function storedTable(
  source: GraphSource,
  name: string,
  variables: Question['variables'],
  shown: Shown,
  { stdout }: Terminal,
): Promise<string | Uint8Array> {
  const { form, wishes, columns } = shown;
  if (form !== undefined && columns === undefined)
    return source.tableByName(name, form, variables, wishes);
  const lines = await source.tableByName(name, jsonl, variables, {});
  const table = readTableLines(Buffer.from(lines).toString()) ?? {
    columns: columns ?? [],
    rows: [],
  };
  return writeTable(table, shown, stdout.isTTY === true);
}

/** Writer of an answer's data; undefined if the whole answer is written. */
function writerFor(
  format: AnswerFormat,
  { document: source, operationName }: Omit<Question, 'variables'>,
  shown: Shown,
): WriteData | undefined {
  if (format === 'json') return undefined;
  if (format === 'table' && shown.columns === undefined)
    return (data, isScreen) => formatAnswer(data, { isScreen });
  return (data, isScreen) => {
    const document = parse(source);
    const table = toTable(document, findOperation(document, operationName), data);
    const about = { question: source, generatedBy: program };
    return writeTable(table, { ...shown, wishes: { ...shown.wishes, about } }, isScreen);
  };
}

function writeTable(
  table: AnswerTable,
  { form, wishes, ...wanted }: Shown,
  isScreen: boolean,
): string | Promise<Uint8Array> {
  const chosen = chooseColumns(table, wanted);
  if (form !== undefined) return form.write(chosen, wishes);
  return linesOf(chosen, { isScreen });
}
