/** The keys and indices from the top of a file to something in it. */
export type YamlPath = readonly (string | number)[];

/** A YAML file that can tell on which line a path lies. */
export interface SourceFile {
  /** Relative to the seed's folder: `article/people.yaml`. */
  readonly name: string;
  /** From 1; the line of the nearest thing around it where the path itself is missing. */
  lineOf(path: YamlPath): number | null;
}

/** Where in the seed something is written. */
export class Place {
  constructor(
    readonly file: SourceFile,
    readonly path: YamlPath = [],
  ) {}

  /** The place of something inside of what is here. */
  in(...keys: YamlPath): Place {
    return new Place(this.file, [...this.path, ...keys]);
  }

  /** `article/people.yaml:12 entities[0].names[1].text`. */
  toString(): string {
    const line = this.file.lineOf(this.path);
    const path = this.path
      .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
      .join('')
      .replace(/^\./, '');
    return [`${this.file.name}${line === null ? '' : `:${line}`}`, path].filter(Boolean).join(' ');
  }
}
