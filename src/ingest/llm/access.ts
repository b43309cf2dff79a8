/** Where a language model is asked, and for how long. It comes from settings, and from no request. */
export interface ModelAccess {
  /** Where chat completions are asked for. */
  readonly url: string;
  readonly model: string;
  readonly key?: string | undefined;
  /** How long it is waited for with one document, whatever it is asked. */
  readonly timeoutMs: number;
  /** Within which the document must be read whole, the model included. */
  readonly totalMs: number;
}
