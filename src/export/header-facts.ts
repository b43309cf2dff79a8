import type { Header } from './element.js';

/** Self-description of every file: its graph and part of it, its date, its publisher and its citation. */
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
