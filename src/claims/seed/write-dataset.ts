import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { groupBy } from '#text/group-by.js';
import { isDerived } from '../precedence.js';
import type {
  DatasetContent,
  DocumentRecord,
  JudgementRecord,
  OverrideRecord,
  StatedClaim,
  TranslationRecord,
} from '../records.js';
import type { SourceOf } from '../support.js';
import type { DocumentEntry } from './document-entry.js';
import type { EntityEntry } from './entity-entry.js';
import { keyOfDocument, writeClaimsOf, type Written } from './write-claims.js';

/** The files of a dataset in the form of a seed, by their names in its folder: reading them gives the same content. */
export function writeDataset(
  content: DatasetContent,
  sourceOf: SourceOf,
): ReadonlyMap<string, string> {
  const { dataset, documents } = content;
  const method = dataset.kind === 'CURATED' ? 'CURATED' : 'REFERENCE';
  const entities = writeEntities(content, sourceOf);
  return new Map([
    ['dataset.yaml', toYaml({ dataset: { ...dataset, method } })],
    ...yamlOf('documents', writeDocuments(content)),
    ...yamlOf('entities', entities),
    ...documents.flatMap(({ id, text }): [string, string][] =>
      text === null ? [] : [[textFileOf(id), text]],
    ),
  ]);
}

/** Curators' decisions, to be written as a file of a seed. */
export interface Decided {
  readonly overrides: readonly OverrideRecord[];
  /** The claims of the overrides, for reviewers. */
  readonly claims: ReadonlyMap<string, StatedClaim>;
  readonly judgements: readonly JudgementRecord[];
  readonly withdrawn: readonly Pick<DocumentRecord, 'id' | 'title' | 'dataset'>[];
  readonly translations: readonly TranslationRecord[];
}

/** Curators' decisions as a file of a seed, with the content of each claim and the title of each document for reviewers. */
export function writeDecisions(decided: Decided): string {
  const judgements = decided.judgements.map(({ kind, left, right, canonical, by, at, reason }) =>
    present({ kind, left, right, canonical, by, at, reason }),
  );
  const translations = decided.translations.map(({ document, words, lang, text, by, at }) =>
    present({ document, words, lang, text, by, at }),
  );
  const text =
    writeOverrides(decided.overrides, decided.claims) +
    writeWithdrawals(decided.withdrawn) +
    writeEntries('judgements', judgements) +
    writeEntries('translations', translations);
  return text === '' ? '{}\n' : text;
}

function writeEntries(key: string, entries: readonly object[]): string {
  return entries.length === 0 ? '' : toYaml({ [key]: entries });
}

function writeWithdrawals(
  withdrawn: readonly Pick<DocumentRecord, 'id' | 'title' | 'dataset'>[],
): string {
  const entries = withdrawn.map(
    ({ id, title, dataset }) => `  # ${title.replaceAll(/\s+/g, ' ')} (${dataset})\n  - ${id}\n`,
  );
  return entries.length === 0 ? '' : `withdrawn:\n${entries.join('')}`;
}

function writeOverrides(
  overrides: readonly OverrideRecord[],
  claims: ReadonlyMap<string, StatedClaim>,
): string {
  const entries = overrides.map(({ claimId, rank, status, subject, object }) => {
    const claim = claims.get(claimId);
    const said = claim ? `${sentenceOf(claim)} (${claim.dataset})` : 'a claim that is not there';
    const decided = Object.entries({ rank, status, subject, object }).flatMap(([part, to]) =>
      to ? `${part}: ${to}` : [],
    );
    return `  # ${said}\n  - { claim: ${claimId}, ${decided.join(', ')} }\n`;
  });
  return entries.length === 0 ? '' : `overrides:\n${entries.join('')}`;
}

function present(entry: Readonly<Record<string, string | null>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(entry).filter((each): each is [string, string] => each[1] !== null),
  );
}

function sentenceOf({ subject, predicate, object, value }: StatedClaim): string {
  return [subject, predicate, object ?? JSON.stringify(value)].join(' ');
}

function yamlOf(key: string, entries: readonly Written[]): [string, string][] {
  return entries.length === 0 ? [] : [[`${key}.yaml`, toYaml({ [key]: entries })]];
}

/** A line for each value, so that a difference of two files shows the changes. */
function toYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}

function writeDocuments({ documents, claims }: DatasetContent): Written[] {
  const notes = new Map(
    claims.flatMap(({ evidence }) => evidence.map(({ document, note }) => [document, note])),
  );
  return documents.map((document) => ({
    ...writeDocument(document),
    // The graph keeps a document's content with each claim; the form needs it on the document too.
    ...(document.text === null &&
      ({ says: notes.get(document.id) ?? document.title } satisfies Partial<DocumentEntry>)),
  }));
}

function writeDocument(document: DocumentRecord): Written {
  const { id, title, url, language, published, retrieved, text, sha256, retells } = document;
  const { publisher, shortName } = document;
  return {
    key: keyOfDocument(id),
    title,
    url: url ?? undefined,
    language,
    published: published ?? undefined,
    publisher,
    shortName,
    retrieved,
    retells: retells === null ? undefined : keyOfDocument(retells),
    mediaType: document.mediaType,
    sha256Source: document.sha256Source,
    reader: document.reader,
    replaces: document.replaces === undefined ? undefined : keyOfDocument(document.replaces),
    ...(text !== null &&
      ({
        text: textFileOf(id),
        sha256: sha256 ?? createHash('sha256').update(text).digest('hex'),
      } satisfies Partial<DocumentEntry>)),
  };
}

function textFileOf(id: string): string {
  return `${keyOfDocument(id)}.txt`;
}

function writeEntities(content: DatasetContent, sourceOf: SourceOf): Written[] {
  const { entities, claims, mentions } = content;
  const stated = groupBy(
    claims.filter((claim) => !isDerived(claim)),
    ({ subject }) => subject,
  );
  const mentioned = groupBy(mentions, ({ entity }) => entity);
  return entities.flatMap(({ id }) => {
    const [said, found] = [stated.get(id) ?? [], mentioned.get(id) ?? []];
    if (said.length === 0 && found.length === 0) return [];
    const lists = Object.entries(writeClaimsOf(said, sourceOf)).filter(([, of]) => of.length > 0);
    return [
      {
        id,
        ...Object.fromEntries(lists),
        ...(found.length > 0 &&
          ({
            mentions: found.map(({ start, end, exact, document, note }) => ({
              start,
              end,
              quote: exact,
              document: keyOfDocument(document),
              note: note ?? undefined,
            })),
          } satisfies Partial<Record<keyof EntityEntry, unknown>>)),
      },
    ];
  });
}
