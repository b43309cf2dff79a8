import { Section } from '../../parts/panel.js';
import { Rows } from '../../parts/rows.js';
import { words } from '../../words/words.js';
import type { FirstSentences } from './first-sentences.js';
import type { Group } from './groups.js';
import { RelationRow } from './relation-row.js';

interface OfficesProps {
  readonly group: Group | undefined;
  readonly firsts: FirstSentences;
}

/** The offices of a body with those who hold them, or those that a person holds; they come before all else. */
export function Offices({ group, firsts }: OfficesProps) {
  if (group === undefined) return null;
  const { office, heldBy, heldIn } = words.entity;
  const heads = [office, group.direction === 'IN' ? heldBy : heldIn, words.relation.validity];
  return (
    <Section title={words.entity.offices}>
      <Rows heads={[...heads, words.entity.sources]} label={words.entity.offices} class="offices">
        {group.ties.map((tie, index) => (
          <RelationRow
            key={tie.id}
            {...{ tie, group, firsts }}
            lead="role"
            startsOpen={index === 0}
          />
        ))}
      </Rows>
    </Section>
  );
}
