import { useState } from 'preact/hooks';
import { EntityCombobox } from '../../parts/combobox.js';
import { nameOf, type Named } from '../../parts/entity.js';
import { Field, Modal } from '../../parts/modal.js';
import { fill } from '../../words/say.js';
import { reviewWords as said } from '../../words/review-words.js';
import { find, type Cast } from './cast.js';
import { draftOf, editOf, faultOf, partOf, type Draft } from './edit.js';
import type { Proposal } from './proposal.js';
import type { Edit } from './use-review.js';

interface EditProps {
  readonly cast: Cast;
  readonly proposal: Proposal;
  readonly isBusy: boolean;
  /** Why the graph refused what was sent last. */
  readonly refusal: string;
  readonly close: () => void;
  readonly accept: (edit: Edit) => void;
}

/** What was proposed, to be corrected and accepted so. */
export function EditDialog({ cast, proposal, isBusy, refusal, close, accept }: EditProps) {
  const [draft, setDraft] = useState(() => draftOf(proposal));
  const [fault, setFault] = useState('');
  const set = (part: keyof Draft) => (value: string) => {
    setDraft((before) => ({ ...before, [part]: value }));
    setFault('');
  };
  const submit = (): void => {
    const wrong = faultOf(proposal, draft);
    setFault(wrong ?? '');
    if (wrong === undefined) accept(editOf(proposal, draft));
  };
  const shared = { cast, proposal, draft, set };
  return (
    <Modal
      title={said.edit.title}
      lede={said.edit.lede}
      send={said.edit.send}
      cancel={said.edit.cancel}
      fault={fault === '' ? refusal : fault}
      {...{ isBusy, close, submit }}
    >
      {proposal.kind === 'ENTITY' ? <OfEntity {...shared} /> : <OfClaim {...shared} />}
    </Modal>
  );
}

interface FieldsProps {
  readonly cast: Cast;
  readonly proposal: Proposal;
  readonly draft: Draft;
  readonly set: (part: keyof Draft) => (value: string) => void;
}

function OfEntity({ draft, set }: FieldsProps) {
  return (
    <>
      <Chooser label={said.edit.entity} start={undefined} choose={set('entity')} />
      {draft.entity === '' && (
        <Field
          label={said.edit.newId}
          value={draft.newId}
          hint={said.edit.newIdHint}
          dir="ltr"
          onValue={set('newId')}
        />
      )}
    </>
  );
}

function OfClaim({ cast, proposal, draft, set }: FieldsProps) {
  const part = partOf(proposal);
  const { subject, object, role } = proposal;
  return (
    <>
      <Chooser
        label={said.edit.subject}
        start={find(cast, subject).named}
        choose={set('subject')}
      />
      {object != null && (
        <Chooser label={said.edit.object} start={find(cast, object).named} choose={set('object')} />
      )}
      {part !== undefined && (
        <Field
          label={said.edit[part]}
          value={draft.value}
          {...(part === 'date' && { hint: said.edit.dateHint })}
          dir={part === 'text' ? 'auto' : 'ltr'}
          onValue={set('value')}
        />
      )}
      {role != null && (
        <>
          <Field label={said.edit.roleAr} value={draft.roleAr} onValue={set('roleAr')} />
          <Field label={said.edit.roleEn} value={draft.roleEn} onValue={set('roleEn')} />
          <Field
            label={said.edit.roleKey}
            value={draft.roleKey}
            dir="ltr"
            onValue={set('roleKey')}
          />
        </>
      )}
      <div class="fields">
        <Field
          label={said.edit.validFrom}
          value={draft.validFrom}
          hint={said.edit.dateHint}
          dir="ltr"
          onValue={set('validFrom')}
        />
        <Field label={said.edit.validTo} value={draft.validTo} dir="ltr" onValue={set('validTo')} />
      </div>
    </>
  );
}

interface ChooserProps {
  readonly label: string;
  readonly start: Named | undefined;
  readonly choose: (id: string) => void;
}

/** An entity of the graph, chosen by its name. */
function Chooser({ label, start, choose }: ChooserProps) {
  const [chosen, setChosen] = useState<Named | undefined>(start);
  const isOther = chosen !== undefined && chosen.id !== start?.id;
  return (
    <div class="chooser">
      <EntityCombobox
        label={label}
        chosen={chosen}
        choose={(entity) => {
          setChosen(entity);
          choose(entity.id);
        }}
      />
      {isOther && (
        <button
          class="btn btn--small"
          type="button"
          aria-label={fill(said.edit.clear, { name: nameOf(chosen).text })}
          onClick={() => {
            setChosen(start);
            choose(start?.id ?? '');
          }}
        >
          ×
        </button>
      )}
    </div>
  );
}
