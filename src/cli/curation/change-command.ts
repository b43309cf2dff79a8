import { Command, Option } from 'commander';
import { Misuse, type Terminal } from '../terminal/terminal.js';
import { addChangeOptions, type ChangeFlags } from './change-options.js';
import { fieldsOf, valuesOf, type AnyForm, type Field, type Form, type Values } from './form.js';
import { makeChange } from './make-change.js';

/** A verb that makes a change by a mutation, whose input its options and arguments give. */
export interface Verb {
  readonly mutation: string;
  readonly form: AnyForm;
  /** Notes, if any, and examples. */
  readonly help: string;
  /** Options after those of all changes. */
  readonly behind?: AnyForm | undefined;
  /** The option `--no-…` of a field. */
  readonly negation?: Option | undefined;
  /** The input of the mutation, if the values do not stand in it under their names. */
  readonly toInput?: ((values: Values) => Values) | undefined;
}

/** A verb by a form that the compiler checks against the input. */
export function verb<Input>(
  mutation: string,
  form: Form<Input>,
  help: string,
  more: Pick<Verb, 'negation' | 'toInput'> & { readonly behind?: Form<Input> } = {},
): Verb {
  const { behind, ...others } = more;
  return { mutation, form, help, behind, ...others };
}

export function changeCommand(name: string, verb: Verb, terminal: Terminal): Command {
  const { mutation, form, behind = {}, negation, toInput = (values) => values } = verb;
  const command = new Command(name);
  addFields(command, form);
  addFields(addChangeOptions(command), behind);
  if (negation) command.addOption(negation);
  return command.addHelpText('after', `\n${verb.help}`).action(async () => {
    const valueOf = (field: Field) => read(command, field);
    const values = { ...valuesOf(form, valueOf), ...valuesOf(behind, valueOf) };
    checkEvidence(values);
    await makeChange(terminal, mutation, toInput(values), command.opts<ChangeFlags>());
  });
}

function addFields(command: Command, form: AnyForm): void {
  for (const { given } of fieldsOf(form))
    if (given instanceof Option) command.addOption(given);
    else command.addArgument(given);
}

function read(command: Command, { given, read }: Field): unknown {
  const isOption = given instanceof Option;
  const value: unknown = isOption
    ? command.getOptionValue(given.attributeName())
    : command.processedArgs[command.registeredArguments.indexOf(given)];
  const name = isOption ? (given.long ?? '') : given.name();
  if (Array.isArray(value)) return read ? value.map((text: string) => read(text, name)) : value;
  return read && typeof value === 'string' ? read(value, name) : value;
}

/** @throws Misuse for evidence of no document */
function checkEvidence({ evidence }: Values): void {
  const [piece] = (evidence ?? []) as readonly object[];
  if (piece && !('document' in piece)) throw new Misuse('Give the --document of that evidence.');
}
