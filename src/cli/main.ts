#!/usr/bin/env node
import { run } from './run.js';
import { exitCodes } from './terminal/exit-codes.js';
import { terminalOf } from './terminal/process-terminal.js';

const code = await run(process.argv.slice(2), terminalOf(process.env));
// A server that has started goes on; whatever failed must not be kept alive by what it had opened.
if (code === exitCodes.done) process.exitCode = code;
else process.exit(code);
