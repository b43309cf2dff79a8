/** How far an archive or a restore has come; nodes are done before relationships. */
export interface Progress {
  readonly nodes: number;
  readonly relationships: number;
  /** How many there are in all. */
  readonly totalNodes: number;
  readonly totalRelationships: number;
}

export interface ArchiveOptions {
  readonly signal?: AbortSignal | undefined;
  /** Of each statement. */
  readonly timeoutMs?: number | undefined;
  /** Hears some times a second of a large graph. */
  readonly onProgress?: ((done: Progress) => void) | undefined;
}
