import { getOrMake } from '#text/get-or-make.js';
import { scriptOf } from '#text/script.js';
import { stemsOf } from './clitics.js';
import type { IndexedRole } from './name.js';
import { asksForLeader, inFull, readTitle } from './titles.js';
import type { Word } from './words.js';

/** A title in a query: its words, and the holders of the role. */
export interface AskedRole {
  /** Half open, in words of the query. */
  readonly from: number;
  readonly to: number;
  readonly held: readonly HeldRole[];
  /** True if it is too vague to list all its holders: SG, head, 2024. */
  readonly needsName: boolean;
}

export interface HeldRole extends IndexedRole {
  /** The requested title, as written for this role. */
  readonly title: string;
  /** True if only a part of the title was asked for: founder, of a co-founder. */
  readonly isPart: boolean;
}

/** Maximum words of a title. */
const mostWords = 8;
/** Minimum letters of the beginning of a title. */
const shortestBegun = 3;
/** Maximum holders of roles of which a name and a place may be asked without a title. */
const mostHolders = 5000;
const feminine = /ه$/u;

/** Holders of roles at their places, by the words of the title in any form: أمين عام, للأمين العام, Secretary-General. */
export class Roles {
  readonly #titles = new Map<string, Set<IndexedRole>>();
  readonly #initials = new Map<string, Set<IndexedRole>>();
  readonly #leaders = new Set<IndexedRole>();
  /** The words of all titles without their clitics, with the number of titles that have them. */
  readonly #words = new Map<string, number>();
  readonly #byHolder = new Map<string, IndexedRole[]>();

  add(role: IndexedRole): void {
    getOrMake(this.#byHolder, role.holder, () => []).push(role);
    for (const text of role.titles) {
      const { words, keys, initials, leads } = readTitle(text);
      if (leads) this.#leaders.add(role);
      for (const word of words) this.#words.set(word, (this.#words.get(word) ?? 0) + 1);
      for (const key of keys) getOrMake(this.#titles, key, () => new Set()).add(role);
      if (initials !== undefined) getOrMake(this.#initials, initials, () => new Set()).add(role);
    }
  }

  /** Removes all roles of a holder; does nothing if it has none. */
  remove(holder: string): void {
    for (const role of this.#byHolder.get(holder) ?? []) {
      this.#leaders.delete(role);
      for (const text of role.titles) this.#removeFrom(text, role);
    }
    this.#byHolder.delete(holder);
  }

  /** The longest title in the query, or a word for one; undefined if there is none. */
  findIn(words: readonly Word[]): AskedRole | undefined {
    if (this.#titles.size === 0) return undefined;
    const title = this.#titleIn(words);
    if (title && !title.needsName) return title;
    return this.#wordForOneIn(words) ?? title;
  }

  /** The offices whose title begins with all these words; undefined if there are none. */
  findBegun(words: readonly Word[]): AskedRole | undefined {
    const begun = words.map(({ text }) => this.#bare(text)).join('');
    if (begun.length < shortestBegun) return undefined;
    const held = [...this.#titles].flatMap(([key, roles]) =>
      key !== begun && key.startsWith(begun) ? Array.from(roles, titled(key)) : [],
    );
    const offices = held.filter(({ isYear, means }) => isYear !== true && means !== 'RELATION');
    if (offices.length === 0) return undefined;
    return { from: 0, to: words.length, held: offices, needsName: false };
  }

  /** All offices, for a query that names a holder and a place and no title; undefined if there are too many. */
  offices(): AskedRole | undefined {
    if (this.#byHolder.size > mostHolders) return undefined;
    const roles = [...this.#byHolder.values()].flat();
    const held = roles
      .filter(({ isYear, means }) => isYear !== true && means === undefined)
      .map((role) => ({ ...role, title: role.titles[0] ?? '', isPart: false }));
    return { from: 0, to: 0, held, needsName: true };
  }

  #titleIn(words: readonly Word[]): AskedRole | undefined {
    const bare = words.map(({ text }) => this.#bare(text));
    for (let length = Math.min(mostWords, words.length); length > 0; length -= 1)
      for (let from = 0; from + length <= words.length; from += 1) {
        const key = bare.slice(from, from + length).join('');
        const held = this.#titles.get(key);
        if (held) return this.#asked(words, from, from + length, Array.from(held, titled(key)));
      }
    return undefined;
  }

  /** A single word for a role: SG, head, رئيسة. */
  #wordForOneIn(words: readonly Word[]): AskedRole | undefined {
    for (const [from, { text }] of words.entries()) {
      const held = formsOf(text).some(asksForLeader) ? this.#leaders : this.#initials.get(text);
      if (held && held.size > 0)
        return { from, to: from + 1, needsName: true, held: Array.from(held, inScriptOf(text)) };
    }
    return undefined;
  }

  /** The roles for a title; a title that means any leader includes other titles if nobody has this one. */
  #asked(words: readonly Word[], from: number, to: number, held: readonly HeldRole[]): AskedRole {
    const text = words[from]?.text ?? '';
    const needsName = held.every(({ isYear, means }) => isYear === true || means === 'RELATION');
    if (to - from > 1 || !formsOf(text).some(asksForLeader)) return { from, to, held, needsName };
    const places = new Set(held.map(({ at }) => at));
    const others = Array.from(this.#leaders).filter(({ at }) => !places.has(at));
    return { from, to, held: [...held, ...others.map(inScriptOf(text))], needsName };
  }

  #removeFrom(title: string, role: IndexedRole): void {
    const { words, keys, initials } = readTitle(title);
    if (initials !== undefined) removeOne(this.#initials, initials, role);
    for (const key of keys) removeOne(this.#titles, key, role);
    for (const word of words) {
      const left = (this.#words.get(word) ?? 1) - 1;
      if (left > 0) this.#words.set(word, left);
      else this.#words.delete(word);
    }
  }

  /** A word of the query in the form of a title, if it is one of a title: without clitics, masculine, in full. */
  #bare(word: string): string {
    const forms = formsOf(word);
    return [...forms, ...forms.map(inFull)].find((form) => this.#words.has(form)) ?? word;
  }
}

/** A word with and without its clitics and feminine ending. */
function formsOf(word: string): readonly string[] {
  const forms = [word, ...stemsOf(word).map(({ text }) => text)];
  return [...forms, ...forms.map((form) => form.replace(feminine, ''))];
}

/** Removes a role from those under a key. */
function removeOne(roles: Map<string, Set<IndexedRole>>, key: string, role: IndexedRole): void {
  const held = roles.get(key);
  if (held?.delete(role) && held.size === 0) roles.delete(key);
}

function titled(key: string): (role: IndexedRole) => HeldRole {
  return (role) => {
    const title = role.titles.find((each) => readTitle(each).keys[0] === key);
    const other = role.titles.find((each) => readTitle(each).keys.includes(key));
    return { ...role, title: title ?? other ?? '', isPart: title === undefined };
  };
}

/** Chooses the title in the script of the word, if the word stands for the role instead of its title. */
function inScriptOf(word: string): (role: IndexedRole) => HeldRole {
  const script = scriptOf(word);
  return (role) => ({
    ...role,
    title: role.titles.find((title) => scriptOf(title) === script) ?? role.titles[0] ?? '',
    isPart: false,
  });
}
