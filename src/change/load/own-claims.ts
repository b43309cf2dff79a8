import { byId } from '#text/compare-texts.js';
import type { Read } from '../../store/read-row.js';
import { aboutWhom, entityRecords } from '../../claims/ids.js';
import { readContent } from '../../claims/graph/read-content.js';
import { readProposedMentions } from '../../claims/graph/read-proposals.js';
import { readDocumentRevisions, readRevisionsOf } from '../../claims/graph/revisions.js';
import { placeOfMention } from '../../claims/proposals.js';
import type {
  ClaimRecord,
  DatasetContent,
  DocumentRecord,
  MentionRecord,
} from '../../claims/records.js';
import { readTakenBack } from '../../claims/log/last-acts.js';

/** A dataset's new content, with the claims of its files that stay out. */
export interface OwnContent {
  readonly content: DatasetContent;
  /** The ids of claims in the files that curators removed from the graph since. */
  readonly leftOut: readonly string[];
}

/**
 * The content of a curated dataset, plus the claims and mentions changed in the graph itself, minus those fully removed there.
 * An older file neither removes the former nor restores the latter.
 */
export async function withOwn(read: Read, content: DatasetContent): Promise<OwnContent> {
  const { id, kind } = content.dataset;
  if (kind !== 'CURATED') return { content, leftOut: [] };
  const there = await readContent(read, id);
  const held = there?.claims ?? [];
  const mentions = await ownMentions(read, content.mentions, there?.mentions ?? []);
  const { claims, leftOut } = await ownClaims(read, content, held);
  const documents = await ownDocuments(read, content, there?.documents ?? []);
  const own = { ...content, documents, claims, mentions };
  const isAsFiles = Object.entries(own).every(
    ([part, of]) => of === content[part as keyof typeof own],
  );
  if (isAsFiles) return { content, leftOut };
  return { content: { ...own, entities: entityRecords(aboutWhom(claims, mentions)) }, leftOut };
}

/** The documents of the files, as the graph describes those that were changed in it. */
async function ownDocuments(
  read: Read,
  { dataset: { id }, documents }: DatasetContent,
  held: readonly DocumentRecord[],
): Promise<readonly DocumentRecord[]> {
  const revisions = await readDocumentRevisions(read, [id]);
  const own = new Map(
    held.filter((each) => revisions.has(each.id)).map((each) => [each.id, each] as const),
  );
  const isOwn = ({ id: document }: DocumentRecord) => own.has(document);
  if (!documents.some(isOwn)) return documents;
  return documents.map((document) => own.get(document.id) ?? document);
}

async function ownClaims(
  read: Read,
  { dataset: { id }, claims }: DatasetContent,
  held: readonly ClaimRecord[],
): Promise<Pick<DatasetContent, 'claims'> & Pick<OwnContent, 'leftOut'>> {
  const revisions = await readRevisionsOf(read, [id]);
  const own = held.filter((claim) => revisions.has(claim.id));
  const there = new Set(held.map((claim) => claim.id));
  const absent = claims.map((claim) => claim.id).filter((claim) => !there.has(claim));
  const acts = await readTakenBack(read, absent);
  const leftOut = absent.filter((claim) => acts.get(claim) === 'REMOVED');
  if (own.length === 0 && leftOut.length === 0) return { claims, leftOut };
  const isOfFile = (claim: { readonly id: string }) =>
    !revisions.has(claim.id) && !leftOut.includes(claim.id);
  return { claims: [...claims.filter(isOfFile), ...own].sort(byId), leftOut };
}

/** Mentions: the graph decides on places with proposals, the files on all others. */
async function ownMentions(
  read: Read,
  ofFiles: readonly MentionRecord[],
  held: readonly MentionRecord[],
): Promise<readonly MentionRecord[]> {
  const documents = [...new Set([...ofFiles, ...held].map(({ document }) => document))];
  const proposed = await readProposedMentions(read, documents);
  const reviewed = new Set(
    proposed.flatMap(({ document, evidence }) =>
      evidence.map((at) => placeIn({ document, ...placeOfMention(at) })),
    ),
  );
  const isOwn = (mention: MentionRecord) => reviewed.has(placeIn(mention));
  if (reviewed.size === 0) return ofFiles;
  return [...ofFiles.filter((each) => !isOwn(each)), ...held.filter(isOwn)].sort(byId);
}

function placeIn({ document, start, end }: Pick<MentionRecord, 'document' | 'start' | 'end'>) {
  return `${document} ${String(start)}-${String(end)}`;
}
