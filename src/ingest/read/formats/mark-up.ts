import { Lexer, Parser, Tokenizer, type Tokens } from 'marked';
import { limits, unreadable } from '../limits.js';

/** The page of a Markdown text. @throws KnownError for a table of too many cells, before they are made */
export function markUp(markdown: string): string {
  const tokenizer = new BoundedTokenizer();
  const lexer = new Lexer({ gfm: true, tokenizer });
  const { rules } = tokenizer;
  tokenizer.rules = { ...rules, inline: { ...rules.inline, text, url } };
  return Parser.parse(lexer.lex(markdown), { gfm: true });
}

/**
 * The library's rules without addresses of mail: it looks for the end of one from each letter before a `@`. A link made of an
 * address has the same words.
 */
const text =
  /^(`+|~+|[^`~])(?:(?=[`~])|(?= {2,}\n)|[\s\S]*?(?:(?=[\\<!\[`*~_]|[hH][tT][tT][pP][sS]?|[fF][tT][pP]:\/\/|(?<![^\s*_~(])www\.|$)|[^ ](?= {2,}\n)))/;
const url =
  /^((?:[hH][tT][tT][pP][sS]?|[fF][tT][pP]):\/\/|www\.)(?:[a-zA-Z0-9-]+\.?)+[^\s<]{0,2000}/;

class BoundedTokenizer extends Tokenizer {
  #level = 0;

  override blockquote(source: string): Tokens.Blockquote | undefined {
    return this.#within(() => super.blockquote(source));
  }

  override list(source: string): Tokens.List | undefined {
    return this.#within(() => super.list(source));
  }

  /** Each level reads all its text again. */
  #within<Token>(read: () => Token): Token {
    this.#level += 1;
    if (this.#level > limits.levels)
      throw unreadable(
        `Quotations and lists may be nested ${String(limits.levels)} times at most.`,
      );
    const token = read();
    this.#level -= 1;
    return token;
  }

  /** Each row has as many cells as the first, however short it is written. */
  override table(source: string): Tokens.Table | undefined {
    const [, , marks = '', rows = ''] = this.rules.block.table.exec(source) ?? [];
    const columns = marks.replace(this.rules.other.tableAlignChars, '').split('|').length;
    const count = rows.split('\n').length;
    if (columns * count > limits.tags)
      throw unreadable(
        `A table has ${String(columns)} columns and ${String(count)} rows; it may have ${String(limits.tags)} cells at most.`,
      );
    return super.table(source);
  }
}
