import type { Language } from '../../model/values/lists.js';
import type { CitedClaimInput } from './compile-claim-input.js';
import type { RecordReader } from './record-reader.js';

/**
 * The inputs with a second official name of a language as an alias, unless it is confirmed: an entity keeps the label that it has.
 *
 * @param replaced the id of the claim that the input corrects
 */
export async function keepLabels(
  records: RecordReader,
  inputs: readonly CitedClaimInput[],
  replaced?: string,
): Promise<readonly CitedClaimInput[]> {
  const names = await records.names([
    ...new Set(inputs.filter(isOfficial).map(({ subject }) => subject)),
  ]);
  const met: { of: string; lang: Language | null | undefined; text: string | null | undefined }[] =
    [];
  for (const [of, held] of names)
    for (const { claim, lang, text, nameKind } of held)
      if (nameKind === 'OFFICIAL' && claim !== replaced) met.push({ of, lang, text });
  return inputs.map((input) => {
    const { subject: of, value, judging } = input;
    if (!isOfficial(input) || !value) return input;
    const others = met.filter((name) => name.of === of && name.lang === value.lang);
    const isSecond = others.length > 0 && !others.some(({ text }) => text === value.text);
    if (isSecond && !judging?.confirm.includes('LABEL'))
      return { ...input, value: { ...value, nameKind: 'ALIAS' } };
    met.push({ of, lang: value.lang, text: value.text });
    return input;
  });
}

/** Whether a person states an official name. */
function isOfficial({ predicate, value, judging }: CitedClaimInput): boolean {
  return (
    judging !== undefined && predicate === 'NAME' && (value?.nameKind ?? 'OFFICIAL') === 'OFFICIAL'
  );
}
