import type { ViewProps } from '../../route/view-props.js';
import type { AnswerOf } from '../../data/ask.js';
import { useAnswer } from '../../data/use-answer.js';
import { useNames } from '../../data/use-names.js';
import { Select } from '../../parts/choices.js';
import type { Named } from '../../data/named.js';
import { nameOf } from '../../parts/entity.js';
import { Pair } from '../../parts/pair.js';
import { Answered, Empty } from '../../parts/panel.js';
import { go } from '../../route/location.js';
import { places } from '../../route/places.js';
import { words } from '../../words/words.js';
import { NoSuchThing } from '../../parts/no-such-page.js';
import { useTitle } from '../../parts/use-title.js';
import { HeadWitnesses, Heading } from './compare-heads.js';
import { Numbers, Topics } from './compared.js';
import { numberIn, type NumberName } from '../../parts/edition/numbers.js';

type Editions = AnswerOf<'view-editions'>['editions'];

/** Two editions side by side. Where a side is unknown, so is the difference. */
export function CompareView({ place: { query } }: ViewProps) {
  useTitle(words.editions.compare);
  const asked = useAnswer('view-editions', {});
  const [lastBut, last] = asked.answer?.data.editions.nodes.slice(-2) ?? [];
  const a = query.get('a') ?? lastBut?.id ?? '';
  const b = query.get('b') ?? last?.id ?? '';
  return (
    <>
      <h1>{words.editions.compare}</h1>
      <p class="quiet lede">{words.editions.lede}</p>
      <Answered asked={asked} bones={1}>
        {({ editions }) => <Choices a={a} b={b} editions={editions} />}
      </Answered>
      <Both a={a} b={b} open={numberIn(query.get('of'))} />
    </>
  );
}

interface ChosenProps {
  readonly a: string;
  readonly b: string;
}

const show = (a: string, b: string): void => {
  go(places.compare(a, b));
};

/** Two lists of all editions, or fields for their names where there are more than a list can show. */
function Choices({ a, b, editions }: ChosenProps & { readonly editions: Editions }) {
  const { nodes: all, totalCount } = editions;
  if (all.length === 0) return <Empty text={words.editions.none} />;
  if (totalCount > all.length) return <ByName a={a} b={b} />;
  return (
    <p class="row ui">
      <Choice
        id="a"
        label={words.editions.first}
        all={all}
        value={a}
        choose={(id) => {
          show(id, b);
        }}
      />
      <Choice
        id="b"
        label={words.editions.second}
        all={all}
        value={b}
        choose={(id) => {
          show(a, id);
        }}
      />
    </p>
  );
}

function ByName({ a, b }: ChosenProps) {
  const names = useNames([a, b].filter((id) => id !== ''));
  return (
    <Pair
      a={names.get(a)}
      b={names.get(b)}
      action={words.editions.compare}
      labels={[words.editions.first, words.editions.second]}
      kinds={['Edition']}
      submit={show}
    />
  );
}

interface BothProps extends ChosenProps {
  readonly open: NumberName | undefined;
}

/** Comparison of two editions, once two are chosen. */
function Both({ a, b, open }: BothProps) {
  const isAsked = a !== '' && b !== '' && a !== b;
  const asked = useAnswer('view-compare', isAsked ? { a, b } : undefined);
  if (!isAsked) return a === '' ? null : <Empty text={words.editions.same} />;
  return (
    <Answered asked={asked} bones={10}>
      {({ compareEditions: found }) =>
        found == null ? (
          <NoSuchThing />
        ) : (
          <>
            <div class="vs">
              <Heading of={found} side="a" />
              <Heading of={found} side="b" />
            </div>
            <Numbers asked={asked} of={found} open={open} />
            <Topics of={found} />
            <HeadWitnesses of={found} asked={asked} />
          </>
        )
      }
    </Answered>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly all: readonly Named[];
  readonly value: string;
  readonly choose: (id: string) => void;
}

function Choice({ id, label, all, value, choose }: ChoiceProps) {
  return (
    <span class="fld fld--s">
      <label for={id}>{label}</label>
      <Select
        id={id}
        class="btn"
        options={all.map((edition) => [edition.id, nameOf(edition).text])}
        value={value}
        set={choose}
      />
    </span>
  );
}
