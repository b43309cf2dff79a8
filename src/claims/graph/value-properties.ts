import type { LiteralValue } from '../records.js';

/** A literal value as the flat properties of its claim; null where the value has no such part. */
export interface ValueProperties {
  readonly valueType: LiteralValue['type'] | null;
  /** A name, text or code, or the raw words of a quantity. */
  readonly valueText: string | null;
  readonly valueLang: string | null;
  readonly valueScript: string | null;
  readonly nameKind: string | null;
  readonly valueNumber: number | null;
  readonly valueDate: string | null;
  readonly valueUnit: string | null;
  readonly valueQualifier: string | null;
}

const none: ValueProperties = {
  valueType: null,
  valueText: null,
  valueLang: null,
  valueScript: null,
  nameKind: null,
  valueNumber: null,
  valueDate: null,
  valueUnit: null,
  valueQualifier: null,
};

/** The flat properties in which a claim's node keeps its literal value. */
export function flattenValue(value: LiteralValue | null): ValueProperties {
  return value === null ? none : { ...none, valueType: value.type, ...parts(value) };
}

function parts(value: LiteralValue): Partial<ValueProperties> {
  switch (value.type) {
    case 'NAME':
      return {
        valueText: value.text,
        valueLang: value.lang,
        valueScript: value.script,
        nameKind: value.nameKind,
      };
    case 'TEXT':
      return { valueText: value.text, valueLang: value.lang };
    case 'CODE':
      return { valueText: value.text };
    case 'DATE':
      return { valueDate: value.date };
    case 'NUMBER':
      return { valueNumber: value.number };
    case 'QUANTITY':
      return {
        valueNumber: value.number,
        valueUnit: value.unit,
        valueQualifier: value.qualifier,
        valueText: value.raw,
      };
  }
}
