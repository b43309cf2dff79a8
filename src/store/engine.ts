import type { Row } from './graph-reader.js';
import type { GraphStore } from './graph-store.js';
import type { Read } from './read-row.js';

export interface OpenOptions {
  /** Password of the user in the address; an embedded graph has none. */
  readonly password?: string | undefined;
  /** The file that it was read from; it may be written anew. */
  readonly passwordFile?: string | undefined;
  /** Certificates to trust in place of this machine's. */
  readonly caFile?: string | undefined;
  /** Maximum age of the result of `version()` if other processes write too; 1000 by default. */
  readonly versionStalenessMs?: number;
  /** True if the graph is opened to be asked for long: indexes for pages may be kept in memory. */
  readonly keepsOrder?: boolean;
}

/** Facts about an engine by its address alone. Code that answers questions asks the store and not this. */
export interface Engine {
  open(address: string, options: OpenOptions): Promise<GraphStore>;
  /** Folder of the graph; undefined if it is in memory or on a server. */
  folderOf(address: string): string | undefined;
  /** True if the graph is this process's alone and ends with it. */
  isInMemory(address: string): boolean;
  /**
   * True if there is a graph at the address, found without opening it; a server's graph is known only after asking it.
   */
  isThere(address: string): Promise<boolean | undefined>;
  /** Name and version of the engine that answers the statements. */
  describe(address: string, read: Read): Promise<EngineDescription>;
  /** The constraints and indexes of the graph. */
  readDefinitions(read: Read): Promise<HeldDefinitions>;
}

export interface EngineDescription {
  readonly name: string;
  /** Undefined if the engine does not say. */
  readonly version: string | undefined;
  /** All of it in a few words for people, with the place of the graph. */
  readonly summary: string;
  /** `5.26`: the tested version; undefined if the engine comes with this package. */
  readonly testedVersion: string | undefined;
}

/** Each engine has columns of its own: the row contains label and property somewhere. */
export interface HeldDefinitions {
  readonly CONSTRAINT: readonly Row[];
  readonly INDEX: readonly Row[];
}
