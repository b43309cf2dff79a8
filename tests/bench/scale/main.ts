import { parseArgs } from 'node:util';
import { Endings } from '../endings.js';
import { fullSize, sizeOf, smallSize } from '../graph/size.js';
import { writeSection } from '../report/write-section.js';
import { runFull } from './full/run-full.js';
import { runMarks } from './marks/run-marks.js';

/**
 * Measures exports and what a process holds of a graph, and writes it into the pages on benchmarks and on scale. `--full` adds the round
 * trip of a million entities through Neo4j's importer, `--only-full` leaves the rest out, `--short` takes small graphs
 * and writes nothing.
 */
const { values } = parseArgs({
  options: {
    full: { type: 'boolean' },
    'only-full': { type: 'boolean' },
    short: { type: 'boolean' },
  },
});
const isShort = values.short === true;
const endings = new Endings();
const tell = async (name: Parameters<typeof writeSection>[0], text: string) => {
  process.stdout.write(`${text}\n\n`);
  if (!isShort) await writeSection(name, text);
};
try {
  if (values['only-full'] !== true) {
    const size = isShort ? smallSize : fullSize;
    const { marks, parts } = await runMarks(
      size,
      isShort ? [500, 2000] : [50_000, 200_000],
      endings,
    );
    await tell('marks', marks);
    await tell('parts', parts);
    await endings.run();
  }
  if (values.full === true || values['only-full'] === true) {
    const size = isShort ? smallSize : sizeOf(1_000_000, 3_000_000);
    await tell('full run', await runFull(size, endings));
  }
} finally {
  await endings.run();
}
process.exit();
