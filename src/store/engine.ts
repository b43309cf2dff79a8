import type { Row } from './graph-reader.js';
import type { GraphStore } from './graph-store.js';
import type { Read } from './read.js';

export interface OpenOptions {
  /** Of the user that the address names; an embedded graph has none. */
  readonly password?: string | undefined;
  /** How old the version may be that `version()` gives where other processes write too; 1000 when not given. */
  readonly versionStalenessMs?: number;
  /** The graph is opened to be asked for long: what makes pages sooner found may be kept in memory. */
  readonly keepsOrder?: boolean;
}

/** What is known of an engine by its folder alone. All that answers a question asks the store and not this. */
export interface Engine {
  open(address: string, options: OpenOptions): Promise<GraphStore>;
  /** The folder in which the graph is; undefined where it is in memory or a server has it. */
  folderOf(address: string): string | undefined;
  /** Whether the graph is this process's alone and ends with it. */
  isInMemory(address: string): boolean;
  /** Whether a graph is at the address, without opening it; what a server has is known only once it is asked. */
  isThere(address: string): Promise<boolean | undefined>;
  /** Which engine answers the statements, in which version. */
  describe(address: string, read: Read): Promise<EngineDescription>;
  /** The constraints and indexes that the graph has. */
  readDefinitions(read: Read): Promise<HeldDefinitions>;
}

export interface EngineDescription {
  readonly name: string;
  /** Undefined where the engine does not say. */
  readonly version: string | undefined;
  /** All of it in a few words for people, with where the graph is. */
  readonly summary: string;
  /** `5.26`: the version that every statement here is tested on; undefined where the engine comes with this package. */
  readonly testedVersion: string | undefined;
}

/** Each engine has columns of its own: its label and property stand somewhere in its row. */
export interface HeldDefinitions {
  readonly CONSTRAINT: readonly Row[];
  readonly INDEX: readonly Row[];
}
