import { useState } from 'preact/hooks';
import type { AnswerOf } from '../data/ask.js';
import type { EntityKind } from '../data/operations.js';
import type { Session } from '../data/session.js';
import { useTerms } from '../data/terms.js';
import { useAnswer } from '../data/use-answer.js';
import { kinds } from '../kinds.js';
import { languageOf } from '../language.js';
import { Dialog } from '../parts/dialog.js';
import { Answered } from '../parts/panel.js';
import { places } from '../route/places.js';
import { curationWords as said } from '../words/curation-words.js';
import { ChangeForm } from './change-form.js';
import { DatasetField } from './dataset-field.js';
import { EvidenceFields, noEvidence, toEvidence, type EvidenceDraft } from './evidence-fields.js';
import { SelectField, TextField } from './fields.js';
import type { Outcome, Wanted } from './outcome.js';
import { ListField, nameKinds } from './value-fields.js';

type NameInput = Wanted<'create-entity'>['names'] extends readonly (infer Name)[] | infer Name
  ? Name
  : never;

/** A name in one language, as it is filled in; empty where the entity has none in it. */
interface NameDraft {
  readonly lang: 'AR' | 'EN';
  readonly text: string;
  readonly nameKind: string;
  readonly pieces: readonly EvidenceDraft[];
}

interface CreateProps {
  readonly session: Session;
  /** A name that was looked for and is not there. */
  readonly name?: string | undefined;
  readonly kind?: EntityKind | undefined;
  readonly close: () => void;
}

/** An entity that the graph does not have, by the names that documents have for it. */
export function CreateDialog({ close, ...props }: CreateProps) {
  const asked = useAnswer('view-claim-forms', {});
  return (
    <Dialog title={said.create} lede={said.createHint} close={close}>
      {(end) => (
        <Answered asked={asked}>
          {(forms) => <CreateForm {...props} forms={forms} close={end} />}
        </Answered>
      )}
    </Dialog>
  );
}

type FormProps = CreateProps & { readonly forms: AnswerOf<'view-claim-forms'> };

function CreateForm({ session, name = '', kind: start, forms, close }: FormProps) {
  const terms = useTerms();
  const [kind, setKind] = useState<string>(start ?? '');
  const [id, setId] = useState('');
  const [dataset, setDataset] = useState('');
  const [names, setNames] = useState<readonly NameDraft[]>(() => draftsOf(name));
  const filled = { kind, id: id.trim(), dataset, names };
  return (
    <ChangeForm
      name="create-entity"
      session={session}
      wanted={wantedOf(filled)}
      close={close}
      next={(outcome) => <Open outcome={outcome} />}
    >
      <SelectField label={said.kind} value={kind} set={setKind}>
        <option value="">{said.chooseOne}</option>
        {kinds.map((each) => (
          <option key={each} value={each}>
            {terms.kind(each)}
          </option>
        ))}
      </SelectField>
      {names.map((draft, at) => (
        <NameFields
          key={draft.lang}
          draft={draft}
          set={(change) => {
            setNames(names.map((each, index) => (index === at ? { ...each, ...change } : each)));
          }}
        />
      ))}
      <TextField label={said.newId} hint={said.newIdHint} dir="ltr" value={id} set={setId} />
      <DatasetField forms={forms} value={dataset} set={setDataset} />
    </ChangeForm>
  );
}

interface NameProps {
  readonly draft: NameDraft;
  readonly set: (change: Partial<NameDraft>) => void;
}

/** A name in one language with the places that have it, which are asked for once there is a name. */
function NameFields({ draft: { lang, text, nameKind, pieces }, set }: NameProps) {
  return (
    <div class="form">
      <TextField
        label={said.names[lang]}
        value={text}
        set={(next) => {
          set({ text: next });
        }}
      />
      {text.trim() !== '' && (
        <>
          <ListField
            label={said.nameKind}
            list="NameKind"
            values={nameKinds}
            value={nameKind}
            set={(next) => {
              set({ nameKind: next });
            }}
          />
          <EvidenceFields
            pieces={pieces}
            set={(next) => {
              set({ pieces: next });
            }}
            parts={['VALUE']}
          />
        </>
      )}
    </div>
  );
}

/** The way to what was made. */
function Open({ outcome }: { readonly outcome: Outcome }) {
  const [id] = outcome.entities;
  return id === undefined ? null : (
    <a class="btn" href={places.entity(id)}>
      {said.openNew}
    </a>
  );
}

/** What was looked for begins the name of its language. */
function draftsOf(name: string): readonly NameDraft[] {
  const own = languageOf(name).lang === 'ar' ? 'AR' : 'EN';
  return (['AR', 'EN'] as const).map((lang) => ({
    ...{ lang, text: lang === own ? name : '', nameKind: 'OFFICIAL', pieces: [noEvidence] },
  }));
}

interface Filled {
  readonly kind: string;
  readonly id: string;
  readonly dataset: string;
  readonly names: readonly NameDraft[];
}

function wantedOf({ kind, id, dataset, names }: Filled): Wanted<'create-entity'> | string {
  const chosen = kinds.find((each) => each === kind);
  const given = names.filter(({ text }) => text.trim() !== '').map(toName);
  if (chosen === undefined || given.length === 0) return said.incomplete;
  if (!given.every((each) => each !== undefined)) return said.incomplete;
  return {
    kind: chosen,
    names: given,
    ...(id !== '' && { id }),
    ...(dataset !== '' && { dataset }),
  };
}

/** A name as the graph is asked for it; undefined where a place that has it is not filled in. */
function toName({ lang, text, nameKind, pieces }: NameDraft): NameInput | undefined {
  const evidence = toEvidence(pieces);
  const kind = nameKinds.find((each) => each === nameKind);
  return evidence && { text: text.trim(), lang, ...(kind && { nameKind: kind }), evidence };
}
