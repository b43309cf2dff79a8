import { Argument, Option } from 'commander';
import { Misuse } from '../terminal/terminal.js';

/** A field of an input as an option or an argument, whose text it may turn into another value. */
export interface Field {
  readonly given: Option | Argument;
  readonly read?: (text: string, name: string) => unknown;
}

/** An input as options and arguments: each under the name of its field, in the order of the help. */
export type Form<Input> = {
  readonly [Name in keyof Input]?: Field | FormOfField<NonNullable<Input[Name]>>;
};
type FormOfField<Value> = Value extends readonly (infer Each)[]
  ? readonly [Form<Each>]
  : Value extends object
    ? Form<Value>
    : never;

/** Any form, and the values that are given for it. */
export type AnyForm = Readonly<Record<string, unknown>>;
export type Values = Readonly<Record<string, unknown>>;

export function option(flags: string, description: string, read?: Field['read']): Field {
  return {
    given: new Option(flags, description),
    ...(read && ({ read } satisfies Partial<Field>)),
  };
}

/** An option with one or, after `<…...>`, several of these values. */
export function choice(flags: string, description: string, of: readonly string[]): Field {
  return { given: new Option(flags, description).choices(of) };
}

export function required({ given, ...field }: Field): Field {
  return { ...field, given: given instanceof Option ? given.makeOptionMandatory() : given };
}

export function argument(name: string, description: string, read?: Field['read']): Field {
  return {
    given: new Argument(name, description),
    ...(read && ({ read } satisfies Partial<Field>)),
  };
}

/** An argument with one of these values. */
export function choiceOf(name: string, description: string, of: readonly string[]): Field {
  return { given: new Argument(name, description).choices(of) };
}

/** Reads an empty text as null, which removes the value. */
export function removable(text: string): string | null {
  return text === '' ? null : text;
}

/** @throws Misuse for a malformed number */
export function toNumber(text: string, name: string): number {
  const number = text.trim() === '' ? NaN : Number(text);
  if (Number.isFinite(number)) return number;
  throw malformed(text, name);
}

/** @throws Misuse for a malformed revision */
export function toRevision(text: string, name: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw malformed(text, name);
}

function malformed(text: string, name: string): Misuse {
  return new Misuse(`${name} takes a number; "${text}" was given.`);
}

/** The fields of a form, with those of the forms in it, in its order. */
export function fieldsOf(form: AnyForm): readonly Field[] {
  return Object.values(form).flatMap((part) =>
    isField(part) ? [part] : fieldsOf(part as AnyForm),
  );
}

/** The given values under the names of a form; undefined if none is given. */
export function valuesOf(form: AnyForm, valueOf: (field: Field) => unknown): Values | undefined {
  const entries = Object.entries(form).map(([name, part]) => {
    if (isField(part)) return [name, valueOf(part)] as const;
    if (!Array.isArray(part)) return [name, valuesOf(part as AnyForm, valueOf)] as const;
    const one = valuesOf(part[0] as AnyForm, valueOf);
    return [name, one && [one]] as const;
  });
  const given = entries.filter(([, value]) => value !== undefined);
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

function isField(part: unknown): part is Field {
  return typeof part === 'object' && part !== null && 'given' in part;
}
