/** One word of the sentence for patterns, with its tokens. */
export interface Unit {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}
