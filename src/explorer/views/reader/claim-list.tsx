import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useTerms } from '../../data/terms.js';
import { groupBy } from '../../group.js';
import { EntityTag, Words } from '../../parts/entity.js';
import { Answered, Empty, More, Section } from '../../parts/panel.js';
import { showIn } from '../../parts/show-in.js';
import { sayObject } from '../../parts/value.js';
import { fill, sayCount, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import { markOf, type Placed } from './claims.js';
import { numberOf, paragraphAt, type Paragraph } from './positions.js';
import type { ClaimPages, Shown } from './types.js';

interface ListProps {
  readonly pages: ClaimPages;
  readonly paragraphs: readonly Paragraph[];
  readonly listed: readonly Placed[];
  readonly chosen: Placed | undefined;
  readonly choose: (claim: Placed) => void;
  readonly shown: Shown;
  readonly show: (shown: Shown) => void;
}

/** All that a document says, in the order of its text: what the painting shows, for those who do not see it. */
export function ClaimList(props: ListProps) {
  const { pages, listed, paragraphs, chosen, choose, shown, show } = props;
  const groups = useMemo(() => groupsOf(listed, paragraphs), [listed, paragraphs]);
  return (
    <Section
      title={words.reader.claims}
      caption={words.reader.order}
      asked={pages.asked}
      isGrowing={pages.isLoadingMore}
      tools={
        <label class="check">
          <input
            type="checkbox"
            checked={shown.names}
            onChange={(event) => {
              show({ ...shown, names: event.currentTarget.checked });
            }}
          />
          {words.reader.names}
        </label>
      }
    >
      <Answered asked={pages.asked} bones={8}>
        {() =>
          listed.length === 0 && !pages.hasMore ? (
            <Empty text={words.reader.none} />
          ) : (
            <>
              <ol class="cl-list" role="list">
                {groups.map((group) => (
                  <Group
                    key={group.key}
                    group={group}
                    chosen={group.entries.find(({ placed }) => placed === chosen)?.placed}
                    choose={choose}
                  />
                ))}
              </ol>
              {pages.isLoadingMore ? (
                <p class="cap" role="status">
                  {fill(words.reader.loading, {
                    shown: sayNumber(pages.nodes.length),
                    total: sayNumber(pages.total),
                  })}
                </p>
              ) : (
                <More pages={pages} />
              )}
            </>
          )
        }
      </Answered>
    </Section>
  );
}

/** The claims of a paragraph, each with its number in the whole list. */
interface ClaimGroup {
  readonly key: string;
  readonly title: string;
  readonly entries: readonly { readonly number: number; readonly placed: Placed }[];
}

function groupsOf(
  listed: readonly Placed[],
  paragraphs: readonly Paragraph[],
): readonly ClaimGroup[] {
  const numbered = listed.map((placed, index) => ({ number: index + 1, placed }));
  const groups = groupBy(numbered, ({ placed: { sentence } }) =>
    sentence === undefined ? 'beyond' : String(paragraphAt(paragraphs, sentence.start)),
  );
  return Array.from(groups, ([key, entries]) => ({
    key,
    title: titleOf(key, paragraphs),
    entries,
  }));
}

interface GroupProps {
  readonly group: ClaimGroup;
  /** The claim of this group that is chosen. */
  readonly chosen: Placed | undefined;
  readonly choose: (claim: Placed) => void;
}

/** Made again only where what it shows has changed: of hundreds of claims two change with a step. */
function Group({ group, chosen, choose }: GroupProps) {
  return useMemo(
    () => (
      <li class={chosen === undefined ? 'cl-sent' : 'cl-sent is-sel'}>
        <h3 class="cap">
          {group.title} · {sayCount(words.counts.claims, group.entries.length)}
        </h3>
        <ol>
          {group.entries.map(({ number, placed }) => (
            <Entry
              key={placed.claim.id}
              number={number}
              placed={placed}
              isChosen={placed === chosen}
              choose={choose}
            />
          ))}
        </ol>
      </li>
    ),
    [group, chosen, choose],
  );
}

/** What a paragraph is called, by its place in the text. */
export function titleOf(key: string, paragraphs: readonly Paragraph[]): string {
  if (key === 'beyond') return words.reader.beyond;
  const number = numberOf(paragraphs, Number(key));
  if (number === 0) return words.reader.heading;
  return fill(words.reader.paragraph, { number: sayNumber(number) });
}

interface EntryProps {
  readonly number: number;
  readonly placed: Placed;
  readonly isChosen: boolean;
  readonly choose: (claim: Placed) => void;
}

function Entry({ number, placed, isChosen, choose }: EntryProps) {
  const terms = useTerms();
  const { claim } = placed;
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isChosen && link.current !== null) showIn('.cl-list', link.current);
  }, [isChosen]);
  const mark = markOf(placed);
  return (
    <li value={number}>
      <a
        ref={link}
        class={isChosen ? 'cl is-cur' : 'cl'}
        href={mark === undefined ? '#' : `#char=${mark.start},${mark.end}`}
        aria-current={isChosen ? 'true' : undefined}
        onClick={(event) => {
          event.preventDefault();
          choose(placed);
        }}
      >
        <EntityTag of={claim.subject} /> <em>{terms.predicate(claim.predicate)}</em>{' '}
        {claim.object == null ? (
          <Words text={sayObject(terms, claim)} />
        ) : (
          <EntityTag of={claim.object} />
        )}
      </a>
    </li>
  );
}
