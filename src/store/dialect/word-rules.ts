import type { Rule } from './statement-parts.js';

type Form = readonly [name: string, form: RegExp, instead: string];

/** Forms that a few adjacent words show, in a statement with one space between tokens. */
const forms: readonly Form[] = [
  ['collect-subquery', /\bCOLLECT \{/i, 'CALL (x) { … RETURN collect(…) AS xs }'],
  [
    'distinct-count-subquery',
    /\bCOUNT \{[^{}]*\bDISTINCT\b/i,
    'CALL (x) { … RETURN count(DISTINCT y.id) AS n }',
  ],
  ['label-expression', /[&!]|: %/, 'n:A OR n:B in WHERE'],
  ['dynamic-name', /\$ \(/, 'a label or type made by name()'],
  [
    'pattern-parameters',
    /[([] (?:\w+ )?(?:: \w+ )+\$\w+ [)\]]|\( \w+ \$\w+ \)/,
    'CREATE (n:L) SET n = $properties',
  ],
  [
    'shortest-keyword',
    /\bSHORTEST\b|\bMATCH (?:\w+ = )?(?:ALL|ANY) \(/i,
    'shortestPath or allShortestPaths',
  ],
  ['optional-call', /\bOPTIONAL CALL\b/i, 'CALL with collect, which gives [] for nothing'],
  ['call-in-transactions', /\bIN (?:.{1,20} )?TRANSACTIONS\b/i, 'several transactions'],
  ['procedure', /(?<![.:] )\bCALL (?=\w)/i, 'Cypher: no procedure is the same on all engines'],
  ['offset', /(?<![.:] )\bOFFSET (?=[\d$])/i, 'SKIP'],
  [
    'computed-page',
    /(?<![.:] |AS )\b(?:SKIP|LIMIT) (?![:=,})\]])(?!(?:\$\w+|\d+)(?:$| [^-+*/%^.[(]))/i,
    'SKIP and LIMIT of one number or parameter',
  ],
  ['concatenation-sign', /\|\|/, '+ between strings'],
  ['type-predicate', /::/, 'a check of the value before it is sent'],
  ['number-underscore', /\b\d+_\d/, 'digits alone'],
  ['load-csv', /\bLOAD CSV\b/i, 'parameters: it reads files of the machine'],
  ['show', /^SHOW\b/i, 'nothing: no list is the same on all engines'],
  [
    'text-compared-with-number',
    /'' (?:=|<>|<=?|>=?) (?:- )?\d|\d (?:=|<>|<=?|>=?) ''/,
    'values of one type',
  ],
  ['text-arithmetic', /'' [-*/%^] |[-*/%^] ''/, 'numbers'],
  ['unwind-scalar', /\bUNWIND (?:(?:- )?\d|''|true\b|false\b|null\b)/i, 'UNWIND of a list'],
  [
    'compared-list-with-null',
    /\[ (?:[^[\]]*, )?null (?:,[^[\]]*)?\] =|= \[ (?:[^[\]]*, )?null (?:,[^[\]]*)?\]/i,
    'a comparison of each value',
  ],
  ['slice-from-the-end', /\.\. (?:-|null\b)|\[ (?:- \d+|null) \.\./i, 'bounds from 0 up'],
  ['split-by-nothing', /\bsplit \( .*, "" \)/i, 'the same in code'],
  ['merge-on-null', /\bMERGE\b[^{}]*\{[^{}]*: null\b/i, 'a key that is there'],
  ['relationship-schema', /\b(?:INDEX|CONSTRAINT)\b.* FOR \( ?\) /i, 'those of nodes'],
  [
    'special-schema',
    /\b(?:TEXT|FULLTEXT|POINT|VECTOR|LOOKUP) INDEX\b|\bCONSTRAINT\b.*\bIS (?!UNIQUE)/i,
    'CREATE INDEX, or REQUIRE … IS UNIQUE',
  ],
  [
    'definition-that-fails-twice',
    /^CREATE (?:\w+ )?(?:INDEX|CONSTRAINT)\b(?!.*\bIF NOT EXISTS\b)/i,
    'IF NOT EXISTS',
  ],
];

const inCode = 'the same in code';
const isoText = 'ISO dates as text, checked before they are sent';

/** Functions that an engine lacks or computes in its own way, in lower case. */
const functions: Readonly<Record<string, string>> = {
  round: inCode,
  tostring: inCode,
  tointeger: inCode,
  randomuuid: inCode,
  isempty: inCode,
  valuetype: inCode,
  btrim: inCode,
  point: inCode,
  tointegerornull: inCode,
  tofloatornull: inCode,
  tostringornull: inCode,
  tobooleanornull: inCode,
  tointegerlist: inCode,
  tofloatlist: inCode,
  tostringlist: inCode,
  tobooleanlist: inCode,
  date: isoText,
  datetime: isoText,
  localdatetime: isoText,
  time: isoText,
  localtime: isoText,
  duration: isoText,
  percentiledisc: 'percentileCont',
  exists: 'IS NOT NULL',
  id: 'the property id',
  elementid: 'the property id',
};

const functionRules = Object.entries(functions).map(([name, instead]): Rule => {
  const call = new RegExp(`(?<![.:] )\\b${name} (?:\\. \\w+ )?\\(`, 'i');
  return { name: `function-${name}`, instead, isBroken: ({ printed }) => call.test(printed) };
});

/** `(?=…)`, `(?!…)`, `(?<=…)`: engines with guaranteed time have no look-around. */
const lookAround: Rule = {
  name: 'regex-look-around',
  instead: 'a plain expression',
  isBroken: ({ tokens }) =>
    tokens.some(({ text }, i) => tokens[i - 1]?.text === '=~' && /\(\?(?:[=!]|<[=!])/.test(text)),
};

export const wordRules: readonly Rule[] = [
  ...forms.map(([name, form, instead]): Rule => {
    return { name, instead, isBroken: ({ printed }) => form.test(printed) };
  }),
  ...functionRules,
  lookAround,
];
