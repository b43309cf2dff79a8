import { languageOf } from '../../language.js';
import { reviewWords as said } from '../../words/review-words.js';
import type { Proposal } from './proposal.js';
import type { Edit } from './use-review.js';

/** What a reviewer writes in the place of what was proposed, as it stands in the fields. */
export interface Draft {
  readonly subject: string;
  readonly object: string;
  readonly value: string;
  readonly roleKey: string;
  readonly roleAr: string;
  readonly roleEn: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly entity: string;
  readonly newId: string;
}

export type Part = 'number' | 'date' | 'text' | 'code';

/** Which part of a value a proposal has; undefined where it has none. */
export function partOf({ value }: Proposal): Part | undefined {
  if (value == null) return undefined;
  if (value.number != null) return 'number';
  if (value.date != null) return 'date';
  return value.lang == null ? 'code' : 'text';
}

/** What was proposed, as the fields show it. */
export function draftOf(proposal: Proposal): Draft {
  const { subject, object, role, roleAr, roleEn, validFrom, validTo } = proposal;
  const given = { roleKey: role, roleAr, roleEn, validFrom, validTo };
  return {
    ...{ roleKey: '', roleAr: '', roleEn: '', validFrom: '', validTo: '' },
    ...Object.fromEntries(Object.entries(given).filter(([, text]) => text !== null)),
    ...{ subject: idOf(subject), object: object === null ? '' : idOf(object) },
    ...{ value: textOf(proposal), entity: '', newId: '' },
  };
}

const idOf = ({ entity, ref }: Pick<Proposal['subject'], 'entity' | 'ref'>): string =>
  entity ?? ref ?? '';

function textOf({ value }: Proposal): string {
  return String(value?.number ?? value?.date ?? value?.text ?? '');
}

const dateForm = /^-?\d{4}(-\d\d(-\d\d)?)?$/;

/** What is wrong with a draft, in a sentence; undefined where nothing is. */
export function faultOf(proposal: Proposal, draft: Draft): string | undefined {
  const part = partOf(proposal);
  const dates = [draft.validFrom, draft.validTo, ...(part === 'date' ? [draft.value] : [])];
  if (dates.some((date) => date.trim() !== '' && !dateForm.test(date.trim())))
    return said.edit.badDate;
  if (part === 'number' && !Number.isFinite(numberIn(draft.value))) return said.edit.badNumber;
  return Object.keys(editOf(proposal, draft)).length === 0 ? said.edit.nothing : undefined;
}

const numberIn = (text: string): number => (text.trim() === '' ? NaN : Number(text));

/** What of a draft differs from what was proposed: a field that was emptied takes that part away. */
export function editOf(proposal: Proposal, draft: Draft): Edit {
  const before = draftOf(proposal);
  const changed = (part: keyof Draft): string | null | undefined => {
    const now = draft[part].trim();
    if (now === before[part]) return undefined;
    return now === '' ? null : now;
  };
  const parts = {
    ...{ subject: changed('subject'), object: changed('object') },
    ...{ roleKey: changed('roleKey'), roleAr: changed('roleAr'), roleEn: changed('roleEn') },
    ...{ validFrom: changed('validFrom'), validTo: changed('validTo') },
    ...{ entity: changed('entity'), newId: changed('newId') },
    value: changed('value') === undefined ? undefined : valueOf(proposal, draft.value.trim()),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
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

/** What a figure is beside its number. */
function figureOf({ value }: Proposal): Edit['value'] {
  const { unit, qualifier, text } = value ?? {};
  return unit == null ? {} : { unit, qualifier, text };
}
