import { Command, Option } from 'commander';
import { parse } from 'graphql';
import { toTable, type AnswerTable } from '../../operations/answer-table.js';
import { findOperation } from '../../operations/find-operation.js';
import {
  jsonl,
  readTableLines,
  shortNamesOf,
  tableForms,
  type TableForm,
  type TableWishes,
} from '../../operations/write-table.js';
import { program } from '../../shared/program.js';
import { formatAnswer } from '../output/format-answer.js';
import { formatTable } from '../output/format-table.js';
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
  readonly columns?: string;
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
    .option('--columns <names>', 'the columns of a table, by commas, in this order')
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
  multaqa query --name member-states --var id=organization:lakes --format csv --columns iso2,validFrom
  multaqa query --name member-states --var id=organization:lakes --format xlsx > members.xlsx`,
    )
    .action(async (given: string | undefined, flags: QueryFlags) => {
      refuseMisuse(given, flags);
      const { name, operation: operationName } = flags;
      const variables = readVariableFlags(flags.variables, flags.var);
      const form = tableForms.find((each) => each.name === flags.format);
      const wishes = { hasMark: flags.bom === true, isGuarded: flags.guard };
      const columns = flags.columns?.split(',').map((column) => column.trim());
      const shown = { form, wishes, columns };
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

/** Shape of a table: its form, or lines for people; its columns, all if there are none. */
interface Shown {
  readonly form: TableForm | undefined;
  readonly wishes: TableWishes;
  readonly columns: readonly string[] | undefined;
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

/**
 * The table with these columns alone, in this order: each is named by its path, or as a sheet names it.
 * @throws Misuse with the names of all columns
 */
function chooseColumns({ columns, rows }: AnswerTable, wanted: readonly string[]): AnswerTable {
  const shortNames = shortNamesOf(columns);
  const chosen = wanted.map((name) => {
    const column = columns.find((path, at) => path === name || shortNames[at] === name);
    if (column !== undefined) return column;
    throw new Misuse(`There is no column "${name}"; there are ${shortNames.join(', ')}.`);
  });
  return { columns: [...new Set(chosen)], rows };
}

function writeTable(
  table: AnswerTable,
  { form, wishes, columns: wanted }: Shown,
  isScreen: boolean,
): string | Promise<Uint8Array> {
  const chosen = wanted === undefined ? table : chooseColumns(table, wanted);
  if (form !== undefined) return form.write(chosen, wishes);
  const { columns, rows } = chosen;
  const cells = rows.map((row) =>
    columns.map((column) => {
      const cell = row.get(column) ?? null;
      return typeof cell === 'boolean' ? String(cell) : cell;
    }),
  );
  return formatTable(columns, cells, { isScreen });
}
