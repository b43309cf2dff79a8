import { describe, expect, it } from '@jest/globals';
import { quotedRow, spreadsheetRow } from '../../../src/shared/csv.js';
import { quoteCypher } from '../../../src/export/write/cypher.js';
import { toJson } from '../../../src/export/write/json.js';
import { namingFor } from '../../../src/export/rdf/iri.js';
import { escapeXml } from '../../../src/export/write/xml.js';

describe('XML', () => {
  it('hides what would be markup', () => {
    expect(escapeXml('<a b="c">&]]>')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;]]&gt;');
  });
  it('keeps white space that attributes would lose', () => {
    expect(escapeXml('a\tb\nc\rd')).toBe('a&#9;b&#10;c&#13;d');
  });
  it('drops what XML 1.0 cannot hold and mends half characters', () => {
    expect(escapeXml('a\u0000b\u001Fc\uFFFEd\uD83De')).toBe('abcd\uFFFDe');
  });
  it('leaves Arabic, emoji and marks of direction alone', () => {
    const text = 'الدُّوَل \u200F🕊️\u2067';
    expect(escapeXml(text)).toBe(text);
  });
});

describe('JSON', () => {
  it('mends half characters in all depths', () => {
    expect(toJson({ a: ['x\uD800', { b: '\uDFFF' }] })).toBe('{"a":["x\uFFFD",{"b":"\uFFFD"}]}');
  });
  it('leaves text alone that only looks like an escape', () => {
    expect(JSON.parse(toJson({ a: String.raw`\ud800` }))).toEqual({ a: String.raw`\ud800` });
  });
});

describe('Cypher', () => {
  it.each([
    [`it's`, String.raw`'it\'s'`],
    [String.raw`\u0027`, String.raw`'\\u0027'`],
    [`';\nRETURN 1;`, String.raw`'\';\u000aRETURN 1;'`],
    ['\uD800', `'\uFFFD'`],
  ])('keeps %p one string on one line', (text, literal) => {
    expect(quoteCypher(text)).toBe(literal);
  });
});

describe('tables', () => {
  it.each(['=1+1', '+1', '-1', '@A1', '\t=1', '＝1'])(
    'keep a spreadsheet from running %p',
    (text) => {
      expect(spreadsheetRow([text])).toMatch(/^"?'/);
    },
  );
  it('leave negative numbers alone', () => {
    expect(spreadsheetRow([-1, undefined, '', true])).toBe('-1,,,true\n');
  });
  it('tell an empty text from none for Neo4j, and change no formula for it', () => {
    expect(quotedRow(['', undefined, '=1', 'a"b', -1])).toBe('"",,"=1","a""b",-1\n');
  });
});

describe('IRIs', () => {
  const { toIri } = namingFor({});
  it('are the ids themselves', () => {
    const id = 'member-of:country:sa~organization:dco~عضو';
    expect(toIri(id)).toBe(`urn:multaqa:${id}`);
  });
  it.each([' ', '<', '>', '"', '{', '}', '|', '^', '`', '\\', '%', '#', '\n'])(
    'hold %p as an escape',
    (character) => {
      const iri = toIri(`a${character}b`);
      expect(iri).toMatch(/^urn:multaqa:a%[0-9A-F]{2}b$/);
      expect(decodeURIComponent(iri)).toBe(`urn:multaqa:a${character}b`);
    },
  );
  it('are addresses that can be followed where the server has its own, whatever would cut them', () => {
    const { toIri: toAddress, vocabulary } = namingFor({ iriBase: 'https://graph.example' });
    expect(toAddress('member-of:country:om~organization:dco')).toBe(
      'https://graph.example/id/member-of:country:om~organization:dco',
    );
    expect(toAddress('a/b?c#d')).toBe('https://graph.example/id/a%2Fb%3Fc%23d');
    expect(vocabulary).toBe('https://graph.example/ontology#');
  });
});
