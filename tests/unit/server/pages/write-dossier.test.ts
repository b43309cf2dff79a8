import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dossierForms } from '../../../../src/server/pages/write-dossier.js';

/** The Markdown of a dossier in which every text is this one. */
function markdownOf(text: string): string {
  const written = dossierForms.md.write(
    {
      title: '',
      kind: 'Kind',
      name: text,
      otherName: text,
      lead: text,
      how: 'How.',
      tables: [{ title: text, rows: [{ key: 'k', name: text, said: text, notes: [1] }] }],
      more: undefined,
      notesTitle: 'Notes',
      notes: [{ number: 1, text: `“${text}”, ${text}` }],
    },
    'en',
  );
  if (typeof written !== 'string') throw new Error('Markdown is a text.');
  return written;
}

const escaped = /\\([!-/:-@[-`{-~])/g;
const linked = /<(https?:\/\/[^\s<>"`\\]+)>/g;

/** The texts that Markdown with these forms of blocks reads; fails if a mark is left that is none of the dossier's own. */
function readBack(markdown: string) {
  const blocks =
    /^# (.*)\n\nKind · (.*)\n\n(.*)\n\nHow\.\n\n## (.*)\n\n- \*\*(.*)\*\*: (.*)\[\^1\]\n\n## Notes\n\n\[\^1\]: (.*)\n$/.exec(
      markdown,
    );
  expect(markdown).not.toMatch(/^(?!- \*\*)(?:[-+]|\d+[.)])/m);
  if (!blocks) throw new Error(`The blocks are others: ${markdown}`);
  return blocks.slice(1).map((text) => {
    const bare = text.replaceAll(linked, '').replaceAll(escaped, '');
    expect(bare).not.toMatch(/[`*_[\]<>#|~&$^{}@\\]/);
    return text.replaceAll(linked, '$1').replaceAll(escaped, '$1');
  });
}

describe('a dossier as Markdown', () => {
  it.each([
    'The "https://example.org/a_b" Council',
    '“https://example.org/a”',
    "'https://example.org'",
    'See https://example.org/`x`[y](javascript:alert(1))',
    'https://example.org"><img src=x onerror=alert(1)>',
    'https://example.org\n\n# A heading\n\n    code',
    'A | B\n--- | ---',
    '[a]: https://example.org "t"',
    '[^1]: another note',
    '<script>alert(1)</script> &amp; <!-- -->',
    '**bold** _it_ ~~gone~~ `code` ```fence',
    '- item\n+ item\n1. item\n=====\n> quoted',
    '$1 and $2, x^2^, @someone, # {.class #id}',
    '\\`\\',
  ])('reads every text as it is: %j', (text) => {
    const plain = text.replaceAll(/\s+/g, ' ');
    expect(readBack(markdownOf(text))).toEqual([
      ...[plain, plain, plain, plain, plain, plain, `“${plain}”, ${plain}`],
    ]);
  });

  it('links an address without the quotation marks and stops around it', () => {
    const linksOf = (text: string) =>
      Array.from(markdownOf(text).split('\n')[0]?.matchAll(linked) ?? [], ([, to]) => to);
    expect(linksOf('"https://example.org/a_b" and “https://example.org/ب”.')).toEqual([
      ...['https://example.org/a_b', 'https://example.org/ب'],
    ]);
    expect(linksOf('https://en.wikipedia.org/wiki/Forum_(Rome)?a=1&b=[2], on')).toEqual([
      'https://en.wikipedia.org/wiki/Forum_(Rome)?a=1&b=[2]',
    ]);
    expect(linksOf('It says ‘https://example.org’!')).toEqual(['https://example.org']);
  });

  it('reads texts of marks, blanks and addresses in any order as they are', () => {
    const piece = fc.constantFrom(
      ...[
        'https://',
        'http://a.b',
        '"',
        "'",
        '“',
        '”',
        '«',
        '(',
        ')',
        '[',
        ']',
        '<',
        '>',
        '`',
        '\\',
      ],
      ...[
        '|',
        '*',
        '_',
        '~',
        '#',
        '&',
        '$',
        '^',
        '{',
        '}',
        '@',
        '-',
        '+',
        '=',
        '1.',
        '!',
        ' ',
        '\n',
        'x',
      ],
      ...['[^1]:', '\u2068', '\u2069', 'ب', ',', ';', ':', '/'],
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const text = `n${pieces.join('')}n`;
        const plain = text.replaceAll(/\s+/g, ' ');
        expect(readBack(markdownOf(text))[0]).toBe(plain);
      }),
      { numRuns: 300 },
    );
  });
});
