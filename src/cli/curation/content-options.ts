import { Option, type Command } from 'commander';
import { genders } from '#text/sentence/forms.js';
import {
  claimParts,
  confirmations,
  languages,
  nameKinds,
  quantityQualifiers,
} from '../../model/values/lists.js';
import { Misuse } from '../terminal/terminal.js';

/** Content of a claim from flags; an empty text stands for nothing, with which a correction removes a value. */
export interface ContentFlags {
  readonly dataset?: string;
  readonly object?: string;
  readonly text?: string;
  readonly lang?: string;
  readonly nameKind?: string;
  readonly gender?: string;
  readonly running?: string;
  readonly oblique?: string;
  readonly clause?: string;
  readonly number?: string;
  readonly date?: string;
  readonly unit?: string;
  readonly qualifier?: string;
  readonly time?: string;
  readonly populationKey?: string;
  readonly populationAr?: string;
  readonly populationEn?: string;
  readonly roleKey?: string;
  readonly roleAr?: string;
  readonly roleEn?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly note?: string;
  readonly document?: string;
  readonly exact?: string;
  readonly start?: string;
  readonly end?: string;
  readonly says?: string;
  readonly supports?: readonly string[];
  readonly ended?: boolean;
}

export function addContentOptions(command: Command): Command {
  return addEvidenceOptions(command)
    .option('--dataset <id>', 'the dataset of the claim, of kind CURATED; else "curated"')
    .option('--object <id>', 'the other entity of a relation')
    .option('--text <text>', 'the value: a name, a text, a code, a figure in words')
    .addOption(
      new Option('--lang <language>', 'the language of a name or a text').choices(languages),
    )
    .addOption(new Option('--name-kind <kind>', 'of a name').choices(nameKinds))
    .addOption(new Option('--gender <gender>', 'of an Arabic name').choices(genders))
    .option('--running <words>', 'of a name: its form in running text, such as "the League"')
    .option('--oblique <words>', 'of an Arabic name that shows case: accusative and genitive')
    .option('--clause <words>', 'of reported speech: the words as a clause')
    .option('--number <number>', 'the value: a figure')
    .option('--date <date>', 'the value: a date, such as 2020, 2020-11 or 2020-11-26')
    .option('--unit <unit>', 'of a figure: what is counted')
    .addOption(new Option('--qualifier <how>', 'of a figure').choices(quantityQualifiers))
    .option('--time <date>', 'of a figure: its time')
    .option('--population-key <key>', 'of a figure: the group that it counts, such as women')
    .option('--population-ar <text>', 'these in Arabic')
    .option('--population-en <text>', 'these in English')
    .option('--role-key <key>', 'the role, such as secretary-general')
    .option('--role-ar <text>', 'the role in Arabic')
    .option('--role-en <text>', 'the role in English')
    .option('--valid-from <date>', 'the start of its validity')
    .option('--valid-to <date>', 'the end of its validity')
    .option('--ended', 'it has ended, on a day that is not known')
    .option('--note <text>', 'a note for readers of the claim');
}

export function addEvidenceOptions(command: Command): Command {
  return command
    .option('--document <id>', 'the document that says it')
    .option('--exact <words>', 'its words')
    .option('--start <position>', 'the start of the words, in code points of its text')
    .option('--end <position>', 'the end of the words')
    .option('--says <text>', 'a note in our words, for a document without text')
    .addOption(
      new Option(
        '--supports <part...>',
        'the parts of the claim that it supports; else those whose words are found',
      ).choices(claimParts),
    );
}

export interface ConfirmFlags {
  readonly confirm?: readonly string[];
}

export function addConfirmOption(command: Command): Command {
  return command.addOption(
    new Option(
      '--confirm <what...>',
      'accept words that do not say a part, or a second official name',
    ).choices(confirmations),
  );
}

/**
 * The same in the form of an input; `evidence` only with a document.
 * @throws Misuse for a malformed number
 */
export function contentOf(flags: ContentFlags): Readonly<Record<string, unknown>> {
  const { dataset, object, roleKey, roleAr, roleEn, validFrom, validTo, note } = flags;
  const texts = { dataset, object, roleKey, roleAr, roleEn, validFrom, validTo, note };
  const value = valueOf(flags);
  const evidence = evidenceOf(flags);
  return {
    ...Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [name, text === '' ? null : text]),
    ),
    ...(value !== undefined && { value }),
    ...(flags.ended === true && { ended: true }),
    ...(evidence !== undefined && { evidence: [evidence] }),
  };
}

function valueOf(flags: ContentFlags) {
  const { text, lang, nameKind, number, date, unit, qualifier, time } = flags;
  const { populationKey: key, populationAr: ar, populationEn: en } = flags;
  const population = { key, ar, en };
  const { gender, running, oblique, clause } = flags;
  const forms = { gender, running, oblique, clause };
  const parts = {
    text,
    lang,
    nameKind,
    date,
    unit,
    qualifier,
    time,
    number: toNumber('--number', number),
    population: isEmpty(population) ? undefined : population,
    forms: isEmpty(forms) ? undefined : forms,
  };
  return isEmpty(parts) ? undefined : parts;
}

function evidenceOf({ document, exact, start, end, says, supports }: ContentFlags) {
  const parts = {
    exact,
    note: says,
    supports,
    start: toNumber('--start', start),
    end: toNumber('--end', end),
  };
  if (document !== undefined) return { document, ...parts };
  if (isEmpty(parts)) return undefined;
  throw new Misuse('Give the --document of that evidence.');
}

function isEmpty(parts: object): boolean {
  return Object.values(parts).every((part) => part === undefined);
}

function toNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = text.trim() === '' ? NaN : Number(text);
  if (Number.isFinite(number)) return number;
  throw new Misuse(`${option} takes a number; "${text}" was given.`);
}
