import { describe, expect, it } from '@jest/globals';
import { describeCommands } from '../../../src/cli/completion/describe-commands.js';
import { zshCompletion } from '../../../src/cli/completion/zsh.js';
import { createProgram } from '../../../src/cli/program.js';
import { listFormats } from '../../../src/cli/options/format-names.js';
import { formats } from '../../../src/export/index.js';
import { multaqa } from '../../fixtures/cli-harness.js';

const terminal = {
  environment: {},
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  signal: new AbortController().signal,
};
const described = describeCommands(await createProgram(terminal, ['completion']));
const names = described.map(({ name }) => name);

describe('help', () => {
  it.each([[], ...names.map((name) => [name])])(
    'of %s goes to stdout, with examples',
    async (...command) => {
      const { code, stdout, stderr } = await multaqa([...command, '--help']);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(/\nExamples:\n {2}\S/);
    },
  );

  it('tells the exit codes', async () => {
    const { stdout } = await multaqa(['--help']);
    for (const code of [0, 1, 2, 3, 130, 143])
      expect(stdout).toMatch(new RegExp(`^ {2}${code} +\\S`, 'm'));
  });

  it('of export offers every format', async () => {
    const { stdout } = await multaqa(['help', 'export']);
    const offered = formats.map(({ name, description }) => ({ name, description }));
    expect(listFormats()).toEqual(expect.arrayContaining(offered));
    expect(listFormats()).toHaveLength(offered.length);
    for (const { name } of offered) expect(stdout).toContain(`\n  ${name} `);
  });
});

describe('a wrong command line ends with 2 and says why on stderr', () => {
  it.each([
    [['exprot'], 'Did you mean export?'],
    [['export', 'json', '--outptu', 'x'], 'Did you mean --output?'],
    [['export'], "missing required argument 'format'"],
    [['export', 'gml'], 'Allowed choices are cypher, cyto'],
    [['stats', '--url', 'http://a.example', '--store', 'embedded:'], 'cannot be used with'],
    [['stats', '--store', 'mysql://a'], 'STORE must be'],
    [['stats', '--url', 'no address'], '--url takes an address'],
    [['serve', '--port', 'http'], 'PORT must be an integer'],
    [['query'], 'Give a document, or the --name of a stored operation'],
    [['query', '{ a }', '--name', 'b'], 'Give a document, or the --name of a stored operation'],
    [['query', '{ a }', '--var', 'b'], '--var takes name=value'],
    [['query', '{ a }', '--var', 'b=1', '--var', 'b=2'], '--var gives "b" twice'],
    [['query', '{ a }', '--variables', '[1]'], '--variables takes one JSON object'],
    [['query', '{ a }', '--variables', '{}', '--var', 'a=b'], 'not by both'],
  ])('%j', async (args, sentence) => {
    const { code, stdout, stderr } = await multaqa(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
  });
});

describe('settings', () => {
  it('come from the environment', async () => {
    const { code, stderr } = await multaqa(['stats'], { environment: { STORE: 'mysql://a' } });
    expect([code, stderr]).toEqual([2, expect.stringContaining('STORE must be')]);
  });

  it('come from the options above it', async () => {
    const environment = { STORE: 'mysql://a' };
    const { stderr } = await multaqa(['stats', '--store', 'embedded:/none/there'], { environment });
    expect(stderr).toContain('There is no graph in "/none/there"');
  });
});

describe('a file that is not there', () => {
  it.each([
    [['query', 'none.graphql'], 'There is no file "none.graphql"'],
    [['restore', 'none.archive'], 'There is no archive at "none.archive"'],
  ])('is named: %j', async (args, sentence) => {
    const { code, stderr } = await multaqa(args);
    expect([code, stderr]).toEqual([1, expect.stringContaining(sentence)]);
  });
});

/** Commands that print nothing for people alone, and what they print. */
const forPrograms: Readonly<Record<string, string>> = {
  serve: 'its log, in JSON Lines',
  mcp: 'messages of the Model Context Protocol',
  query: 'the answer in JSON, unless --format names another',
  match: 'a table in CSV, JSON Lines or a workbook, by --format',
  schema: 'the schema in its own language',
  export: 'the bytes of a format, JSON among them',
  archive: 'the bytes of an archive',
  restore: 'one line of JSON',
  'close-log': 'one line of JSON',
  review: 'questions to a person; a program decides by reviewProposals',
  completion: 'a script for a shell',
  help: 'help',
};

describe('--json', () => {
  it.each(described)('is taken by $name, or it prints data anyway', ({ name, options }) => {
    expect(options.some(({ long }) => long === '--json')).toBe(!(name in forPrograms));
  });
});

describe('escape codes', () => {
  it.each([
    [{}, false],
    [{ NO_COLOR: '1' }, true],
    [{ FORCE_COLOR: '3', TERM: 'xterm-256color' }, true],
  ])('are not written with %j, on a screen: %s', async (environment, isScreen) => {
    const lines = [['--help'], ['exprot'], ['check', 'seed'], ['export', 'gml'], ['stats', '-q']];
    for (const line of lines) {
      const { stdout, stderr } = await multaqa(line, { environment, isScreen });
      expect(stdout + stderr).not.toBe('');
      expect(stdout + stderr).not.toContain('\u001b');
    }
  });
});

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish'])('for %s knows every command and long option', async (shell) => {
    const { code, stdout } = await multaqa(['completion', shell]);
    expect(code).toBe(0);
    for (const { name, options } of described) {
      expect(stdout).toContain(name);
      for (const { long } of options)
        expect(stdout).toContain(shell === 'fish' ? `-l ${long.slice(2)}` : long);
    }
    // After query --name.
    expect(stdout).toContain('member-states only-in-document organisers');
  });
});

describe('completion for zsh', () => {
  it('knows what follows an option by either of its names', () => {
    const takesFile = '[the file to write, as a whole or not at all]:value:_files';
    for (const name of ['--output', '-o'])
      expect(zshCompletion(described)).toContain(`'(--output -o)${name}${takesFile}'`);
  });
});

describe('the version', () => {
  it('is that of the package', async () => {
    const { code, stdout } = await multaqa(['--version']);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
  });
});

describe('MULTAQA_URL', () => {
  const url = 'http://127.0.0.1:9';
  const run = (args: readonly string[], environment: Readonly<Record<string, string>>) =>
    multaqa(args, { environment: { MULTAQA_URL: url, ...environment } });

  it.each([
    [['query', '{ __typename }'], {}, `No server answers at ${url}.`],
    [['stats', '--quiet'], {}, `No server answers at ${url}.`],
    [['restore', 'x'], {}, 'restore asks no server, and MULTAQA_URL names one: give --store'],
    [['doctor'], {}, `No server answers at ${url}.`],
    [['doctor', '--mend'], {}, '--mend changes a graph that no server has open'],
    [['stats'], { STORE: 'embedded:./graph' }, 'MULTAQA_URL and STORE name two graphs'],
    [['retract', 'c', '--reason', 'r'], {}, 'Give --token-file'],
    [
      ['retract', 'c', '--reason', 'r'],
      { MULTAQA_TOKEN_FILE: '/nowhere/token' },
      'The token in "/nowhere/token"',
    ],
  ])('is asked by %j with %j, or said to be of no use', async (args, environment, sentence) => {
    const { code, stderr } = await run(args, environment);
    expect(code).not.toBe(0);
    expect(stderr).toContain(sentence);
  });

  it('gives way to a graph that the command line names', async () => {
    const { code, stdout } = await run(['stats', '--quiet', '--store', 'embedded:'], {});
    expect([code, stdout]).toEqual([0, expect.stringContaining('Country')]);
  });
});
