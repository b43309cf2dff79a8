import { Option } from 'commander';

/** An option that may be given again for another value; with choices, each value is one of them. */
export function several(flags: string, description: string, choices?: readonly string[]): Option {
  const option = new Option(flags, description);
  if (choices) option.choices(choices);
  const check = option.parseArg?.bind(option) ?? ((value: string) => value);
  return option.argParser((value, before: readonly string[] | undefined) => [
    ...(before ?? []),
    check(value, value),
  ]);
}
