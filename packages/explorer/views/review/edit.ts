import { changesIn, filledIn, isDate, type Draft } from '../../form/draft.js';
import { languageOf } from '../../language.js';
import { reviewWords as said } from '../../words/review-words.js';
import type { Proposal } from './proposal.js';
import type { Edit } from './use-review.js';

export type Part = 'number' | 'date' | 'text' | 'code';

/** Part of a proposed value that a reviewer can correct; undefined if there is no value. */
export function partOf({ value }: Proposal): Part | undefined {
  if (value == null) return undefined;
  if (value.number != null) return 'number';
  if (value.date != null) return 'date';
  return value.lang == null ? 'code' : 'text';
}

const names = [
  ...['subject', 'object', 'value', 'entity', 'newId', 'kind'],
  ...['roleKey', 'roleAr', 'roleEn', 'validFrom', 'validTo', 'ended'],
];

/** Fields as the proposal fills them in. */
export function draftOf(proposal: Proposal): Draft {
  const { subject, object, value, role, roleAr, roleEn, validFrom, validTo, ended } = proposal;
  const given = {
    roleKey: role,
    roleAr,
    roleEn,
    validFrom,
    validTo,
    subject: idOf(subject),
    object: object && idOf(object),
    kind: proposal.kind === 'ENTITY' ? subject.kind : null,
    ended: ended ? true : null,
    value: value?.number ?? value?.date ?? value?.text,
  };
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, each]) => (each == null ? [] : [[name, String(each)]])),
  );
}

const idOf = ({ entity, ref }: Pick<Proposal['subject'], 'entity' | 'ref'>) => entity ?? ref;

/** Says why a draft cannot be sent; undefined if it can. */
export function faultOf(proposal: Proposal, draft: Draft, edit: Edit): string | undefined {
  const part = partOf(proposal);
  const dates = ['validFrom', 'validTo', ...(part === 'date' ? ['value'] : [])];
  if (!Object.values(filledIn(draft, dates)).every(isDate)) return said.edit.badDate;
  if (part === 'number' && !Number.isFinite(numberIn(draft['value']))) return said.edit.badNumber;
  return Object.keys(edit).length === 0 ? said.edit.nothing : undefined;
}

const numberIn = (text = ''): number => (text.trim() === '' ? NaN : Number(text));

/** Parts of a draft that differ from the proposal, null for one that is taken away. */
export function editOf(proposal: Proposal, draft: Draft): Edit {
  const { value, ended, ...parts } = changesIn(draft, draftOf(proposal), names);
  return {
    ...parts,
    ...(ended !== undefined && { ended: ended !== null }),
    ...(value !== undefined && { value: valueOf(proposal, value ?? '') }),
  };
}

function valueOf(proposal: Proposal, text: string): Edit['value'] {
  switch (partOf(proposal)) {
    case 'number':
      return { ...figureOf(proposal), number: numberIn(text) };
    case 'date':
      return { date: text };
    case 'text':
      return { text, lang: languageOf(text).lang === 'ar' ? 'AR' : 'EN' };
    default:
      return { text };
  }
}

/** Parts of a figure beside its number. */
function figureOf({ value }: Proposal): Edit['value'] {
  const { unit, qualifier, text } = value ?? {};
  return unit == null ? {} : { unit, qualifier, text };
}
