import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { nameInFolder, type DataFolder } from '../../folder/data-folder.js';
import { KnownError } from '../../shared/errors.js';
import { judgementId, kindOfId, translationId } from '../ids.js';
import { identityOf } from '../judgements.js';
import type { JudgementRecord, OverrideRecord, TranslationRecord } from '../records.js';
import {
  DecisionsFile,
  type JudgementEntry,
  type OverrideEntry,
  type TranslationEntry,
} from './decisions-file.js';
import { Faults } from '../../shared/yaml/faults.js';
import { readTyped } from '../../shared/yaml/read-typed.js';

/** The file of a seed with curators' decisions on its claims. */
export const decisionsFile = 'decisions.yaml';

/** Curators' decisions in a seed. */
export interface SeedDecisions {
  readonly overrides: readonly Omit<OverrideRecord, 'change'>[];
  readonly judgements: readonly JudgementRecord[];
  /** The ids of the documents that they withdrew. */
  readonly withdrawn: readonly string[];
  readonly translations: readonly TranslationRecord[];
}

/** Curators' decisions in data folders; empty without such files. Throws one `BAD_INPUT` as for the datasets. */
export async function readDecisions(folders: readonly DataFolder[]): Promise<SeedDecisions> {
  const faults = new Faults();
  const decisions = await collectDecisions(folders, faults);
  faults.throwIfAny('The seed was not loaded');
  return decisions;
}

/** The same with its faults recorded. */
export async function collectDecisions(
  folders: readonly DataFolder[],
  faults: Faults,
): Promise<SeedDecisions> {
  const files = await Promise.all(folders.map((folder) => readFileOf(folder, faults)));
  const overrides = files.flatMap((file) => file?.overrides ?? []);
  const judgements = files.flatMap((file) => file?.judgements ?? []);
  const translations = files.flatMap((file) => (file?.translations ?? []).map(toTranslation));
  checkOverrides(overrides, faults);
  checkJudgements(judgements, faults);
  return {
    overrides: overrides.map(toRecord),
    judgements: judgements.map(toJudgement),
    withdrawn: files.flatMap((file) => file?.withdrawn ?? []),
    translations,
  };
}

function checkOverrides(entries: readonly OverrideEntry[], faults: Faults): void {
  const met = new Set<string>();
  for (const entry of entries) {
    if (met.has(entry.claim)) faults.at(entry, 'it has a decision already', 'claim');
    if ((entry.rank ?? entry.status ?? entry.subject ?? entry.object) === undefined)
      faults.at(entry, 'needs a rank, a status, or an end to which it was moved');
    met.add(entry.claim);
  }
}

function checkJudgements(entries: readonly JudgementEntry[], faults: Faults): void {
  const met = new Map<string, JudgementEntry>();
  for (const entry of entries) {
    const id = judgementId(entry.left, entry.right);
    if (met.has(id)) faults.at(entry, 'these two are judged already');
    met.set(id, entry);
    checkPair(entry, faults);
  }
  if (faults.found.length === 0) checkTogether(entries, met, faults);
}

function checkPair(entry: JudgementEntry, faults: Faults): void {
  const { kind, left, right, canonical } = entry;
  if (kindOfId(left) === undefined) faults.at(entry, `no kind has the id "${left}"`, 'left');
  else if (kindOfId(left) !== kindOfId(right))
    faults.at(entry, 'must be of the same kind as "left"', 'right');
  if (left === right) faults.at(entry, 'must be another than "left"', 'right');
  const isOneOfThem = kind === 'SAME' && (canonical === left || canonical === right);
  if (canonical !== undefined && !isOneOfThem)
    faults.at(entry, 'must be one of the two, where they are the SAME', 'canonical');
}

function checkTogether(
  entries: readonly JudgementEntry[],
  byId: ReadonlyMap<string, JudgementEntry>,
  faults: Faults,
): void {
  const { blocked, rivals } = identityOf(entries.map(toJudgement));
  for (const [same, { left, right }] of blocked) {
    const entry = byId.get(same.id);
    if (entry) faults.at(entry, `"${left}" and "${right}" are judged to be different`);
  }
  for (const [first, second] of rivals) {
    const entry = entries.find(({ canonical }) => canonical === second);
    if (entry) faults.at(entry, `"${String(first)}" has been chosen to stay already`, 'canonical');
  }
}

function toJudgement(entry: JudgementEntry): JudgementRecord {
  const { kind, left, right, canonical = null, by = null, at = null, reason = null } = entry;
  return {
    id: judgementId(left, right),
    kind,
    left,
    right,
    canonical,
    by,
    at,
    reason,
    change: decisionsFile,
    retractedBy: null,
  };
}

function toTranslation(entry: TranslationEntry): TranslationRecord {
  const { document, words, lang, text, by = null, at = null } = entry;
  const id = translationId(document, words, lang);
  return { id, document, words, lang, text, by, at, change: decisionsFile };
}

function toRecord({ claim, rank, status, ...ends }: OverrideEntry): Omit<OverrideRecord, 'change'> {
  return { claimId: claim, rank: rank ?? null, status: status ?? null, ...ends };
}

async function readFileOf(folder: DataFolder, faults: Faults): Promise<DecisionsFile | null> {
  const { decisions: path } = folder;
  if (path === undefined) return null;
  const keys = 'overrides, judgements, withdrawn and translations';
  const source = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new KnownError('BAD_INPUT', `"${path}" cannot be read.`, { cause });
  });
  return readTyped(DecisionsFile, { name: nameInFolder(folder, path), source, keys }, faults);
}
