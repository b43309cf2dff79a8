import { readOptions } from './options.js';
import { runBench } from './run-bench.js';

process.exitCode = await runBench(readOptions(process.argv.slice(2)));
