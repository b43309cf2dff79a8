#!/usr/bin/env node
import { exitCodes, type ExitCode } from './terminal/exit-codes.js';
import { terminalOf } from './terminal/process-terminal.js';

const terminal = terminalOf(process.env);
const args = process.argv.slice(2);
// The model is made when it is first imported, from the vocabulary that is installed by then.
const code = (await prepare()) ?? (await (await import('./run.js')).run(args, terminal));
// A started server goes on; resources opened by a failed command must not keep the process alive.
if (code === exitCodes.done) process.exitCode = code;
else process.exit(code);

/** Prepares the model for a command; a line without one asks for help alone, which is at once there. */
async function prepare(): Promise<ExitCode | undefined> {
  if (args[0]?.startsWith('-') ?? true) return undefined;
  const { prepareVocabulary } = await import('./prepare-vocabulary.js');
  return prepareVocabulary(args, terminal);
}
