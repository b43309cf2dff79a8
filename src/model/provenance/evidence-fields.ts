/**
 * A field of a piece of evidence beside its document and the parts that it supports. From it follow the record and what is stored,
 * the field of the API, the property of exports and the column of tables.
 */
interface EvidenceField {
  readonly type: 'INTEGER' | 'TEXT';
  readonly description: string;
  /** The usual bytes of a text in an answer, by which it is priced. */
  readonly weight?: number;
  /** The column of tables, if it has another name; null if tables have none. */
  readonly column?: string | null;
  /**
   * For a text that is stated as it is, and left out if it is not known: it is also a field of the input of the API, of the entries
   * of a seed and an option of the command line.
   */
  readonly stated?: { readonly maxLength: number; readonly option: string; readonly help: string };
}

export const evidenceFields = {
  start: { type: 'INTEGER', description: 'First Unicode code point of the sentence.' },
  end: { type: 'INTEGER', description: 'The code point after its last.' },
  exact: { type: 'TEXT', description: 'The sentence, letter for letter.', weight: 300 },
  prefix: { type: 'TEXT', description: 'The words just before the sentence.', weight: 60 },
  suffix: { type: 'TEXT', description: 'The words just after it.', weight: 60 },
  phraseStart: { type: 'INTEGER', description: 'First code point of the phrase.', column: null },
  phraseEnd: { type: 'INTEGER', description: 'The code point after its last.', column: null },
  phrase: {
    type: 'TEXT',
    description:
      'The words of the sentence that carry the claim, where they are only a part of it.',
    weight: 100,
  },
  note: {
    type: 'TEXT',
    description: 'In our words, what the document says.',
    weight: 200,
    column: 'evidenceNote',
  },
} as const satisfies Readonly<Record<string, EvidenceField>>;

type Fields = typeof evidenceFields;

type Stated = {
  [Name in keyof Fields]: Fields[Name] extends { stated: object } ? Name : never;
}[keyof Fields];
type ValueOf<Name extends keyof Fields> = Fields[Name] extends { type: 'INTEGER' }
  ? number
  : string;

/** The fields that are stated as they are. */
export type StatedFields = { readonly [Name in Stated]?: ValueOf<Name> | undefined };

/** The fields, null for those that a piece does not have. */
export type EvidenceValues = {
  readonly [Name in Exclude<keyof Fields, Stated>]: ValueOf<Name> | null;
} & StatedFields;

export type EvidenceName = keyof Fields;
type ExportedName = {
  [Name in EvidenceName]: Fields[Name] extends { column: null } ? never : Name;
}[EvidenceName];

/** The fields of exports, left out if a piece does not have them. */
export type ExportedValues = {
  readonly [Name in ExportedName]?: ValueOf<Name> | undefined;
};

/** The names and declarations of the fields. */
export const evidenceEntries = Object.entries(evidenceFields) as readonly [
  EvidenceName,
  EvidenceField,
][];

export const evidenceNames = evidenceEntries.map(([name]) => name);

export const exportedEntries = evidenceEntries.filter(
  (entry): entry is [ExportedName, EvidenceField] => entry[1].column !== null,
);

/** The fields that are stated as they are, with what else follows from them. */
export const statedEntries = evidenceEntries.flatMap(([name, { stated, ...field }]) =>
  stated ? [{ name, ...field, ...stated }] : [],
);

/** A class to extend by one that has these fields, whose decorators it applies to each. */
export const WithValues = Object as unknown as new () => Partial<EvidenceValues>;
export const WithStated = Object as unknown as new () => StatedFields;

/** The values of a piece of evidence that has none. */
export const noValues = Object.fromEntries(
  evidenceEntries.flatMap(([name, { stated }]) => (stated ? [] : [[name, null]])),
) as Readonly<Record<string, unknown>> as EvidenceValues;
