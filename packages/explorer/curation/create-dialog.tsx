import { useState } from 'preact/hooks';
import type { EntityKind } from '../data/operations.js';
import { useTerms } from '../data/terms.js';
import { allKinds } from '../kinds.js';
import { languageOf } from '../language.js';
import { places } from '../route/places.js';
import { curationWords as said } from '../words/curation-words.js';
import type { Forms, Outcome, Wanted } from '../form/change.js';
import { ChangeForm } from '../form/change-form.js';
import { ClaimDialog } from '../form/claim-fields.js';
import { DatasetField } from '../form/dataset-field.js';
import { bindTo, filledIn, type Draft } from '../form/draft.js';
import { useDraft } from '../form/use-draft.js';
import { EvidenceFields, noEvidence, toEvidence } from '../form/evidence-fields.js';
import { SelectField, TextField } from '../form/fields.js';
import { GenderField, NameKindField, nameKinds } from '../form/value-fields.js';
import { formsIn } from '../form/value.js';

type NameInput = Exclude<Wanted<'create-entity'>['names'], readonly unknown[]>;

/** Name in one language as it is filled in; empty if the entity has none in it. */
interface NameDraft {
  readonly lang: 'AR' | 'EN';
  readonly texts: Draft;
  readonly pieces: readonly Draft[];
}

interface CreateProps {
  /** Name that was looked for and is not there. */
  readonly name?: string | undefined;
  readonly kind?: EntityKind | undefined;
  readonly close: () => void;
}

/** Dialog for an entity that the graph does not have, by the names that documents have for it. */
export function CreateDialog({ close, ...props }: CreateProps) {
  return (
    <ClaimDialog title={said.create} lede={said.createHint} close={close}>
      {(forms, end) => <CreateForm {...props} forms={forms} close={end} />}
    </ClaimDialog>
  );
}

type CreateFormProps = CreateProps & { readonly forms: Forms };

function CreateForm({ name = '', kind, forms, close }: CreateFormProps) {
  const terms = useTerms();
  const { draft, bind } = useDraft({ kind: kind ?? '' });
  const [names, setNames] = useState<readonly NameDraft[]>(() => draftsOf(name));
  return (
    <ChangeForm
      name="create-entity"
      wanted={wantedOf(draft, names)}
      next={(outcome) => <Open outcome={outcome} />}
      close={close}
    >
      <SelectField
        label={said.kind}
        options={[
          ['', said.chooseOne],
          ...allKinds().map((each) => [each, terms.kind(each)] as const),
        ]}
        {...bind('kind')}
      />
      {names.map((each, at) => (
        <NameFields
          key={each.lang}
          draft={each}
          change={(change) => {
            setNames(names.map((other, index) => (index === at ? { ...each, ...change } : other)));
          }}
        />
      ))}
      <TextField label={said.newId} hint={said.newIdHint} dir="ltr" {...bind('id')} />
      <DatasetField
        label={said.dataset}
        datasets={forms.datasets}
        isOptional
        {...bind('dataset')}
      />
    </ChangeForm>
  );
}

interface NameProps {
  readonly draft: NameDraft;
  readonly change: (change: Partial<NameDraft>) => void;
}

/** Fields of a name in one language, and those of its evidence once there is a name. */
function NameFields({ draft: { lang, texts, pieces }, change }: NameProps) {
  const bind = bindTo(texts, (text) => {
    change({ texts: { ...texts, ...text } });
  });
  return (
    <div class="form">
      <TextField label={said.names[lang]} {...bind('text')} />
      {texts['text']?.trim() !== '' && (
        <>
          <NameKindField {...bind('nameKind')} />
          {lang === 'AR' && <GenderField {...bind('gender')} />}
          <EvidenceFields
            pieces={pieces}
            set={(next) => {
              change({ pieces: next });
            }}
            parts={['VALUE']}
          />
        </>
      )}
    </div>
  );
}

/** Link to the entity that was made. */
function Open({ outcome }: { readonly outcome: Outcome }) {
  const [id] = outcome.entities;
  return id === undefined ? null : (
    <a class="btn" href={places.entity(id)}>
      {said.openNew}
    </a>
  );
}

/** Names that the form begins with: the one that was looked for, in its language. */
function draftsOf(name: string): readonly NameDraft[] {
  const own = languageOf(name).lang === 'ar' ? 'AR' : 'EN';
  return (['AR', 'EN'] as const).map((lang) => ({
    lang,
    pieces: [noEvidence],
    texts: { text: lang === own ? name : '', nameKind: 'OFFICIAL' },
  }));
}

function wantedOf(draft: Draft, names: readonly NameDraft[]): Wanted<'create-entity'> | string {
  const kind = allKinds().find((each) => each === draft['kind']);
  const given = names.filter(({ texts }) => texts['text']?.trim() !== '').map(toName);
  if (kind === undefined || given.length === 0) return said.incomplete;
  if (!given.every((each) => each !== undefined)) return said.incomplete;
  return { kind, names: given, ...filledIn(draft, ['id', 'dataset']) };
}

/** Name as the graph is asked for it; undefined if its evidence is not filled in. */
function toName({ lang, texts, pieces }: NameDraft): NameInput | undefined {
  const evidence = toEvidence(pieces);
  const nameKind = nameKinds.find((each) => each === texts['nameKind']);
  const text = texts['text']?.trim() ?? '';
  const forms = lang === 'AR' ? formsIn(texts) : {};
  return evidence && { text, lang, ...(nameKind && { nameKind }), ...forms, evidence };
}
