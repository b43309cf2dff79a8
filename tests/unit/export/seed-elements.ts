import { loadSeed } from '../../../src/claims/seed/load-seed.js';
import { elements } from '../../../src/export/elements.js';
import type { Element } from '../../../src/export/element.js';
import { entityKindNames } from '../../../src/model/kinds.js';
import { migrate } from '../../../src/store/migrate.js';
import { openStore } from '../../../src/store/open-store.js';
import { seedFolder } from '../seed/real-seed.js';

/** The seed as formats take it. */
export async function seedElements(): Promise<readonly Element[]> {
  const store = await openStore('embedded:');
  try {
    await migrate(store, entityKindNames);
    await loadSeed(store, seedFolder);
    const taken: Element[] = [];
    for await (const element of elements(store)) taken.push(element);
    return taken;
  } finally {
    await store.close();
  }
}
