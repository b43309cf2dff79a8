const parts = [
  ...['subject', 'predicate', 'object', 'roleKey', 'roleAr', 'roleEn', 'validFrom', 'validTo'],
  ...['note', 'entity', 'newId'],
];
const values = ['text', 'lang', 'number', 'date', 'unit', 'qualifier', 'nameKind'];

/**
 * A correction as it is typed, `object=organization:dco roleEn="vice chair" validTo=`: an empty part is taken away. A sentence on what is
 * wrong with it otherwise.
 */
export function editOf(line: string): Readonly<Record<string, unknown>> | string {
  const edit: Record<string, unknown> = {};
  const value: Record<string, unknown> = {};
  const typed = [...line.matchAll(/(\w+)=(?:"([^"]*)"|(\S*))/g)];
  const rest = line.replace(/(\w+)=(?:"([^"]*)"|(\S*))/g, '').trim();
  if (typed.length === 0 || rest !== '')
    return `A correction is written as part=text; "${rest}" is none.`;
  for (const [, name = '', quoted, plain = ''] of typed) {
    const text = quoted ?? plain;
    if (parts.includes(name)) edit[name] = text === '' ? null : text;
    else if (name === 'number' && Number.isFinite(Number(text))) value[name] = Number(text);
    else if (name !== 'number' && values.includes(name)) value[name] = text;
    else return `"${name}=${text}" is no part of a correction; these are: ${[...parts, ...values].join(', ')}.`;
  }
  return Object.keys(value).length === 0 ? edit : { ...edit, value };
}
