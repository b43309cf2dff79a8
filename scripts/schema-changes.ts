import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** What differs between two schemas, each difference as a sentence. */
export interface SchemaChanges {
  /** Questions that were answered are refused, or answers lose what they had. */
  readonly breaking: readonly string[];
  /** Questions are answered as before, but a client may be surprised, such as by a new value of an enum. */
  readonly dangerous: readonly string[];
  readonly safe: readonly string[];
}

/** What differs between two schemas, each given as its printed text. */
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

/** The text of `schema/released.graphql`: a schema under the version that it was released as. */
export function printReleased(version: string, schema: string): string {
  return `# Released as ${version}\n${schema}`;
}

/** The version that a text of `printReleased` names. @throws Error where it names none */
export function versionOf(released: string): string {
  const version = /^# Released as (\d+\.\d+\.\d+)\n/.exec(released)?.[1];
  if (version === undefined)
    throw new Error('schema/released.graphql must begin with a line "# Released as 1.2.3".');
  return version;
}

/** Whether a version may break clients of another by Semantic Versioning: a greater major, or minor while it is 0. */
export function mayBreak(released: string, version: string): boolean {
  const [oldMajor = 0, oldMinor = 0] = released.split('.').map(Number);
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldMajor || (major === 0 && oldMajor === 0 && minor > oldMinor);
}
