#!/usr/bin/env node
import { prepareVocabulary } from './prepare-vocabulary.js';
import { exitCodes } from './terminal/exit-codes.js';
import { terminalOf } from './terminal/process-terminal.js';

const terminal = terminalOf(process.env);
const args = process.argv.slice(2);
// The model is made when it is first imported, from the vocabulary that is installed by then.
const refused = await prepareVocabulary(args, terminal);
const { run } = await import('./run.js');
const code = refused ?? (await run(args, terminal));
// A started server goes on; resources opened by a failed command must not keep the process alive.
if (code === exitCodes.done) process.exitCode = code;
else process.exit(code);
