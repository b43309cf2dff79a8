#!/usr/bin/env node
import { run } from './run.js';
import { exitCodes } from './terminal/exit-codes.js';
import { terminalOf } from './terminal/process-terminal.js';

const code = await run(process.argv.slice(2), terminalOf(process.env));
// A started server goes on; resources opened by a failed command must not keep the process alive.
if (code === exitCodes.done) process.exitCode = code;
else process.exit(code);
