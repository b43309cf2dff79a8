import type { Command, Option } from 'commander';

/** Values of a graph with which a shell completes. */
export const valueKinds = ['datasets', 'ids'] as const;
export type ValueKind = (typeof valueKinds)[number];

/** The parts of a command that a shell completes. */
export interface CommandDescription {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionDescription[];
  /** Values of its first argument; empty if any is allowed. */
  readonly choices: readonly string[];
  /** Values of the graph that its arguments take. */
  readonly values?: ValueKind | undefined;
}

export interface OptionDescription {
  readonly long: string;
  readonly short: string | undefined;
  readonly description: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
  /** Values of the graph that it takes. */
  readonly values?: ValueKind | undefined;
}

/** Values of the graph, by the names of options and arguments that take them. */
const valuesOf: Readonly<Record<string, ValueKind>> = {
  '--dataset': 'datasets',
  dataset: 'datasets',
  '--seed': 'ids',
  '--entity': 'ids',
  '--object': 'ids',
  subject: 'ids',
  canonical: 'ids',
  entity: 'ids',
  a: 'ids',
  from: 'ids',
};

/**
 * The commands of a program with their options, taken from the program itself, so that no list can grow old.
 * @param known values that an option may have beside others, by the names of command and option: "query --name"
 */
export function describeCommands(
  program: Command,
  known: Readonly<Record<string, readonly string[]>> = {},
): readonly CommandDescription[] {
  const described = program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    options: [
      ...command.options.map((option) => {
        const described = describeOption(option);
        const values = known[`${command.name()} ${described.long}`];
        return values === undefined ? described : { ...described, choices: values };
      }),
      helpOption,
    ],
    choices: command.registeredArguments[0]?.argChoices ?? [],
    values: valuesOf[command.registeredArguments[0]?.name() ?? ''],
  }));
  const choices = described.map(({ name }) => name);
  return [
    ...described,
    { name: 'help', description: 'print the help of a command', options: [], choices },
  ];
}

const helpOption: OptionDescription = {
  long: '--help',
  short: '-h',
  description: 'display help for command',
  takesValue: false,
  choices: [],
};

function describeOption(option: Option): OptionDescription {
  const { long = '', short, description, argChoices = [] } = option;
  return {
    long,
    short,
    description,
    takesValue: option.required || option.optional,
    choices: argChoices,
    values: valuesOf[long],
  };
}
