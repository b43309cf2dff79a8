import { execFile } from 'node:child_process';

/** Output of a command, or the reason for its failure: it is not installed, or it ended with an error. */
export function runCommand(
  command: string,
  parameters: readonly string[],
): Promise<{ readonly output: string } | { readonly failure: string }> {
  return new Promise((resolve) => {
    execFile(command, parameters, { maxBuffer: 16 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error === null) resolve({ output: stdout });
      else resolve({ failure: `${command}: ${(stderr || error.message).trim()}` });
    });
  });
}
