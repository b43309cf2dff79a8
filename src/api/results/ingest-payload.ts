import { ID, Int, ObjectType } from 'type-graphql';
import type { UserError as Found } from '../../change/apply/refused.js';
import { Optional, Required } from '../../model/declare.js';
import { InGraph } from '../../model/mapping.js';
import { PartialDate } from '../../model/values/partial-date.js';
import { Change } from './change.js';
import { UserError } from './change-payload.js';
import { Proposal } from './proposal.js';

@InGraph({ kind: 'result' })
@ObjectType({ description: 'Something that was read and not let through.' })
export class DroppedReading {
  @Required(() => String, 'What was read.')
  what!: string;

  @Required(() => String, 'Why it was dropped.')
  why!: string;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'How a version of a document differs from the one that it replaces.' })
export class VersionComparison {
  @Required(() => ID, 'The version that it replaces.')
  replaces!: string;

  @Required(() => Int, 'How many proposals were decided in that one already, by the same sentence.')
  carried!: number;

  @Required(
    () => [ID],
    'The ids of the proposals that were accepted there by sentences which this version does not have any more. What rests on these alone is proposed to be taken back.',
  )
  vanished!: readonly string[];
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'What a document says.' })
export class DocumentAnalysis {
  @Required(() => String, 'Its text, to which all positions refer.')
  @InGraph({ kind: 'property', property: 'text', weight: 'LONGEST_TEXT' })
  text!: string;

  @Required(() => String, 'Its title.')
  title!: string;

  @Required(() => String, 'Its language (BCP 47).')
  language!: string;

  @Optional(() => PartialDate, 'When it was published.')
  published!: string | null;

  @Required(() => String, 'Its media type, by its bytes.')
  mediaType!: string;

  @Optional(() => String, 'Its charset, where its form has one.')
  charset!: string | null;

  @Required(() => String, 'SHA-256 of its bytes, in hex.')
  sha256Source!: string;

  @Required(() => String, 'SHA-256 of its text in UTF-8, in hex.')
  sha256!: string;

  @Required(() => [String], 'What to know of how it was read.')
  warnings!: readonly string[];

  @Required(
    () => Boolean,
    'Whether the same text was read by the same rules before: it is not read anew.',
  )
  known!: boolean;

  @Required(
    () => [String],
    'What of a document that is known, and of which nothing was accepted yet, is described otherwise than before, as the input gives it: `title`, `url`, `published`. The change that is made says it.',
  )
  mended!: readonly string[];

  @Optional(() => ID, 'Another document that has the very same text.')
  sameText!: string | null;

  @Optional(() => VersionComparison, 'Beside the version that it replaces, where it replaces one.')
  comparison!: VersionComparison | null;

  @Required(() => [Proposal], 'What it may say, in the order of its sentences.')
  @InGraph({ kind: 'property', property: 'proposals', maxEntries: 200 })
  proposals!: readonly Promise<Proposal>[];

  @Required(() => [DroppedReading], 'What was read and not let through.')
  @InGraph({ kind: 'property', property: 'dropped', maxEntries: 50 })
  dropped!: readonly DroppedReading[];
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'What came of a document.' })
export class IngestPayload {
  @Optional(() => DocumentAnalysis, 'What it says; null where it could not be read.')
  analysis!: DocumentAnalysis | null;

  @Optional(() => ID, 'The id of this version of the document, which it has or would have.')
  document!: string | null;

  @Optional(() => ID, 'The id of the run that read it.')
  run!: string | null;

  @Optional(() => Change, 'The change that keeps it; null where nothing was written.')
  change!: Change | null;

  @Required(() => [UserError], 'Why it was refused; empty where that is not so.')
  @InGraph({ kind: 'property', property: 'userErrors', maxEntries: 5 })
  userErrors!: readonly Found[];
}
