/** A piece of a Cypher statement; comments and white space are none. */
export interface Token {
  readonly kind: 'word' | 'quoted' | 'string' | 'number' | 'parameter' | 'symbol';
  /** As written. */
  readonly text: string;
}

const patterns: readonly (readonly [Token['kind'] | 'nothing', RegExp])[] = [
  ['nothing', /\s+|\/\/[^\n]*|\/\*[^]*?\*\//y],
  ['string', /'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"/y],
  ['word', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['quoted', /`[^`]*`/y],
  ['parameter', /\$[\p{L}\p{N}_]+/uy],
  ['number', /\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?/y],
  ['symbol', /\.\.|\+=|\|\||::|=~|<=|>=|<>|[^]/y],
];

/** The pieces of a statement in their order; a character unknown to Cypher is a symbol of its own. */
export function tokenize(statement: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < statement.length;) {
    for (const [kind, pattern] of patterns) {
      pattern.lastIndex = at;
      const [text] = pattern.exec(statement) ?? [];
      if (text === undefined) continue;
      if (kind !== 'nothing') tokens.push({ kind, text });
      at += text.length;
      break;
    }
  }
  return tokens;
}
