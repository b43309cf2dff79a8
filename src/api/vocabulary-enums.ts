import { GroupField } from '../model/groups.js';
import { ClaimOrder, EntityOrderField, RelationOrderField } from '../model/inputs/orders.js';
import { ChangeKind } from '../model/values/change-kind.js';
import { Confirmation } from '../model/values/confirmation.js';
import { DatasetKind } from '../model/values/dataset-kind.js';
import { termOf, type EnumTerm } from '../model/values/enum-of.js';
import * as enums from '../model/values/enums.js';
import { Gender, NameLink, NameSort } from '../model/values/form-enums.js';
import { Certainty, Holding } from '../model/values/holding.js';
import {
  Extractor,
  Novelty,
  ProposalKind,
  ProposalOrder,
  ProposalStatus,
} from '../model/values/proposal-enums.js';
import { ExternalIdScheme, InterlockKind } from '../model/values/question-enums.js';
import { termsOfOwn } from '../model/values/own-terms.js';
import { JudgementKind } from '../model/values/judgement-kind.js';
import { Role } from '../model/values/role.js';
import { FactQuestion } from './inputs/answer-question.js';
import { Rank as PathRank } from './queries/path-queries.js';
import { EffectKind } from './results/change-effect.js';
import { UserErrorCode } from './results/change-payload.js';
import { Way } from './results/common.js';
import { ConflictAbout, ConflictQuestion, PreferenceReason } from './results/conflicts.js';
import { UnknownReason } from './results/edition-counts.js';
import { Truncation } from './results/effort.js';
import { EngineCapability } from './results/graph-state.js';
import { CentralityMethod, CentralityMetric } from './results/metrics.js';
import { TotalRelation } from './results/paths.js';
import { SearchRule } from './results/search.js';
import { TextPart } from './results/text.js';
import { ExportFormat } from './results/subgraph-export.js';
import { TimelineEvent } from './results/timeline.js';

/** Shown with the things that they describe. */
const toldElsewhere: readonly object[] = [
  enums.EntityKind,
  enums.RelationKind,
  enums.ClaimPredicate,
];

/** Every closed list of the schema with labels for it and its values, except kinds, relations and predicates. */
export const vocabularyEnums: readonly EnumTerm[] = [
  ...Object.values(enums).filter((each) => !toldElsewhere.includes(each)),
  ...[Gender, NameLink, NameSort],
  ...[GroupField, EntityOrderField, ClaimOrder, PathRank, Way, ConflictAbout, PreferenceReason],
  ...[ConflictQuestion, FactQuestion],
  ...[UnknownReason, Truncation, CentralityMethod, CentralityMetric, SearchRule, TextPart],
  ...[
    Certainty,
    Holding,
    ExportFormat,
    TimelineEvent,
    EngineCapability,
    RelationOrderField,
    DatasetKind,
    ChangeKind,
    Confirmation,
    EffectKind,
    JudgementKind,
    TotalRelation,
    UserErrorCode,
    Role,
    Extractor,
    Novelty,
    ProposalKind,
    ProposalOrder,
    ProposalStatus,
    ExternalIdScheme,
    InterlockKind,
  ],
]
  .map(termOf)
  .concat(termsOfOwn())
  .sort((a, b) => (a.name < b.name ? -1 : 1));
