import { isDeepStrictEqual } from 'node:util';
import type { ClaimPart } from '../../model/values/lists.js';
import type { ClaimRecord, LiteralValue, ValueInput } from '../../claims/records.js';
import { partsOf } from '../../claims/support.js';

type Content = Pick<
  ClaimRecord,
  'object' | 'value' | 'roleKey' | 'roleAr' | 'roleEn' | 'validFrom' | 'validTo'
> & { readonly ended?: boolean | null | undefined };

/** The parts of a claim that a correction changes. */
export interface ChangedParts {
  /** Given or changed, so that something must say them. */
  readonly changed: readonly ClaimPart[];
  readonly cleared: readonly ClaimPart[];
}

export function changedParts(
  before: ClaimRecord,
  after: Content,
  value: ValueInput | null | undefined,
): ChangedParts {
  const ended = after.ended === true;
  const parts = partsOf({ ...after, ended: ended ? true : undefined, value: before.value });
  const isChanged: Partial<Record<ClaimPart, boolean>> = {
    OBJECT: after.object !== before.object,
    ROLE: (['roleKey', 'roleAr', 'roleEn'] as const).some((part) => after[part] !== before[part]),
    VALID_FROM: after.validFrom !== before.validFrom,
    VALID_TO: after.validTo !== before.validTo || ended !== (before.ended === true),
  };
  const ofTie = parts.filter((part) => isChanged[part]);
  const ofValue = value && before.value ? changedInValue(before.value, value) : [];
  const isCleared: Partial<Record<ClaimPart, boolean>> = {
    POPULATION: Boolean(value) && !value?.population,
    TIME: Boolean(value) && !value?.time,
  };
  return {
    changed: [...ofTie, ...ofValue],
    cleared: partsOf(before).filter((part) => isCleared[part] ?? !parts.includes(part)),
  };
}

/** The parts of a value that say something else; another kind of name needs no words. */
function changedInValue(before: LiteralValue, after: ValueInput): ClaimPart[] {
  if (before.type !== 'QUANTITY') return isSameValue(before, after) ? [] : ['VALUE'];
  const { time, population } = after;
  const isChanged = {
    VALUE: after.number !== before.number,
    UNIT: after.unit !== before.unit,
    QUALIFIER: (after.qualifier ?? 'EXACT') !== before.qualifier,
    POPULATION: Boolean(population) && !isDeepStrictEqual({ ...population }, before.population),
    TIME: Boolean(time) && time !== before.time,
  } satisfies Partial<Record<ClaimPart, boolean>>;
  const parts = ['VALUE', 'UNIT', 'QUALIFIER', 'POPULATION', 'TIME'] as const;
  return parts.filter((part) => isChanged[part]);
}

function isSameValue(before: LiteralValue, { text, lang, date, number }: ValueInput): boolean {
  switch (before.type) {
    case 'NAME':
    case 'TEXT':
      return before.text === text && before.lang === lang;
    case 'CODE':
      return before.text === text;
    case 'DATE':
      return before.date === date;
    default:
      return before.number === number;
  }
}
