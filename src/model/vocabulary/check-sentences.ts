import { valueSlots } from '#text/sentence/fill.js';
import type { Tongue } from '#text/sentence/forms.js';
import { partsOf, type TemplatePart } from '#text/sentence/templates.js';
import type { Faults } from '../../shared/yaml/faults.js';
import type { RelationEntry, SentencesEntry, VariantEntry } from './relation-entry.js';

const conditions = new Set(
  'ENDED SINCE COMING DATED AHEAD ROLE OFFICE STATUS UNDATED METRIC COUNTS AS_OF ALIKE ARTICLE SITE'.split(
    ' ',
  ),
);
const sorts = new Set(['CLAUSE', 'VERBAL_NOUN', 'NAMED']);

/** Values that are there whenever a relation needs a role. */
const ofRole = new Set(['post', 'role', 'a role', 'office']);

/** Checks the templates of a relation: each can be read, and the last of each list fits names of all kinds. */
export function checkSentences(relation: RelationEntry, faults: Faults): void {
  const all = [relation.sentences, ...relation.joins.flatMap(({ sentences }) => sentences ?? [])];
  for (const sentences of all) checkAll(sentences, relation.role === 'REQUIRED', faults);
}

function checkAll(sentences: SentencesEntry, hasRole: boolean, faults: Faults): void {
  for (const tongue of ['ar', 'en'] as const)
    for (const end of ['source', 'target'] as const) {
      const reading = sentences[tongue][end];
      for (const variant of reading) checkVariant(variant, faults);
      const last = reading.at(-1);
      if (last === undefined || last.say.some((text) => faultOfText(text) !== undefined)) continue;
      const reason = faultOfLast(last, tongue, hasRole);
      if (reason !== undefined) faults.at(last, reason);
    }
}

function checkVariant(variant: VariantEntry, faults: Faults): void {
  for (const condition of variant.when ?? [])
    if (!conditions.has(condition) && !/^(?:role|is):./u.test(condition))
      faults.at(variant, `"${condition}" is no condition: ${[...conditions].join(', ')}`, 'when');
  for (const text of variant.say) {
    const reason = faultOfText(text);
    if (reason !== undefined) faults.at(variant, `"${text}" ${reason}`);
  }
}

function faultOfText(text: string): string | undefined {
  const parts = partsOf(text);
  const words = parts.map((part) => (part.kind === 'words' ? part.words : ' ')).join('');
  const slot = /\{[^}]*\}?/u.exec(words)?.[0];
  if (slot !== undefined) return `has ${slot}, which is no slot`;
  if (/[[\]|{}]/u.test(words))
    return 'has a bracket that is not closed, or a choice without two options and an end: [was|were:t]';
  for (const part of parts) {
    if (part.kind === 'value' && !valueSlots.includes(part.name))
      return `has {${part.name}}, which is no slot`;
    if (part.kind === 'end' && part.sort !== null && !sorts.has(part.sort))
      return `has the sort ${part.sort}, which is not one of ${[...sorts].join(', ')}`;
  }
  return undefined;
}

/** The last text is used where nothing else fits, so that it needs nothing that a name may lack. */
function faultOfLast(
  { when, say }: VariantEntry,
  tongue: Tongue,
  hasRole: boolean,
): string | undefined {
  if (when !== undefined) return 'is the last, so it must stand without a condition';
  const text = say.at(-1) ?? '';
  return partsOf(text).every((part) => isAlwaysFilled(part, tongue, hasRole))
    ? undefined
    : `"${text}" is the last, so it must fit each name: ${tongue === 'ar' ? 'no choice by gender' : 'no sort'} and no value that may be missing`;
}

function isAlwaysFilled(part: TemplatePart, tongue: Tongue, hasRole: boolean): boolean {
  if (part.kind === 'choice') return tongue === 'en';
  if (part.kind === 'value') return hasRole && ofRole.has(part.name);
  return part.kind === 'words' || (part.sort === null && part.form === 'running');
}
