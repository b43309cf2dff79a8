import { getOrMake } from '../shared/get-or-make.js';
import { stemsOf } from './clitics.js';
import type { IndexedRole } from './name.js';
import { isWeightless } from './weightless-words.js';
import { type Word, wordTexts } from './words.js';

/** A title in a query: which words of it, and who bears it where. */
export interface AskedRole {
  /** Half open, in words of the query. */
  readonly from: number;
  readonly to: number;
  readonly held: readonly HeldRole[];
}

export interface HeldRole extends IndexedRole {
  /** The title that was asked for, as it is written for this role. */
  readonly title: string;
}

/** No title has more words. */
const mostWords = 8;
const feminine = /ه$/u;

/** Who holds which role where, by the words of its title in any form: أمين عام, للأمين العام, Secretary-General. */
export class Roles {
  readonly #titles = new Map<string, Set<IndexedRole>>();
  /** The words of all titles without their clitics, and in how many of these each stands. */
  readonly #words = new Map<string, number>();
  readonly #byHolder = new Map<string, IndexedRole[]>();

  add(role: IndexedRole): void {
    getOrMake(this.#byHolder, role.holder, () => []).push(role);
    for (const text of role.titles) {
      const words = bareWords(text);
      const key = words.join('');
      if (key === '') continue;
      const held = getOrMake(this.#titles, key, () => new Set());
      if (held.size === 0)
        for (const word of words) this.#words.set(word, (this.#words.get(word) ?? 0) + 1);
      held.add(role);
    }
  }

  /** Takes out all roles of a holder; of one without roles, nothing. */
  remove(holder: string): void {
    for (const role of this.#byHolder.get(holder) ?? [])
      for (const text of role.titles) this.#removeFrom(bareWords(text), role);
    this.#byHolder.delete(holder);
  }

  /** The longest title that stands in the query; undefined where there is none. */
  findIn(words: readonly Word[]): AskedRole | undefined {
    if (this.#titles.size === 0) return undefined;
    const bare = words.map(({ text }) => this.#bare(text));
    for (let length = Math.min(mostWords, words.length); length > 0; length -= 1)
      for (let from = 0; from + length <= words.length; from += 1) {
        const key = bare.slice(from, from + length).join('');
        const held = this.#titles.get(key);
        if (held) return { from, to: from + length, held: Array.from(held, titled(key)) };
      }
    return undefined;
  }

  #removeFrom(words: readonly string[], role: IndexedRole): void {
    const key = words.join('');
    const held = this.#titles.get(key);
    if (!held?.delete(role) || held.size > 0) return;
    this.#titles.delete(key);
    for (const word of words) {
      const left = (this.#words.get(word) ?? 1) - 1;
      if (left > 0) this.#words.set(word, left);
      else this.#words.delete(word);
    }
  }

  /** A word of the query as it would stand in a title, where it is one of a title: without clitics, in the masculine. */
  #bare(word: string): string {
    const forms = [word, ...stemsOf(word).map(({ text }) => text)];
    const known = [...forms, ...forms.map((form) => form.replace(feminine, ''))];
    return known.find((form) => this.#words.has(form)) ?? word;
  }
}

function titled(key: string): (role: IndexedRole) => HeldRole {
  return (role) => ({
    ...role,
    title: role.titles.find((title) => bareWords(title).join('') === key) ?? '',
  });
}

/** The words of a title without their articles, those that tell nothing apart left out. */
function bareWords(title: string): string[] {
  return wordTexts(title)
    .filter((word) => !isWeightless(word))
    .map((word) => stemsOf(word).find(({ articleOnly }) => articleOnly)?.text ?? word);
}
