/** Texts by name, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads single settings, and keeps every fault so that all of them can be reported at once. */
export class SettingReader {
  readonly faults: string[] = [];

  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** The text of a setting; an empty one counts as not set. */
  text(name: string): string | undefined {
    const text = this.#environment[name]?.trim();
    return text === '' ? undefined : text;
  }

  integer(name: string, { fallback, min, max }: IntegerRange): number {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const value = /^\d+$/.test(text) ? Number(text) : NaN;
    if (value >= min && value <= max) return value;
    this.fault(`${name} must be an integer from ${min} to ${max}, but is "${text}".`);
    return fallback;
  }

  isOn(name: string, fallback: boolean): boolean {
    return this.oneOf(name, ['on', 'off'], fallback ? 'on' : 'off') === 'on';
  }

  oneOf<Choice extends string>(name: string, choices: readonly Choice[], fallback: Choice): Choice {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const chosen = choices.find((choice) => choice === text);
    if (chosen !== undefined) return chosen;
    this.fault(`${name} must be one of ${choices.join(', ')}, but is "${text}".`);
    return fallback;
  }

  /** The parts of a comma-separated setting. */
  list(name: string): readonly string[] {
    return (this.text(name) ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }

  /** Records a fault; reading goes on, so that further ones are found too. */
  fault(sentence: string): void {
    this.faults.push(sentence);
  }
}

interface IntegerRange {
  readonly fallback: number;
  readonly min: number;
  readonly max: number;
}
