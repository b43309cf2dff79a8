import type { DocumentVersion } from '../claims/graph/read-versions.js';
import {
  descriptionOf,
  type Description,
  type ReadDocumentRecord,
  type DescribingPart,
  type IngestDocumentInput,
} from '../claims/proposals.js';
import { documentIdOf } from '../claims/ids.js';
import type { Becomes } from '../change/apply/plan.js';
import { refused } from '../change/apply/refused.js';

/** The version of a document that a text belongs to. */
export interface Version {
  /** Its id. */
  readonly document: string;
  /** The ids of the versions before it, the newest first. */
  readonly older: readonly string[];
  /** Null if it exists already. */
  readonly draft: ReadDocumentRecord | null;
  /** The changed parts of an existing version's description, and the new description. */
  readonly mended: readonly DescribingPart[];
  readonly description: Description | null;
}

/**
 * Finds the version of a text: an existing text under this key is that version; another text is a newer one.
 *
 * @throws Refused if it would change the description of a reviewed document
 */
export function placeVersion(
  input: IngestDocumentInput,
  versions: readonly DocumentVersion[],
  becomes: Becomes,
): Version {
  const held = versions.find(({ sha256 }) => sha256 === input.document.sha256);
  if (held)
    return {
      document: held.id,
      draft: null,
      older: olderThan(held.replaces, versions),
      ...describe(held, input),
    };
  const draft = draftOf(input, versions, becomes);
  const older = olderThan(draft.replaces, versions);
  return { document: draft.id, older, draft, mended: [], description: null };
}

/** The description with the given parts changed. */
function describe(
  held: DocumentVersion,
  { given, url, document: { title, published } }: IngestDocumentInput,
): Pick<Version, 'mended' | 'description'> {
  const before = descriptionOf(held);
  const wanted: Description = { title, url, published };
  const mended = given.filter((part) => wanted[part] !== before[part]);
  if (mended.length === 0) return { mended, description: null };
  if (!held.isDraft)
    throw refused(
      'CONFLICT',
      `"${held.id}" is a document of the graph already, so its ${mended.join(' and ')} cannot change: undo the changes that accepted its proposals first.`,
      [mended[0] ?? ''],
    );
  return {
    mended,
    description: {
      ...before,
      ...Object.fromEntries(mended.map((part) => [part, wanted[part]] as const)),
    },
  };
}

/**
 * A draft. The first version has the id of the key; a later one adds the beginning of its checksum, so that citations of the
 * first keep their target.
 */
function draftOf(
  { key, dataset, url, document }: IngestDocumentInput,
  versions: readonly DocumentVersion[],
  { at }: Becomes,
): ReadDocumentRecord {
  const first = documentIdOf(key);
  const replaced = new Set(versions.map(({ replaces }) => replaces));
  const newest = versions.find(({ id }) => !replaced.has(id));
  return {
    ...document,
    dataset,
    url,
    key: first,
    id: newest ? `${first}@${document.sha256.slice(0, 12)}` : first,
    retrieved: at.slice(0, 10),
    retells: null,
    ...(newest && ({ replaces: newest.id } satisfies Partial<ReadDocumentRecord>)),
  };
}

function olderThan(replaces: string | undefined, versions: readonly DocumentVersion[]): string[] {
  const older: string[] = [];
  for (
    let id = replaces;
    id !== undefined && !older.includes(id);
    id = versions.find((version) => version.id === older.at(-1))?.replaces
  )
    older.push(id);
  return older;
}
