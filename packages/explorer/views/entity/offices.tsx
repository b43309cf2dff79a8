import { Section } from '../../parts/panel.js';
import { Rows } from '../../parts/rows.js';
import { sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import { RelationRow } from './relation-row.js';
import { useTies, type GroupProps } from './relations.js';

/** The offices of a body with those who hold them, or those that a person holds; they come before all else. */
export function Offices({ firsts, ...of }: GroupProps) {
  const { group } = of;
  const { ties, rest } = useTies(of);
  const { office, heldBy, heldIn } = words.entity;
  const heads = [office, group.direction === 'IN' ? heldBy : heldIn, words.relation.validity];
  return (
    <Section
      title={words.entity.offices}
      caption={<span class="num">{sayNumber(group.count)}</span>}
    >
      <Rows heads={[...heads, words.entity.sources]} label={words.entity.offices} class="offices">
        {ties.map((tie, index) => (
          <RelationRow
            key={tie.id}
            tie={tie}
            firsts={firsts}
            lead="role"
            startsOpen={index === 0}
          />
        ))}
      </Rows>
      {rest}
    </Section>
  );
}
