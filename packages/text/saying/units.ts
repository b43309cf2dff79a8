import type { Plural } from './forms.js';

/** Units of figures. A form that includes the number, like the Arabic dual, has no number next to it. */
export interface UnitWords {
  readonly said: Plural;
  /** Forms after "more than", which governs the noun. */
  readonly governed?: Partial<Plural>;
}

export type UnitCode = 'STATES' | 'PERSONS' | 'PERCENT' | 'DOLLAR' | 'EURO' | 'RIYAL' | 'DIRHAM';

type Units = Readonly<Record<UnitCode, UnitWords>>;

export const arabicUnits: Units = {
  STATES: {
    said: {
      one: 'دولة واحدة',
      two: 'دولتان',
      few: '# دول',
      many: '# دولةً',
      other: '# دولة',
    },
    governed: { two: 'دولتين' },
  },
  PERSONS: {
    said: {
      one: 'شخص واحد',
      two: 'شخصان',
      few: '# أشخاص',
      many: '# شخصًا',
      other: '# شخص',
    },
    governed: { two: 'شخصين' },
  },
  PERCENT: { said: { other: '#%' } },
  DOLLAR: {
    said: {
      one: 'دولار واحد',
      two: 'دولاران',
      few: '# دولارات',
      many: '# دولارًا',
      other: '# دولار',
    },
    governed: { two: 'دولارين' },
  },
  EURO: { said: { other: '# يورو' } },
  RIYAL: {
    said: {
      one: 'ريال واحد',
      two: 'ريالان',
      few: '# ريالات',
      many: '# ريالًا',
      other: '# ريال',
    },
    governed: { two: 'ريالين' },
  },
  DIRHAM: {
    said: {
      one: 'درهم واحد',
      two: 'درهمان',
      few: '# دراهم',
      many: '# درهمًا',
      other: '# درهم',
    },
    governed: { two: 'درهمين' },
  },
};

const unit = (one: string, other: string): UnitWords => ({
  said: { one: `# ${one}`, other: `# ${other}` },
});

export const englishUnits: Units = {
  STATES: unit('state', 'states'),
  PERSONS: unit('person', 'people'),
  PERCENT: { said: { other: '#%' } },
  DOLLAR: unit('dollar', 'dollars'),
  EURO: unit('euro', 'euros'),
  RIYAL: unit('riyal', 'riyals'),
  DIRHAM: unit('dirham', 'dirhams'),
};

export const isUnit = (code: string): code is UnitCode => Object.hasOwn(arabicUnits, code);

/** A noun in its forms after a governing word, or by itself. */
export const formsOf = ({ said, governed }: UnitWords, isGoverned: boolean): Plural =>
  isGoverned ? { ...said, ...governed } : said;
