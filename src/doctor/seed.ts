import { withOwn } from '../change/load/own-claims.js';
import { checksumOf } from '../claims/checksum.js';
import { readChecksums } from '../claims/graph/read-checksums.js';
import { readSeed } from '../claims/seed/read-seed.js';
import { findingOf, type Check } from './check.js';

/** Checks that the seed's data in the graph is that of this version. A graph without the seed is complete too. */
export const seed: Check = {
  name: 'seed',
  async run({ read, readFolders }) {
    const stated = await readSeed(readFolders());
    const own = await Promise.all(stated.map((content) => withOwn(read, content)));
    const contents = own.map(({ content }) => content);
    const held = await readChecksums(read);
    const loaded = contents.filter(({ dataset }) => held.has(dataset.id));
    const old = loaded.filter((content) => held.get(content.dataset.id) !== checksumOf(content));
    const ids = old.map(({ dataset }) => dataset.id);
    return {
      summary: `${loaded.length} of its ${contents.length} datasets are loaded`,
      findings: findingOf(ids, 'datasets of the seed have another version', 'run "multaqa seed"'),
    };
  },
};
