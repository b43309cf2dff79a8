/** The words for a thing in both languages. */
export interface Wording {
  readonly ar: string;
  readonly en: string;
}
