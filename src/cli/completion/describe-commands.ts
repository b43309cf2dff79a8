import type { Command, Option } from 'commander';

/** The parts of a command that a shell completes. */
export interface CommandDescription {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionDescription[];
  /** Values of its first argument; empty if any is allowed. */
  readonly choices: readonly string[];
}

export interface OptionDescription {
  readonly long: string;
  readonly short: string | undefined;
  readonly description: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
}

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
  };
}
