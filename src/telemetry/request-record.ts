/** Record of an ended request; never its document or its variables. */
export interface RequestRecord {
  readonly requestId: string;
  /** The name of the token that came with it; never the token. */
  readonly token?: string | undefined;
  /** The HTTP status; 499 if the client had left before the answer. */
  readonly status: number;
  readonly durationMs: number;
  /** The pattern of the address that it asked, such as "/q/:name"; absent where nothing is there. */
  readonly route?: string | undefined;
  readonly operationName?: string | undefined;
  /** The SHA-256 of the document: equal documents have equal hashes. */
  readonly operationHash?: string | undefined;
  /** The door to other tools by which it came. */
  readonly door?: string | undefined;
  /** Objects that the operation could fetch, counted before it ran. */
  readonly cost?: number | undefined;
  readonly errorCodes: readonly string[];
}
