import { useEffect, useState } from 'preact/hooks';
import { isNamed, type Named } from './named.js';
import { ask } from './ask.js';

const atOnce = 100;
const none: ReadonlyMap<string, Named> = new Map();

/** Asks for the names of any number of entities in the whole graph; names that do not arrive are left out. */
export async function askNames(ids: readonly string[]): Promise<ReadonlyMap<string, Named>> {
  const parts = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, index) =>
    ask('view-names', { ids: ids.slice(index * atOnce, (index + 1) * atOnce) }),
  );
  const nodes = (await Promise.allSettled(parts)).flatMap((answer) =>
    answer.status === 'fulfilled' ? answer.value.data.nodes.filter(isNamed) : [],
  );
  return new Map(nodes.map((node) => [node.id, node]));
}

/** Names of any number of entities in the whole graph; missing ones are left out. */
export function useManyNames(ids: readonly string[]): ReadonlyMap<string, Named> {
  const [names, setNames] = useState(none);
  const key = ids.join(',');
  useEffect(() => {
    setNames(none);
    if (ids.length === 0) return;
    let isStale = false;
    void askNames(ids).then((found) => {
      if (!isStale) setNames(found);
    });
    return () => {
      isStale = true;
    };
  }, [key]);
  return names;
}
