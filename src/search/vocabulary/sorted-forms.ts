import { firstIndex } from '#text/first-index.js';
import { letterSignature, signatureDistance } from '../letter-signature.js';
import type { Form } from './form.js';

/** Maximum new forms sorted at once, a few milliseconds, regardless of the number between two questions. */
const mostAdded = 4096;

/** All forms in code-unit order, for finding those with a prefix and those with nearly the same letters. */
export class SortedForms {
  #forms: readonly Form[] = [];
  /** Parallel to `forms`. */
  #signatures: readonly number[] = [];
  readonly #added = new Set<Form>();
  readonly #removed: Form[] = [];

  /** Adds a form whose text is new. */
  add(form: Form): void {
    this.#added.add(form);
    if (this.#added.size === mostAdded) this.#settle();
  }

  /** Removes a form that exists. */
  remove(form: Form): void {
    if (!this.#added.delete(form)) this.#removed.push(form);
  }

  /** The forms that begin with a prefix. */
  *withPrefix(prefix: string): Generator<Form> {
    this.#settle();
    for (let at = this.#firstFrom(prefix); at < this.#forms.length; at += 1) {
      const form = this.#forms[at];
      if (!form?.text.startsWith(prefix)) return;
      yield form;
    }
  }

  /** The number of forms that begin with a prefix. */
  count(prefix: string): number {
    this.#settle();
    return this.#firstFrom(`${prefix}\uFFFF`) - this.#firstFrom(prefix);
  }

  /**
   * Candidates within one edit of a word, or within `most` edits with its first letter; some are further away. One pass over
   * flat numbers: a thousand forms take a microsecond or two.
   */
  nearly(word: string, most: number): readonly Form[] {
    this.#settle();
    const signature = letterSignature(word);
    const initial = word.charAt(0);
    const [from, to] = [this.#firstFrom(initial), this.#firstFrom(`${initial}\uFFFF`)];
    const found: Form[] = [];
    for (let at = 0; at < this.#signatures.length; at += 1) {
      const edits = from <= at && at < to ? most : 1;
      if (signatureDistance(signature, this.#signatures[at] ?? 0) > 2 * edits) continue;
      const form = this.#forms[at];
      if (form && Math.abs(form.text.length - word.length) <= edits) found.push(form);
    }
    return found;
  }

  /** Applies pending additions and removals in one pass. */
  #settle(): void {
    if (this.#added.size === 0 && this.#removed.length === 0) return;
    const changed = [...this.#added, ...this.#removed].sort((a, b) => (a.text < b.text ? -1 : 1));
    const forms: Form[] = [];
    const signatures: number[] = [];
    let from = 0;
    const copyUpTo = (end: number): void => {
      for (; from < end; from += 1) {
        const form = this.#forms[from];
        if (form) forms.push(form);
        signatures.push(this.#signatures[from] ?? 0);
      }
    };
    for (const form of changed) {
      const at = this.#firstFrom(form.text);
      copyUpTo(at);
      if (this.#added.has(form)) {
        forms.push(form);
        signatures.push(letterSignature(form.text));
      } else from = at + 1;
    }
    copyUpTo(this.#forms.length);
    this.#forms = forms;
    this.#signatures = signatures;
    this.#added.clear();
    this.#removed.length = 0;
  }

  /** The index of the first form that is not before the text. */
  #firstFrom(text: string): number {
    return firstIndex(this.#forms, (form) => form.text >= text);
  }
}
