import { id, list, named, object, orNull, quotes, text } from '../json-schema.js';
import { quotesOf } from '../told.js';
import { fitAnswer, refuseUnknown, type Tool } from '../tool.js';

const maxFigures = 10;

export const edition: Tool = {
  name: 'edition',
  description:
    'One edition of the forum in numbers: who took part, hosts, sessions, topics. A number that no source gives is null with its reason, never 0.',
  input: object({ id }),
  output: object({
    entity: named,
    numbers: list(object({ name: text, value: orNull('integer'), reason: orNull('string') })),
    figures: list(object({ words: orNull('string'), of: list(named), quotes, link: text })),
    note: orNull('string'),
  }),
  async answer(input, ask, teller) {
    const { edition: found } = await ask('door-edition', input);
    if (found === null) throw refuseUnknown('edition', input['id']);
    const { figures, ...counts } = found.stats;
    return fitAnswer(figures.entities.slice(0, maxFigures), (told) => ({
      entity: teller.named(found),
      numbers: Object.entries(counts).map(([name, { value, reason }]) => ({ name, value, reason })),
      figures: told.map((figure) => ({
        words: figure.quantity?.raw ?? null,
        of: [...figure.measuredOrganizations.nodes, ...figure.measuredGroups.nodes].map(
          teller.named,
        ),
        quotes: quotesOf(figure.claims.nodes, 2),
        link: teller.link(figure.id),
      })),
      note: noteOn(figures.entities.length, told.length),
    }));
  },
};

function noteOn(found: number, told: number): string | null {
  if (found === 0) return 'No document here reports a figure of it.';
  const left = found - told;
  return left > 0 ? `${left} more figures are told: ask entity for them, by its types.` : null;
}
