import { registerEnumType } from 'type-graphql';

type Enumeration<Name extends string> = Readonly<{ [Each in Name]: Each }>;

/** The GraphQL enum of a closed list whose values are their own names, each with its description. */
export function enumOf<Name extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Name, string>>,
): Enumeration<Name> {
  const entries = Object.entries<string>(values);
  return enumOfValues(
    name,
    description,
    Object.fromEntries(entries.map(([value, about]) => [value, [value, about]])),
  ) as Enumeration<Name>;
}

/** The GraphQL enum whose names stand for values of ours: by name the value, then the description. */
export function enumOfValues(
  name: string,
  description: string,
  entries: Readonly<Record<string, readonly [value: string, description: string]>>,
): Readonly<Record<string, string>> {
  const enumeration = mapValues(entries, ([value]) => value);
  registerEnumType(enumeration, {
    name,
    description,
    valuesConfig: mapValues(entries, ([, about]) => ({ description: about })),
  });
  return enumeration;
}

/** The description of each value of a list. */
export function describeEach<Value extends string>(
  values: readonly Value[],
  describe: (value: Value) => string,
): Readonly<Record<Value, string>> {
  return Object.fromEntries(values.map((value) => [value, describe(value)])) as Record<
    Value,
    string
  >;
}

function mapValues<Given, Made>(
  entries: Readonly<Record<string, Given>>,
  make: (given: Given) => Made,
): Record<string, Made> {
  return Object.fromEntries(Object.entries(entries).map(([name, given]) => [name, make(given)]));
}
