import { languages, nameKinds, type Language, type NameKind } from '../../model/values/lists.js';
import { inBatches } from '../../shared/batches.js';
import { getOrMake } from '#text/get-or-make.js';
import type { NameForms } from '#text/sentence/forms.js';
import { Columns, type Read } from '../../store/read-row.js';
import { cypher } from '../../store/statement.js';
import type { LiteralValue } from '../records.js';
import { readAliases } from './judgements.js';
import { entityLabels } from './read-claims.js';

/** A name that an accepted claim states. */
export interface HeldName {
  readonly claim: string;
  readonly text: string;
  readonly lang: Language;
  readonly nameKind: NameKind;
  /** The name and its forms within sentences. */
  readonly texts: readonly string[];
}

const columns = new Columns(['id', 'subject', 'text', 'lang', 'nameKind', 'forms'] as const);

/** The names of these entities by their ids, of one that was merged those of the entity that stays. */
export async function readHeldNames(
  read: Read,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly HeldName[]>> {
  const aliases = await readAliases(read, ids);
  const shown = (id: string) => aliases.get(id) ?? id;
  const bySubject = new Map<string, HeldName[]>();
  for (const some of inBatches([...new Set(ids.map(shown))]))
    for (const label of entityLabels)
      for (const row of await read(
        cypher`MATCH (n:${label})<-[:SUBJECT]-(c:Claim) WHERE n.id IN ${some} AND c.predicate = ${'NAME'} AND c.status = ${'ACCEPTED'} RETURN c.id, c.subjectId, c.valueText, c.valueLang, c.nameKind, c.nameForms`,
      )) {
        const of = columns.of(row);
        const forms = of.textOrNull('forms');
        const name = {
          text: of.text('text'),
          lang: of.oneOf('lang', languages),
          nameKind: of.oneOf('nameKind', nameKinds),
          ...(forms !== null &&
            ({ forms: JSON.parse(forms) as NameForms } satisfies Partial<NameValue>)),
        };
        const subject = of.text('subject');
        getOrMake(bySubject, subject, (): HeldName[] => []).push(heldName(of.text('id'), name));
      }
  return new Map(ids.map((id) => [id, bySubject.get(shown(id)) ?? []]));
}

type NameValue = Pick<
  Extract<LiteralValue, { type: 'NAME' }>,
  'text' | 'lang' | 'nameKind' | 'forms'
>;

/** The name of a claim with this value. */
export function heldName(claim: string, { text, lang, nameKind, forms = {} }: NameValue): HeldName {
  const { running, oblique, again, againOblique, first, within } = forms;
  const texts = [text, running, oblique, again, againOblique, first, within];
  return { claim, text, lang, nameKind, texts: texts.flatMap((each) => each ?? []) };
}
