import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Endings } from '../endings.js';
import { countEntities, fullSize, sizeOf, smallSize } from '../graph/size.js';
import { compareBuilds } from './compare-builds.js';

/**
 * `npm run bench:builds -- --other DIR`: this build and that of another checkout, asked in turn in one run on the same
 * graphs, and how much longer this one takes for each question. Figures of two runs cannot be compared, since the
 * machine is not the same from one to the next. `--entities` takes graphs of so many, which are filled sooner. `--short` takes
 * small ones and says only whether both run.
 */
const { values } = parseArgs({
  options: {
    other: { type: 'string' },
    entities: { type: 'string' },
    short: { type: 'boolean' },
    rounds: { type: 'string' },
  },
});
if (values.other === undefined) throw new Error('Give the other checkout: --other DIR.');
const isShort = values.short === true;
const entities = takeCount('entities', values.entities) ?? countEntities(fullSize);
const rounds = takeCount('rounds', values.rounds) ?? (isShort ? 1 : 7);
const relationsOfEach = fullSize.relations / countEntities(fullSize);
const endings = new Endings();
try {
  const report = await compareBuilds(resolve(values.other), endings, {
    size: isShort ? smallSize : sizeOf(entities, Math.round(entities * relationsOfEach)),
    samples: isShort ? 5 : 100,
    plan: {
      rounds,
      durationMs: isShort ? 100 : 1000,
      warmUpMs: isShort ? 50 : 1000,
      connections: isShort ? [16] : [1, 16],
    },
    timesOfRootFields: isShort ? 1 : 30,
  });
  process.stdout.write(`${report}\n`);
} finally {
  await endings.run();
}
process.exit();

function takeCount(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`--${name} takes a whole number above 0.`);
  return Number(text);
}
