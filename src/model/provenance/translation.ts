import { ObjectType } from 'type-graphql';
import { defineField } from '../define.js';
import { Optional, Required } from '../declare.js';
import { InGraph } from '../mapping.js';
import { Language } from '../values/enums.js';
import { Evidence } from './evidence.js';

@InGraph({ kind: 'part' })
@ObjectType({
  description:
    'What a curator says that cited words mean in another language: for reading alone, it is evidence of nothing.',
})
export class Translation {
  @Required(() => Language, 'The language of the translation.')
  lang!: Language;

  @Required(() => String, 'The translation.')
  text!: string;

  @Optional(() => String, 'The one who made it, where that is known.')
  by?: string | null;

  @Optional(() => String, 'When it was made (ISO 8601, UTC), where that is known.')
  at?: string | null;
}

const lang = {
  name: 'lang',
  type: () => Language,
  defaultValue: 'AR',
  description: 'The language wanted.',
};

defineField(Evidence, {
  name: 'translation',
  type: () => Translation,
  nullable: true,
  description: 'The sentence in a language, where a curator has translated it.',
  args: [lang],
  graph: { kind: 'translation', of: 'exact' },
});

defineField(Evidence, {
  name: 'noteTranslation',
  type: () => Translation,
  nullable: true,
  description: 'The note in a language, where a curator has translated it.',
  args: [lang],
  graph: { kind: 'translation', of: 'note' },
});
