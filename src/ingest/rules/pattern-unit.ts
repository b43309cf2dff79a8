/** One word of the sentence as patterns see it, and the tokens that it stands for. */
export interface Unit {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}
