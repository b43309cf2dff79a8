import { invariant } from '../../shared/errors.js';
import { stemsOf } from '../clitics.js';
import { type Sound, soundOf } from '#text/sound/sound-of.js';
import type { Form, Term } from './form.js';
import { Multimap } from './multimap.js';
import type { Posting } from './posting.js';
import { SortedForms } from './sorted-forms.js';
import { takeOut } from './take-out.js';

/**
 * Every word of every name, with its occurrences and the indexes to find it. Its content depends on the names alone, not on
 * their order.
 */
export class Vocabulary {
  readonly #terms = new Map<string, Term>();
  readonly #forms = new Map<string, Form>();
  readonly #sorted = new SortedForms();
  readonly #byStem = new Multimap<Term>();
  readonly #bySound = new Multimap<Form>();

  /** @param isName whether it occurs in a name, not in a text */
  add(word: string, posting: Posting, isName: boolean): void {
    const names = isName ? 1 : 0;
    const known = this.#terms.get(word);
    if (known) {
      known.postings.push(posting);
      known.names += names;
      return;
    }
    const term: Term = { text: word, postings: [posting], names };
    this.#terms.set(word, term);
    this.#addForm(word, term);
    for (const { text, articleOnly } of stemsOf(word)) {
      if (articleOnly) this.#addForm(text, term);
      else this.#byStem.add(text, term);
    }
  }

  /** Removes one posting of a word; a word without postings is absent. */
  remove(word: string, posting: Posting, isName: boolean): void {
    const term = this.#terms.get(word);
    invariant(term, 'a word that is taken out stands in a name');
    takeOut(term.postings, posting);
    if (isName) term.names -= 1;
    if (term.postings.length > 0) return;
    this.#terms.delete(word);
    this.#removeForm(word, term);
    for (const { text, articleOnly } of stemsOf(word)) {
      if (articleOnly) this.#removeForm(text, term);
      else this.#byStem.remove(text, term);
    }
  }

  /** The word itself, if it occurs in a name or a text. */
  term(word: string): Term | undefined {
    return this.#terms.get(word);
  }

  /** Whether the word itself occurs in a name: a text only shows that it is a word. */
  isOfNames(word: string): boolean {
    return (this.#terms.get(word)?.names ?? 0) > 0;
  }

  /** The terms that equal the word, with or without an article. */
  termsOf(word: string): readonly Term[] {
    return this.#forms.get(word)?.terms ?? [];
  }

  /** The terms that may be the word preceded by clitics, other than the article alone. */
  termsWithStem(stem: string): readonly Term[] {
    return this.#byStem.get(stem);
  }

  /** The number of forms that begin with a prefix. */
  formCount(prefix: string): number {
    return this.#sorted.count(prefix);
  }

  formsWithPrefix(prefix: string): Iterable<Form> {
    return this.#sorted.withPrefix(prefix);
  }

  /** The forms with the same key of sound. */
  formsSoundingLike(sound: Sound): readonly Form[] {
    return this.#bySound.get(sound.key);
  }

  /** The forms within one edit of a word, or within `most` edits with its first letter, and some that are further away. */
  formsNear(word: string, most: number): readonly Form[] {
    return this.#sorted.nearly(word, most);
  }

  #addForm(text: string, term: Term): void {
    const known = this.#forms.get(text);
    if (known) {
      known.terms.push(term);
      return;
    }
    const form: Form = { text, terms: [term] };
    this.#forms.set(text, form);
    this.#sorted.add(form);
    const sound = soundOf(text);
    if (sound) this.#bySound.add(sound.key, form);
  }

  #removeForm(text: string, term: Term): void {
    const form = this.#forms.get(text);
    invariant(form, 'a spelling of a word is there as long as the word');
    takeOut(form.terms, term);
    if (form.terms.length > 0) return;
    this.#forms.delete(text);
    this.#sorted.remove(form);
    const sound = soundOf(text);
    if (sound) this.#bySound.remove(sound.key, form);
  }
}
