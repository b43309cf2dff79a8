import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** Differences between two schemas, each as a sentence. */
export interface SchemaChanges {
  /** Accepted questions are refused, or answers lose content. */
  readonly breaking: readonly string[];
  /** Questions are answered as before, but a client may be surprised, as by a new value of an enum. */
  readonly dangerous: readonly string[];
  readonly safe: readonly string[];
}

/** Compares two schemas, each given as its printed text. */
export async function compareSchemas(released: string, current: string): Promise<SchemaChanges> {
  const changes = await diff(buildSchema(released), buildSchema(current));
  const at = (level: CriticalityLevel) =>
    changes.filter(({ criticality }) => criticality.level === level).map(({ message }) => message);
  return {
    breaking: at(CriticalityLevel.Breaking),
    dangerous: at(CriticalityLevel.Dangerous),
    safe: at(CriticalityLevel.NonBreaking),
  };
}

/** The text of `schema/released.graphql`: a schema under the version of its release. */
export function printReleased(version: string, schema: string): string {
  return `# Released as ${version}\n${schema}`;
}

/**
 * The version in a text of `printReleased`.
 * @throws Error if it has none
 */
export function versionOf(released: string): string {
  const version = /^# Released as (\d+\.\d+\.\d+)\n/.exec(released)?.[1];
  if (version === undefined)
    throw new Error('schema/released.graphql must begin with a line "# Released as 1.2.3".');
  return version;
}

/** True if a version may break clients of another by Semantic Versioning: a greater major, or minor while it is 0. */
export function mayBreak(released: string, version: string): boolean {
  const [oldMajor = 0, oldMinor = 0] = released.split('.').map(Number);
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldMajor || (major === 0 && oldMajor === 0 && minor > oldMinor);
}

/** Names of the columns of stored operations: the path of each, with its name in a sheet. */
export type Tables = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Columns that tables lost or call otherwise, each as a sentence: programs read them by their names. */
export function compareTables(released: Tables, current: Tables): readonly string[] {
  return Object.entries(released).flatMap(([operation, columns]) => {
    const now = current[operation];
    if (now === undefined) return [`The stored operation ${operation} was removed.`];
    return Object.entries(columns).flatMap(([path, name]) => {
      const renamed = now[path];
      if (renamed === name) return [];
      return renamed === undefined
        ? [`The column ${path} of ${operation} was removed.`]
        : [`The column ${path} of ${operation} is called ${renamed} in a sheet, and was ${name}.`];
    });
  });
}
