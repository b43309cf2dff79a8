import { compareTexts } from '#text/compare-texts.js';
import type { Claim, Element } from '../../export/index.js';

/** Counts of a graph, or of one dataset of it. */
export interface GraphCounts {
  readonly documents: number;
  /** Documents with their untouched text. */
  readonly documentsWithText: number;
  readonly entities: number;
  readonly entitiesByKind: Readonly<Record<string, number>>;
  readonly names: number;
  readonly relations: number;
  readonly relationsByType: Readonly<Record<string, number>>;
  readonly claims: number;
  readonly claimsWithEvidence: number;
  /** Pieces of evidence; a claim may have several. */
  readonly evidence: number;
  /** Pieces of evidence with a quote and its span. */
  readonly evidenceWithQuote: number;
  readonly datasets: Readonly<Record<string, DatasetCounts>>;
}

/** Things with claims of a dataset; two datasets may share one. */
export interface DatasetCounts {
  readonly documents: number;
  readonly entities: number;
  readonly relations: number;
  readonly claims: number;
}

type DatasetCount = { -readonly [Key in keyof DatasetCounts]: DatasetCounts[Key] };

/** Counts the elements of an export as they pass; none is kept. */
export class GraphCounter {
  #documents = 0;
  #documentsWithText = 0;
  #names = 0;
  #claims = 0;
  #claimsWithEvidence = 0;
  #evidence = 0;
  #evidenceWithQuote = 0;
  readonly #kinds = new Map<string, number>();
  readonly #types = new Map<string, number>();
  readonly #datasets = new Map<string, DatasetCount>();

  add(element: Element): void {
    switch (element.element) {
      case 'header':
        for (const id of element.datasets) this.#dataset(id);
        return;
      case 'document':
        this.#documents += 1;
        if (element.text !== undefined) this.#documentsWithText += 1;
        this.#dataset(element.dataset).documents += 1;
        return;
      case 'entity':
        increase(this.#kinds, element.kind);
        this.#names += element.names.length;
        for (const id of element.datasets) this.#dataset(id).entities += 1;
        break;
      case 'relation':
        increase(this.#types, element.type);
        for (const id of element.datasets) this.#dataset(id).relations += 1;
        break;
      default:
        return; // claims and mentions are inside their elements
    }
    for (const claim of element.claims) this.#addClaim(claim);
  }

  get counts(): GraphCounts {
    return {
      documents: this.#documents,
      documentsWithText: this.#documentsWithText,
      entities: sum(this.#kinds),
      entitiesByKind: sorted(this.#kinds),
      names: this.#names,
      relations: sum(this.#types),
      relationsByType: sorted(this.#types),
      claims: this.#claims,
      claimsWithEvidence: this.#claimsWithEvidence,
      evidence: this.#evidence,
      evidenceWithQuote: this.#evidenceWithQuote,
      datasets: Object.fromEntries(this.#datasets),
    };
  }

  #addClaim({ dataset, evidence }: Claim): void {
    this.#claims += 1;
    if (evidence.length > 0) this.#claimsWithEvidence += 1;
    this.#evidence += evidence.length;
    this.#evidenceWithQuote += evidence.filter(({ exact }) => exact !== undefined).length;
    this.#dataset(dataset).claims += 1;
  }

  #dataset(id: string): DatasetCount {
    const known = this.#datasets.get(id);
    if (known !== undefined) return known;
    const made = { documents: 0, entities: 0, relations: 0, claims: 0 };
    this.#datasets.set(id, made);
    return made;
  }
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

/** The largest first, equal ones by name. */
function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || compareTexts(a, b)));
}
