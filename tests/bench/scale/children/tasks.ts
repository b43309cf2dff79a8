/** The graph as our store opens it. */
export interface StoreTask {
  readonly address: string;
  readonly password?: string | undefined;
}

export interface ExportTask extends StoreTask {
  /** The folder of the built product, so that the shipped code is timed. */
  readonly dist: string;
  readonly format: string;
  /** Target of the bytes; they are counted and dropped if it is absent. */
  readonly file?: string | undefined;
  /** Reads every column inside the engine before anything is watched. */
  readonly touchesFirst?: boolean;
}

export interface Neo4jTask {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly statements: readonly string[];
}

export interface EmbeddedTask {
  /** The engine's database file. */
  readonly file: string;
  readonly statements: readonly string[];
}

export interface NamesTask {
  /** Each has two names. */
  readonly entities: number;
}
