/** Address and deadlines of a language model. They come from settings, never from a request. */
export interface ModelAccess {
  /** The endpoint of chat completions. */
  readonly url: string;
  readonly model: string;
  readonly key?: string | undefined;
  /** Maximum wait for a document, over all its questions. */
  readonly timeoutMs: number;
  /** Maximum time for reading a document, including the model. */
  readonly totalMs: number;
}
