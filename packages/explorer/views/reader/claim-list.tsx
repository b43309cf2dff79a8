import { useTerms } from '../../data/terms.js';
import { Check } from '../../parts/choices.js';
import { EntityTag, Words } from '../../parts/entity.js';
import { Answered, Empty, More, Section } from '../../parts/panel.js';
import { sayObject } from '../../parts/value.js';
import { fill, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import { markOf, type Placed } from './claims.js';
import type { Paragraph } from '../../parts/text/positions.js';
import { TextList, type Standing } from './text-list.js';
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

/** List of all that a document says: what the painting shows, for those who do not see it. */
export function ClaimList(props: ListProps) {
  const { pages, listed, paragraphs, chosen, choose, shown, show } = props;
  return (
    <Section
      title={words.reader.claims}
      caption={words.reader.order}
      asked={pages.asked}
      isGrowing={pages.isLoadingMore}
      tools={
        <Check
          checked={shown.names}
          set={(names) => {
            show({ ...shown, names });
          }}
        >
          {words.reader.names}
        </Check>
      }
    >
      <Answered asked={pages.asked} bones={8}>
        {() =>
          listed.length === 0 && !pages.hasMore ? (
            <Empty text={words.reader.none} />
          ) : (
            <>
              <TextList
                items={listed}
                as={standingClaims}
                paragraphs={paragraphs}
                chosen={chosen}
                choose={choose}
              />
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

function Line({ of: { claim } }: { readonly of: Placed }) {
  const terms = useTerms();
  return (
    <>
      <EntityTag of={claim.subject} /> <em>{terms.predicate(claim.predicate)}</em>{' '}
      {claim.object == null ? (
        <Words text={sayObject(terms, claim)} />
      ) : (
        <EntityTag of={claim.object} />
      )}
    </>
  );
}

const standingClaims: Standing<Placed> = {
  idOf: ({ claim }) => claim.id,
  startOf: ({ sentence }) => sentence?.start,
  markOf,
  counted: words.counts.claims,
  Line,
};
