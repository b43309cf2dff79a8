/** Progress of an archive or a restore; nodes come before relationships. */
export interface Progress {
  readonly nodes: number;
  readonly relationships: number;
  /** Total of both. */
  readonly totalNodes: number;
  readonly totalRelationships: number;
}

export interface ArchiveOptions {
  readonly signal?: AbortSignal | undefined;
  /** Deadline of each statement. */
  readonly timeoutMs?: number | undefined;
  /** Called some times a second for a large graph. */
  readonly onProgress?: ((done: Progress) => void) | undefined;
}
