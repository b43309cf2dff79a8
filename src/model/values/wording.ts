/** What something is called, in both languages. */
export interface Wording {
  readonly ar: string;
  readonly en: string;
}
