import { useAnswer } from '../../data/use-answer.js';
import { startIds } from '../../site.js';

/** An entity that serves as an example: one that the site begins with, else the one that connects most others. */
export function useExample(): string | undefined {
  const [own] = startIds;
  const central = useAnswer('view-central', own === undefined ? {} : undefined);
  return own ?? central.answer?.data.centrality.entities[0]?.entity.id;
}
