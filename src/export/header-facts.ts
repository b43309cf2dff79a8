import type { Header } from './element.js';

/** What every file tells of itself: of which graph and which part of it, how new it is, whose it is and how it is cited. */
export function headerFacts({
  version,
  date,
  selection,
  truncatedBy,
  datasets,
  datasetFacts,
  citation,
  generatedBy,
}: Header) {
  return {
    ...{ version, date: date ?? null, selection, truncatedBy },
    ...{ datasets, datasetFacts, citation, generatedBy },
  };
}
