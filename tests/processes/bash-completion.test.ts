import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { bashCompletion } from '../../src/cli/completion/bash.js';
import { describeCommands } from '../../src/cli/completion/describe-commands.js';
import { createProgram } from '../../src/cli/program.js';

const { stdin, stdout, stderr } = process;
const { signal } = new AbortController();
const described = describeCommands(
  await createProgram({ environment: {}, stdin, stdout, stderr, signal }, ['completion']),
);

/** Bash's completions after these words. */
function complete(...words: string[]): string[] {
  const script = `${bashCompletion(described)}
COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); _multaqa; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['-c', script, 'bash', ...words], { encoding: 'utf8' })
    .trim()
    .split('\n');
}

describe('completion in bash', () => {
  it('offers commands', () => {
    const commands = ['serve', 'seed', 'seed-export', 'stats', 'schema', 'split'];
    expect(complete('multaqa', 's')).toEqual(commands);
    expect(complete('multaqa', 'h')).toEqual(['help']);
    expect(complete('multaqa', 'help', 's')).toEqual(commands);
  });

  it('offers formats, options and the values of an option', () => {
    expect(complete('multaqa', 'export', 'g')).toEqual(['graphml', 'gexf', 'gephi-csv']);
    expect(complete('multaqa', 'export', '--o')).toEqual(['--output']);
    expect(complete('multaqa', 'query', '--format', 't')).toEqual(['table']);
  });
});
