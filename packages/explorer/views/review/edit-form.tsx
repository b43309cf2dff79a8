import { useState } from 'preact/hooks';
import { useDraft } from '../../form/use-draft.js';
import { ChecksField, DateField, SelectField, TextField } from '../../form/fields.js';
import { Form } from '../../form/form.js';
import { useTerms } from '../../data/terms.js';
import { allKinds } from '../../kinds.js';
import type { Span } from '#text/code-points.js';
import { Check, type Bound } from '../../parts/choices.js';
import { EntityCombobox } from '../../parts/combobox.js';
import type { Named } from '../../data/named.js';
import { nameOf, Words } from '../../parts/entity.js';
import { fill, sayCount } from '../../words/say.js';
import { curationWords } from '../../words/curation-words.js';
import { reviewWords as said } from '../../words/review-words.js';
import { find, type Cast } from './cast.js';
import { filledIn, type Bind } from '../../form/draft.js';
import { draftOf, editOf, faultOf, partOf } from './edit.js';
import type { Proposal } from './proposal.js';
import { SpanField, type Marking } from './span-field.js';
import type { Edit } from './use-review.js';

interface EditProps {
  readonly marking: Marking | undefined;
  /** Number of proposals that hang on it. */
  readonly hanging: number;
  readonly cast: Cast;
  readonly proposal: Proposal;
  readonly isBusy: boolean;
  /** The reason of the last refusal. */
  readonly refusal: string;
  readonly close: () => void;
  readonly accept: (edit: Edit) => void;
}

/** Form in which a proposal is corrected and accepted so. */
export function EditForm({ cast, proposal, marking, hanging, ...props }: EditProps) {
  const { isBusy, refusal, close, accept } = props;
  const { draft, bind } = useDraft(() => draftOf(proposal));
  const [told, setTold] = useState({ draft, fault: '' });
  // A fault is gone with the next letter.
  const fault = told.draft === draft && told.fault !== '' ? told.fault : refusal;
  const { kind } = proposal;
  const names = namesOf(proposal);
  const [added, setAdded] = useState<readonly string[]>(names);
  const [isJudged, setJudged] = useState(false);
  const submit = (): void => {
    const chosen = [...added, ...Object.values(filledIn(draft, ['addName']))];
    const edit = {
      ...editOf(proposal, draft),
      ...(chosen.join('|') !== names.join('|') && { names: chosen }),
      ...spanIn(proposal, marking),
    };
    const wrong = faultOf(proposal, draft, edit);
    setTold({ draft, fault: wrong ?? '' });
    if (wrong === undefined)
      accept({ ...edit, ...(isJudged && { confirm: ['WORDS_NOT_FOUND' as const] }) });
  };
  return (
    <Form said={said.edit} fault={fault} isBusy={isBusy} close={close} submit={submit}>
      <p class="quiet ui">{said.edit.lede}</p>
      {kind === 'CLAIM' && <OfClaim cast={cast} proposal={proposal} bind={bind} />}
      {kind === 'ENTITY' && <KindField {...bind('kind')} />}
      <NamesField kind={kind} names={names} value={added} set={setAdded} />
      {kind === 'ENTITY' && <TextField label={said.edit.addName} {...bind('addName')} />}
      {marking !== undefined && kind !== 'IDENTITY' && <SpanField {...marking} />}
      {kind === 'ENTITY' && <OfEntity bind={bind} />}
      <Hanging count={hanging} />
      {refusal.includes('WORDS_NOT_FOUND') && (
        <Check checked={isJudged} set={setJudged}>
          <span>{curationWords.ownJudgement}</span>
        </Check>
      )}
    </Form>
  );
}

const namesOf = ({ kind, subject }: Proposal): readonly string[] =>
  kind === 'CLAIM' ? [] : subject.names.map(({ text }) => text);

function Hanging({ count }: { readonly count: number }) {
  if (count === 0) return null;
  const counted = sayCount(said.counts.proposals, count);
  return <p class="cap">{fill(said.edit.hanging, { count: counted })}</p>;
}

/** The marked words, where they are others than those of the proposal. */
function spanIn(proposal: Proposal, marking: Marking | undefined): Pick<Edit, 'span'> {
  const own = markOf(proposal);
  if (marking === undefined || isSame(marking.span, own)) return {};
  const { start, end } = marking.span;
  return { span: { start, end } };
}

const isSame = (a: Span, b: Span | undefined): boolean => a.start === b?.start && a.end === b.end;

/** The words of its document that a proposal rests on; of a mention there are many. */
export function markOf({ evidence: [first], document }: Proposal): Span | undefined {
  return first?.document === document ? (first.phrase ?? first.sentence) : undefined;
}

function KindField(field: Bound) {
  const terms = useTerms();
  return (
    <SelectField
      label={said.edit.kind}
      options={allKinds().map((kind) => [kind, terms.kind(kind)])}
      {...field}
    />
  );
}

interface NamesProps extends Pick<Proposal, 'kind'> {
  readonly names: readonly string[];
  /** The chosen ones. */
  readonly value: readonly string[];
  readonly set: (chosen: readonly string[]) => void;
}

/** Ticks of the names to take; a new entity needs its only one. */
function NamesField({ kind, names, value, set }: NamesProps) {
  if (names.length <= (kind === 'ENTITY' ? 1 : 0)) return null;
  const options = names.map((name) => [name, <Words key={name} text={name} />] as const);
  return <ChecksField label={said.edit.names} options={options} value={value} set={set} />;
}

function OfEntity({ bind }: Pick<ClaimProps, 'bind'>) {
  const { value, set } = bind('entity');
  return (
    <>
      <Chooser label={said.edit.entity} start={undefined} choose={set} />
      {value === '' && (
        <TextField
          label={said.edit.newId}
          hint={said.edit.newIdHint}
          dir="ltr"
          {...bind('newId')}
        />
      )}
    </>
  );
}

interface ClaimProps {
  readonly cast: Cast;
  readonly proposal: Proposal;
  readonly bind: Bind;
}

function OfClaim({ cast, proposal, bind }: ClaimProps) {
  const part = partOf(proposal);
  const { subject, object, role } = proposal;
  const isOver = bind('ended').value !== '';
  const chooser = (name: 'subject' | 'object', of: NonNullable<typeof object>) => (
    <Chooser label={said.edit[name]} start={find(cast, of).named} choose={bind(name).set} />
  );
  return (
    <>
      {chooser('subject', subject)}
      {object != null && chooser('object', object)}
      {part !== undefined && (
        <TextField
          label={said.edit[part]}
          hint={part === 'date' ? said.edit.dateHint : undefined}
          dir={part === 'text' ? 'auto' : 'ltr'}
          {...bind('value')}
        />
      )}
      {role != null && (
        <>
          <TextField label={said.edit.roleAr} {...bind('roleAr')} />
          <TextField label={said.edit.roleEn} {...bind('roleEn')} />
          <TextField label={said.edit.roleKey} dir="ltr" {...bind('roleKey')} />
        </>
      )}
      <div class="fields">
        <DateField label={said.edit.validFrom} hint={said.edit.dateHint} {...bind('validFrom')} />
        {!isOver && <DateField label={said.edit.validTo} {...bind('validTo')} />}
      </div>
      {object != null && (
        <Check
          checked={isOver}
          set={(isChosen) => {
            bind('ended').set(isChosen ? 'true' : '');
            bind('validTo').set('');
          }}
        >
          <span>{said.edit.ended}</span>
        </Check>
      )}
    </>
  );
}

interface ChooserProps {
  readonly label: string;
  readonly start: Named | undefined;
  readonly choose: (id: string) => void;
}

/** Entity of the graph that is chosen by its name, and given up again for the proposed one. */
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
