import { useId } from 'preact/hooks';
import type { Asked } from '../../data/use-answer.js';
import { nameOf } from '../../parts/entity.js';
import { Section } from '../../parts/panel.js';
import { useKept } from '../../history-entry.js';
import { places } from '../../route/places.js';
import { saveText } from '../../save.js';
import { tableOf } from '../../table-file.js';
import { fill, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import { shortNames, type Compared } from './compared-type.js';
import { Meter, type Counted } from '../../parts/edition/meter.js';
import { NumberWitnesses } from '../../parts/edition/number-witnesses.js';
import { numberNames, type NumberName } from '../../parts/edition/numbers.js';
import { TopicColumns } from '../../parts/edition/topic-columns.js';

interface NumbersProps {
  readonly asked: Asked<unknown>;
  readonly of: Compared;
  /** The opened number: its counted things are shown below. */
  readonly open: NumberName | undefined;
}

/** Each number of both, and the difference. */
export function Numbers({ asked, of, open }: NumbersProps) {
  const most = Math.max(
    1,
    ...numberNames.flatMap((name) => [of[name].a.value ?? 0, of[name].b.value ?? 0]),
  );
  const names = shortNames(of);
  // A number that only one of them states cannot be compared: it is folded, unless the address opens it.
  const isComputed = (name: NumberName): boolean => of[name].difference != null || name === open;
  const computed = numberNames.filter(isComputed);
  const others = numberNames.filter((name) => !isComputed(name));
  const [isUnfolded, setUnfolded] = useKept('unfolded', false);
  return (
    <Section
      title={words.editions.numbers}
      caption={words.editions.numbersHint}
      asked={asked}
      tools={
        <button
          class="btn btn--small"
          type="button"
          onClick={() => {
            saveNumbers(of);
          }}
        >
          <bdi lang="en">CSV</bdi>
        </button>
      }
    >
      <div class="scroll" tabIndex={0} role="region" aria-label={words.graph.table}>
        <table class="cmp">
          <thead>
            <tr>
              <th scope="col">{words.editions.counted}</th>
              <th scope="col">{names.a}</th>
              <th scope="col">{names.b}</th>
              <th scope="col" class="c-diff">
                {words.editions.both}
              </th>
              <th scope="col" class="c-diff">
                {words.editions.difference}
              </th>
            </tr>
          </thead>
          <tbody>
            {computed.map((name) => (
              <Row key={name} of={of} name={name} most={most} isOpen={name === open} />
            ))}
            {others.length > 0 && (
              <tr>
                <td colSpan={5}>
                  <button
                    class="as-link ui"
                    type="button"
                    aria-expanded={isUnfolded}
                    onClick={() => {
                      setUnfolded(!isUnfolded);
                    }}
                  >
                    {fill(words.editions.folded, { count: sayNumber(others.length) })}
                  </button>
                </td>
              </tr>
            )}
            {isUnfolded &&
              others.map((name) => (
                <Row key={name} of={of} name={name} most={most} isOpen={name === open} />
              ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

interface RowProps {
  readonly of: Compared;
  readonly name: NumberName;
  readonly most: number;
  readonly isOpen: boolean;
}

function Row({ of, name, most, isOpen }: RowProps) {
  const id = useId();
  const { a, b, shared, difference } = of[name];
  const href = places.compare(of.a.edition.id, of.b.edition.id, isOpen ? undefined : name);
  const cells = { most, href, opens: { id, isOpen } };
  return (
    <>
      <tr>
        <th scope="row">{words.editions.numberNames[name]}</th>
        <Cell count={a} {...cells} />
        <Cell count={b} {...cells} />
        <td class="c-diff">
          {shared.value == null ? (
            <span class="cap">{words.editions.notComputed}</span>
          ) : (
            <Meter count={shared} {...cells} />
          )}
        </td>
        <td class="c-diff num">
          {difference == null ? (
            <span class="cap">{words.editions.notComputed}</span>
          ) : (
            <bdi>{sayDifference(difference)}</bdi>
          )}
        </td>
      </tr>
      {isOpen && (
        <tr id={id}>
          <td colSpan={5}>
            <div class="vs">
              {(['a', 'b'] as const).map((side) => (
                <div key={side}>
                  <h3>{shortNames(of)[side]}</h3>
                  <NumberWitnesses edition={of[side].edition.id} number={name} />
                </div>
              ))}
            </div>
          </td>
        </tr>
      )}
    </>
  );
}

const sayDifference = (difference: number): string =>
  difference > 0 ? `+${sayNumber(difference)}` : sayNumber(difference);

interface CellProps {
  readonly count: Counted;
  readonly most: number;
  readonly href: string;
  readonly opens: { readonly id: string; readonly isOpen: boolean };
}

function Cell({ count, ...meter }: CellProps) {
  return (
    <td class={count.value == null ? 'c-no' : ''}>
      <Meter count={count} {...meter} />
    </td>
  );
}

/** Topics of both and of only one of them; none is called new or dropped while the other's topics are unknown. */
export function Topics({ of }: { readonly of: Compared }) {
  const { topics } = of;
  const [a, b] = [nameOf(of.a.edition).text, nameOf(of.b.edition).text];
  const isKnown = topics.a.value != null && topics.b.value != null;
  const columns = isKnown
    ? ([
        [fill(words.editions.onlyIn, { name: a }), topics.onlyA],
        [words.editions.both, topics.shared],
        [fill(words.editions.onlyIn, { name: b }), topics.onlyB],
      ] as const)
    : ([
        [a, topics.a],
        [words.editions.both, topics.shared],
        [b, topics.b],
      ] as const);
  return (
    <Section
      title={words.editions.topics}
      {...(!isKnown && { caption: words.editions.notCalledNew })}
    >
      <TopicColumns columns={columns} />
    </Section>
  );
}

/** The table as a file, with words for unstated values. */
function saveNumbers(of: Compared): void {
  const say = (count: Counted): string =>
    count.value == null ? words.unstatedReasons[count.reason ?? 'NOT_STATED'] : String(count.value);
  const computed = (value: number | null | undefined): string =>
    value == null ? words.editions.notComputed : String(value);
  const lines = numberNames.map((name) => [
    words.editions.numberNames[name],
    say(of[name].a),
    say(of[name].b),
    computed(of[name].shared.value),
    computed(of[name].difference),
  ]);
  const head = [
    words.editions.counted,
    nameOf(of.a.edition).text,
    nameOf(of.b.edition).text,
    words.editions.both,
    words.editions.difference,
  ];
  saveText('editions.csv', 'text/csv', tableOf([head, ...lines]));
}
