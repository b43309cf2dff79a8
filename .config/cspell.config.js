/** How prose and identifiers are spelt: British English, with the names and terms of words.txt. */
export default {
  version: '0.2',
  language: 'en-GB',
  globRoot: '..',
  files: ['**'],
  enableGlobDot: true,
  useGitignore: true,
  ignorePaths: [
    '.git',
    'LICENSE',
    'package-lock.json',
    '**/names/*.txt',
    'seed',
    'examples',
    '**/fixtures/matching/**',
    '**/reader/sets/**',
    '**/fixtures/sentences/learnt/made-up.json',
    '**/misspelt-words.txt',
  ],
  // cspell:disable
  flagWords: [
    'analyze',
    'behavior',
    'canceled',
    'favor',
    'honor',
    'labeled',
    'modeled',
    'neighbor',
  ],
  // cspell:enable
  ignoreRegExpList: [
    /(?:(?!\p{Script=Latin})[\p{L}\p{M}])+/gu, // Arabic, and other scripts that are folded or searched
    /%\d[0-9a-f]|\\u(?:[0-9a-f]{4}|\{[0-9a-f]+\})/gi, // characters by their numbers
    /-D\w+=/g, // settings of Java
  ],
  dictionaryDefinitions: [
    { name: 'words', path: './words.txt' },
    { name: 'misspelt', path: './misspelt-words.txt' },
  ],
  dictionaries: ['words'],
  overrides: [{ filename: '**/{tests,docs}/**', dictionaries: ['misspelt'] }],
};
