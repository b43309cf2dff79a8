import type { ClaimContentInput } from '../../change/actions/action-types.js';

const parts = [
  ...['subject', 'predicate', 'object', 'roleKey', 'roleAr', 'roleEn', 'validFrom', 'validTo'],
  ...['note', 'entity', 'newId', 'names', 'confirm'],
];
const values = ['text', 'lang', 'number', 'date', 'unit', 'qualifier', 'nameKind'];

/** `part=text`, or `part="a text of words"`. */
const typedPart = /(\w+)=(?:"([^"]*)"|(\S*))/g;

/**
 * A correction as it is typed, `object=organization:oasis roleEn="vice chair" validTo=`: an empty part is removed. A
 * malformed one gives a sentence on its fault.
 */
export function editOf(line: string): Readonly<Record<string, unknown>> | string {
  const typed = Array.from(line.matchAll(typedPart), ([, name = '', quoted, plain = '']) => ({
    name,
    text: quoted ?? plain,
  }));
  const rest = line.replace(typedPart, '').trim();
  if (typed.length === 0 || rest !== '')
    return `A correction is written as part=text; "${rest}" was given.`;
  const wrong = typed.find((part) => !isPart(part));
  if (wrong)
    return `"${wrong.name}=${wrong.text}" is no part of a correction; the parts are ${[...parts, ...values].join(', ')}.`;
  const edit = typed.filter(({ name }) => parts.includes(name));
  const value = typed.filter(({ name }) => values.includes(name));
  return {
    ...Object.fromEntries(edit.map(({ name, text }) => [name, partOf(name, text)])),
    ...(value.length > 0 &&
      ({
        value: Object.fromEntries(
          value.map(({ name, text }) => [name, name === 'number' ? Number(text) : text]),
        ),
      } satisfies Partial<Record<keyof ClaimContentInput, unknown>>)),
  };
}

/** An emptied part is null; names, and things that are confirmed, stand between bars. */
function partOf(name: string, text: string): string | readonly string[] | null {
  if (name === 'names' || name === 'confirm') return text.split('|').map((each) => each.trim());
  return text === '' ? null : text;
}

function isPart({ name, text }: { readonly name: string; readonly text: string }): boolean {
  if (name === 'number') return text !== '' && Number.isFinite(Number(text));
  return parts.includes(name) || values.includes(name);
}
