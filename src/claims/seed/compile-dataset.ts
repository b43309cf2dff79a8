import { isProjected } from '../apply-decisions.js';
import { byId } from '#text/compare-texts.js';
import { groupBy } from '#text/group-by.js';
import { firstDay, lastDay } from '#text/partial-dates.js';
import { aboutWhom, entityRecords, kindOfId } from '../ids.js';
import { derivePrecedence } from '../precedence.js';
import type { ClaimRecord, DatasetContent, Renamed, DatasetRecord } from '../records.js';
import type { Scope } from '../compile/compile-claim.js';
import type { CompiledDocuments } from './compile-documents.js';
import { compileClaims, compileMentions, type WrittenClaim } from './compile-entity.js';
import type { Faults } from '../../shared/yaml/faults.js';
import type { DatasetSource } from './read-folder.js';
import type { SourceOf } from '../support.js';

/** The common scope of the datasets of a seed. */
interface SeedScope {
  /** The ids of all entities that it describes. */
  readonly known: ReadonlySet<string>;
  readonly sourceOf: SourceOf;
}

/** A dataset's records, sorted by id, so that the order in its files does not matter. Faults are recorded. */
export function compileDataset(
  source: DatasetSource,
  { records: documents, citations }: CompiledDocuments,
  { known, sourceOf }: SeedScope,
  faults: Faults,
): DatasetContent {
  const { id, titleAr, titleEn, description, licence, rights, method } = source.dataset;
  const kind = source.dataset.kind ?? (method === 'REFERENCE' ? 'REFERENCE' : 'SOURCE');
  const scope: Scope = { dataset: id, method, citations, sourceOf };
  const entities = source.entities.filter((entity) => kindOfId(entity.id) !== undefined);
  const written = entities.flatMap((entity) => compileClaims(entity, known, scope));
  const mentions = entities.flatMap((entity) => compileMentions(entity, documents, scope));
  checkDays(written, faults);
  const stated = distinctClaims(written, faults);
  // Nothing is derived in a dataset of editors.
  const derived = kind === 'CURATED' ? [] : derivePrecedence(stated, sourceOf);
  const claims = [...stated, ...derived];
  const renamed = Object.assign({}, ...source.renamed) as Renamed;
  return {
    dataset: {
      id,
      titleAr,
      titleEn,
      description,
      kind,
      ...(licence !== undefined && ({ licence } satisfies Partial<DatasetRecord>)),
      ...(rights !== undefined && ({ rights } satisfies Partial<DatasetRecord>)),
    },
    documents: documents.toSorted(byId),
    entities: entityRecords(aboutWhom(claims, mentions)),
    claims: claims.sort(byId),
    mentions: mentions.sort(byId),
    ...(Object.keys(renamed).length > 0 && ({ renamed } satisfies Partial<DatasetContent>)),
  };
}

/** Records each `END_DATE` before every `DATE` that the dataset states of the same entity. */
function checkDays(written: readonly WrittenClaim[], faults: Faults): void {
  const dated = written.flatMap(({ record, entry }) => {
    const { subject, predicate, value } = record;
    const counts = value?.type === 'DATE' && isProjected(record);
    return counts ? [{ subject, predicate, date: value.date, entry }] : [];
  });
  const days = groupBy(dated, ({ subject, predicate }) => `${predicate} ${subject}`);
  for (const { subject, predicate, date, entry } of dated) {
    const begun = predicate === 'END_DATE' ? days.get(`DATE ${subject}`) : undefined;
    if (begun?.every((first) => firstDay(first.date) > lastDay(date)))
      faults.at(entry, `END_DATE ${date} lies before DATE ${begun[0].date}`, 'value');
  }
}

function distinctClaims(written: readonly WrittenClaim[], faults: Faults): ClaimRecord[] {
  const first = new Map<string, WrittenClaim>();
  for (const claim of written) {
    const same = first.get(claim.record.id);
    if (same) faults.at(claim.entry, `says the same as ${faults.placeOf(same.entry).toString()}`);
    else first.set(claim.record.id, claim);
  }
  return Array.from(first.values(), ({ record }) => record);
}
