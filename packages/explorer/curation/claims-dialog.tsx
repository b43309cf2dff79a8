import { useState } from 'preact/hooks';
import type { VariablesOf } from '../data/ask.js';
import { useTerms } from '../data/terms.js';
import { useConfirmedAnswer } from '../data/use-answer.js';
import { Segments } from '../parts/choices.js';
import { Dialog } from '../parts/dialog.js';
import { nameOf, Words } from '../parts/entity.js';
import { Answered, Empty } from '../parts/panel.js';
import { sayObject, sayValidity } from '../parts/value.js';
import { curationWords as said } from '../words/curation-words.js';
import { ChangeForm } from '../form/change-form.js';
import type { ClaimActionProps, EditedClaim } from './claim-action.js';
import { CorrectForm } from './correct-form.js';
import { EndForm } from './end-form.js';
import { ChoiceField } from '../form/fields.js';
import { SupportForm } from './support-form.js';

export type ClaimFilter = NonNullable<VariablesOf<'view-claims'>['filter']>;

interface ClaimsProps {
  readonly filter: ClaimFilter;
  readonly close: () => void;
}

/** Dialog with claims that are corrected, ranked or retracted, one at a time. */
export function ClaimsDialog({ filter, close }: ClaimsProps) {
  const asked = useConfirmedAnswer('view-claims', {
    filter: { ...filter, status: ['ACCEPTED'] },
  });
  const [chosen, setChosen] = useState<string>();
  const terms = useTerms();
  return (
    <Dialog title={said.claims.title} close={close}>
      {(end) => (
        <Answered asked={asked}>
          {({ claims: { nodes } }) => {
            const claim = nodes.find(({ id }) => id === chosen) ?? nodes[0];
            if (claim === undefined) return <Empty text={said.claims.none} />;
            return (
              <>
                {nodes.length === 1 ? (
                  <ClaimLine of={claim} />
                ) : (
                  <div class="ui">
                    <ChoiceField
                      label={said.claims.choose}
                      value={claim.id}
                      set={setChosen}
                      options={nodes.map((each) => [
                        each.id,
                        <ClaimLine key={each.id} of={each} />,
                      ])}
                    />
                  </div>
                )}
                <p class="cap">
                  {terms.value('Method', claim.method)} · {terms.value('Rank', claim.rank)} ·{' '}
                  <bdi lang="en">{claim.dataset}</bdi>
                </p>
                <Actions
                  key={`${claim.id} ${claim.revision}`}
                  claim={claim}
                  close={end}
                  reread={asked.again}
                />
              </>
            );
          }}
        </Answered>
      )}
    </Dialog>
  );
}

/** Claim in one line. */
function ClaimLine({ of }: { readonly of: EditedClaim }) {
  const terms = useTerms();
  const validity = sayValidity(of);
  return (
    <span class="claim-line">
      <Words text={nameOf(of.subject).text} /> · {terms.predicate(of.predicate)} ·{' '}
      <strong>
        <Words text={sayObject(terms, of)} />
      </strong>
      {validity !== '' && <> · {validity}</>}
    </span>
  );
}

const forms = {
  correct: CorrectForm,
  supported: SupportForm,
  ended: EndForm,
  rank: RankForm,
  retract: RetractForm,
};
const actions = ['correct', 'supported', 'ended', 'rank', 'retract'] as const;

function Actions(props: ClaimActionProps) {
  const [action, setAction] = useState<keyof typeof forms>('correct');
  const { object, validTo, ended } = props.claim;
  const isOpen = object !== null && validTo === null && !ended;
  const Form = forms[action];
  return (
    <>
      <Segments
        label={said.action}
        value={action}
        set={setAction}
        options={actions
          .filter((each) => isOpen || each !== 'ended')
          .map((each) => [each, said[each]])}
      />
      <Form {...props} />
    </>
  );
}

function RetractForm({ claim, ...props }: ClaimActionProps) {
  return (
    <ChangeForm
      name="retract-claim"
      wanted={{ claim: claim.id, ifRevision: claim.revision }}
      {...props}
    >
      <p class="quiet">{said.retractHint}</p>
    </ChangeForm>
  );
}

const ranks = ['PREFERRED', 'NORMAL', 'DEPRECATED'] as const;

function RankForm({ claim, ...props }: ClaimActionProps) {
  const terms = useTerms();
  const [rank, setRank] = useState(claim.rank);
  const wanted =
    rank === claim.rank ? said.unchanged : { claim: claim.id, rank, ifRevision: claim.revision };
  return (
    <ChangeForm name="set-rank" wanted={wanted} {...props}>
      <ChoiceField
        label={said.rankLabel}
        value={rank}
        set={setRank}
        options={ranks.map((each) => [each, terms.value('Rank', each)])}
      />
    </ChangeForm>
  );
}
