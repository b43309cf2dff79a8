// Written by `npm run page:types` from operations/ and the schema.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
type AsOf = {
  readonly certainty?: Certainty;
  readonly on: string;
};

type Certainty = 'ANY' | 'CERTAIN' | 'POSSIBLE';

type ChangeKind =
  | 'ASSERT_CLAIM'
  | 'CORRECT_CLAIM'
  | 'CREATE_DATASET'
  | 'CREATE_ENTITY'
  | 'INGEST_DOCUMENT'
  | 'LOAD'
  | 'MERGE_ENTITIES'
  | 'PLACE_IN_BUCKETS'
  | 'REBUILD_PROJECTION'
  | 'RETRACT_CLAIM'
  | 'REVIEW_PROPOSALS'
  | 'SET_RANK'
  | 'SPLIT_ENTITY'
  | 'UNDO'
  | 'UPGRADE_LAYOUT'
  | 'WITHDRAW_DOCUMENT';

type ClaimFilter = {
  readonly and?: ReadonlyArray<ClaimFilter> | null | undefined;
  readonly confidence?: NumberFilter | null | undefined;
  readonly contested?: boolean | null | undefined;
  readonly dataset?: ReadonlyArray<string | number> | null | undefined;
  readonly datasets?: DatasetsFilter | null | undefined;
  readonly document?: ReadonlyArray<string | number> | null | undefined;
  readonly factSources?: NumberFilter | null | undefined;
  readonly id?: ReadonlyArray<string | number> | null | undefined;
  readonly method?: ReadonlyArray<Method> | null | undefined;
  readonly not?: ClaimFilter | null | undefined;
  readonly object?: ReadonlyArray<string | number> | null | undefined;
  readonly or?: ReadonlyArray<ClaimFilter> | null | undefined;
  readonly predicate?: ReadonlyArray<ClaimPredicate> | null | undefined;
  readonly rank?: ReadonlyArray<Rank> | null | undefined;
  readonly relation?: ReadonlyArray<string | number> | null | undefined;
  readonly roleSources?: NumberFilter | null | undefined;
  readonly sources?: NumberFilter | null | undefined;
  readonly status?: ReadonlyArray<ClaimStatus> | null | undefined;
  readonly subject?: ReadonlyArray<string | number> | null | undefined;
  readonly validFromSources?: NumberFilter | null | undefined;
  readonly validToSources?: NumberFilter | null | undefined;
};

type ClaimInput = {
  readonly dataset?: string | number | null | undefined;
  readonly evidence: ReadonlyArray<EvidenceInput>;
  readonly note?: string | null | undefined;
  readonly object?: string | number | null | undefined;
  readonly predicate: ClaimPredicate;
  readonly roleAr?: string | null | undefined;
  readonly roleEn?: string | null | undefined;
  readonly roleKey?: string | null | undefined;
  readonly subject: string | number;
  readonly validFrom?: string | null | undefined;
  readonly validTo?: string | null | undefined;
  readonly value?: ValueInput | null | undefined;
};

type ClaimPart = 'OBJECT' | 'ROLE' | 'VALID_FROM' | 'VALID_TO' | 'VALUE';

type ClaimPredicate =
  | 'ABOUT'
  | 'ASSERTED'
  | 'ATTENDED'
  | 'ATTENDED_BY'
  | 'BORN'
  | 'BRINGS_TOGETHER'
  | 'CONCERNS'
  | 'COOPERATED_ON'
  | 'CO_FOUNDED'
  | 'CO_HOSTED'
  | 'DATE'
  | 'EDITION_OF'
  | 'FORECAST_YEAR'
  | 'FOUNDED'
  | 'GROUP_KIND'
  | 'GROUP_OF'
  | 'HAS_GOAL'
  | 'HAS_SESSION'
  | 'HELD_AT'
  | 'HELD_IN'
  | 'HOLDS_POSITION'
  | 'HONORIFIC'
  | 'HOSTED'
  | 'ISO_ALPHA_2'
  | 'ISO_ALPHA_3'
  | 'ISO_NUMERIC'
  | 'LOCATED_IN'
  | 'MEASURES'
  | 'MEMBER_OF'
  | 'NAME'
  | 'ORDINAL'
  | 'ORGANISED'
  | 'ORGANIZATION_KIND'
  | 'PARTICIPATED_IN'
  | 'PARTNER_OF'
  | 'PART_OF'
  | 'PRECEDES'
  | 'QUANTITY'
  | 'REPRESENTS'
  | 'SAID'
  | 'SAID_AT'
  | 'SESSION_KIND'
  | 'SPEECH_KIND'
  | 'SPOKE_AT'
  | 'TEXT'
  | 'VOICED'
  | 'WIKIDATA';

type ClaimStatus = 'ACCEPTED' | 'RETRACTED';

type ConflictAbout = 'OBJECT' | 'ROLE' | 'SUBJECT' | 'VALID_FROM' | 'VALID_TO' | 'VALUE';

type DatasetKind = 'CURATED' | 'REFERENCE' | 'SOURCE';

type DatasetsFilter = {
  readonly none?: ReadonlyArray<string | number> | null | undefined;
  readonly some?: ReadonlyArray<string | number> | null | undefined;
};

type Direction = 'BOTH' | 'IN' | 'OUT';

type DocumentSource = {
  readonly base64?: string | null | undefined;
  readonly text?: string | null | undefined;
};

type EffectKind =
  | 'CLAIM_ADDED'
  | 'CLAIM_CHANGED'
  | 'CLAIM_RANKED'
  | 'CLAIM_REMOVED'
  | 'CLAIM_RESTORED'
  | 'CLAIM_RETRACTED'
  | 'CONFLICT_ENDED'
  | 'CONFLICT_MADE'
  | 'ENTITY_ADDED'
  | 'ENTITY_REMOVED'
  | 'NAME_ADDED'
  | 'NAME_REMOVED'
  | 'RELATION_ADDED'
  | 'RELATION_CHANGED'
  | 'RELATION_REMOVED';

type EntityFilter = {
  readonly and?: ReadonlyArray<EntityFilter> | null | undefined;
  readonly contested?: boolean | null | undefined;
  readonly dataset?: string | number | null | undefined;
  readonly datasets?: DatasetsFilter | null | undefined;
  readonly id?: ReadonlyArray<string | number> | null | undefined;
  readonly kind?: ReadonlyArray<EntityKind> | null | undefined;
  readonly not?: EntityFilter | null | undefined;
  readonly or?: ReadonlyArray<EntityFilter> | null | undefined;
};

type EntityKind =
  | 'Assertion'
  | 'AttendeeCategory'
  | 'Country'
  | 'Edition'
  | 'Event'
  | 'ForumSeries'
  | 'Goal'
  | 'Group'
  | 'Organization'
  | 'Person'
  | 'Place'
  | 'Quote'
  | 'Session'
  | 'Statistic'
  | 'Topic';

type EvidenceInput = {
  readonly document: string | number;
  readonly end?: number | null | undefined;
  readonly exact?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly start?: number | null | undefined;
  readonly supports?: ReadonlyArray<ClaimPart> | null | undefined;
};

type JudgementKind = 'DIFFERENT' | 'SAME' | 'UNSURE';

type Language = 'AR' | 'EN';

type Method =
  | 'ATTRIBUTED'
  | 'CURATED'
  | 'DERIVED'
  | 'EXPLICIT'
  | 'INFERRED'
  | 'MODEL'
  | 'REFERENCE'
  | 'RESOLVED';

type NameInput = {
  readonly evidence: ReadonlyArray<EvidenceInput>;
  readonly lang: Language;
  readonly nameKind?: NameKind | null | undefined;
  readonly text: string;
};

type NameKind = 'ALIAS' | 'DEMONYM' | 'OFFICIAL' | 'SHORT' | 'TRANSLITERATION';

type Novelty = 'CONFLICTS' | 'CORROBORATES' | 'KNOWN' | 'NEW';

type NumberFilter = {
  readonly eq?: number | null | undefined;
  readonly gte?: number | null | undefined;
  readonly isNull?: boolean | null | undefined;
  readonly lte?: number | null | undefined;
};

type PopulationInput = {
  readonly ar: string;
  readonly en: string;
  readonly key: string;
};

type PreferenceReason = 'CONFIDENCE' | 'FIRST_ID' | 'RANK';

type ProposalEdit = {
  readonly entity?: string | number | null | undefined;
  readonly newId?: string | number | null | undefined;
  readonly note?: string | null | undefined;
  readonly object?: string | number | null | undefined;
  readonly predicate?: ClaimPredicate | null | undefined;
  readonly roleAr?: string | null | undefined;
  readonly roleEn?: string | null | undefined;
  readonly roleKey?: string | null | undefined;
  readonly subject?: string | number | null | undefined;
  readonly validFrom?: string | null | undefined;
  readonly validTo?: string | null | undefined;
  readonly value?: ValueInput | null | undefined;
};

type ProposalKind = 'CLAIM' | 'ENTITY' | 'IDENTITY' | 'MENTION' | 'RETRACTION';

type ProposalStatus = 'ACCEPTED' | 'OPEN' | 'REJECTED' | 'SUPERSEDED';

type QuantityQualifier = 'APPROXIMATE' | 'EXACT' | 'EXCEEDS';

type Rank = 'DEPRECATED' | 'NORMAL' | 'PREFERRED';

type RelationKind =
  | 'ABOUT'
  | 'ASSERTED'
  | 'ATTENDED'
  | 'ATTENDED_BY'
  | 'BRINGS_TOGETHER'
  | 'CONCERNS'
  | 'COOPERATED_ON'
  | 'CO_FOUNDED'
  | 'CO_HOSTED'
  | 'EDITION_OF'
  | 'GROUP_OF'
  | 'HAS_GOAL'
  | 'HAS_SESSION'
  | 'HELD_AT'
  | 'HELD_IN'
  | 'HOLDS_POSITION'
  | 'HOSTED'
  | 'LOCATED_IN'
  | 'MEASURES'
  | 'MEMBER_OF'
  | 'ORGANISED'
  | 'PARTICIPATED_IN'
  | 'PARTNER_OF'
  | 'PART_OF'
  | 'PRECEDES'
  | 'REPRESENTS'
  | 'SAID'
  | 'SAID_AT'
  | 'SPOKE_AT'
  | 'VOICED';

type ReviewDecision = {
  readonly accept: boolean;
  readonly edit?: ProposalEdit | null | undefined;
  readonly ifRevision?: number | null | undefined;
  readonly proposal: string | number;
  readonly reason?: string | null | undefined;
};

type ReviewPolicy = {
  readonly document?: string | number | null | undefined;
  readonly minConfidence: number;
  readonly novelty: ReadonlyArray<Novelty>;
};

type Role = 'ADMIN' | 'CONTRIBUTOR' | 'CURATOR' | 'READER';

type SearchRule =
  | 'ACRONYM'
  | 'CLITIC'
  | 'COMPOUND'
  | 'CONTEXT'
  | 'DEMONYM'
  | 'DESIGNATION'
  | 'EXACT'
  | 'EXONYM'
  | 'IDENTIFIER'
  | 'NUMERAL'
  | 'PARTICLE'
  | 'PLURAL'
  | 'PREFIX'
  | 'ROLE'
  | 'TOKEN'
  | 'TRANSLITERATION'
  | 'TYPO'
  | 'YEAR';

type SubgraphInput = {
  readonly asOf?: AsOf | null | undefined;
  readonly dataset?: string | number | null | undefined;
  readonly direction?: Direction;
  readonly filter?: EntityFilter | null | undefined;
  readonly hops?: number;
  readonly kinds?: ReadonlyArray<EntityKind> | null | undefined;
  readonly maxNodes?: number;
  readonly minConfidence?: number | null | undefined;
  readonly seeds?: ReadonlyArray<string | number> | null | undefined;
  readonly types?: ReadonlyArray<RelationKind> | null | undefined;
};

type TextPart = 'TEXT' | 'TITLE';

type TimelineEvent = 'BEGAN' | 'DATED' | 'ENDED' | 'UNDATED';

type TotalRelation = 'AT_LEAST' | 'EXACT';

type Truncation = 'BUDGET' | 'DEADLINE' | 'MAX_NODES';

type UnknownReason = 'NOT_AT_THE_TIME' | 'NOT_STATED' | 'NO_EDITION_BEFORE';

type UserErrorCode = 'BAD_INPUT' | 'CONFLICT' | 'NOT_FOUND';

type ValueInput = {
  readonly date?: string | null | undefined;
  readonly lang?: Language | null | undefined;
  readonly nameKind?: NameKind | null | undefined;
  readonly number?: number | null | undefined;
  readonly population?: PopulationInput | null | undefined;
  readonly qualifier?: QuantityQualifier | null | undefined;
  readonly text?: string | null | undefined;
  readonly time?: string | null | undefined;
  readonly unit?: string | null | undefined;
};

type ViewBrowseQueryVariables = Exact<{
  kinds?: ReadonlyArray<EntityKind> | EntityKind | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;

type ViewBrowseQuery = {
  readonly entities: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly kind: EntityKind;
      readonly contested: boolean;
      readonly labelAr: string | null;
      readonly labelEn: string | null;
      readonly relationCounts: ReadonlyArray<{ readonly count: number }>;
    }>;
  };
};

type ViewCentralQueryVariables = Exact<{
  first?: number;
}>;

type ViewCentralQuery = {
  readonly centrality: {
    readonly entities: ReadonlyArray<{
      readonly rank: number;
      readonly score: number;
      readonly entity: {
        readonly id: string;
        readonly kind: EntityKind;
        readonly labelAr: string | null;
        readonly labelEn: string | null;
        readonly relationCounts: ReadonlyArray<{ readonly count: number }>;
      };
    }>;
  };
};

type ViewClaimFormsQueryVariables = Exact<{ [key: string]: never }>;

type ViewClaimFormsQuery = {
  readonly vocabulary: {
    readonly relations: ReadonlyArray<{
      readonly type: RelationKind;
      readonly symmetric: boolean;
      readonly takesRole: boolean;
      readonly needsRole: boolean;
      readonly sources: ReadonlyArray<EntityKind>;
      readonly targets: ReadonlyArray<EntityKind>;
    }>;
    readonly predicates: ReadonlyArray<{
      readonly predicate: ClaimPredicate;
      readonly valueType: string;
      readonly kinds: ReadonlyArray<EntityKind>;
      readonly codes: ReadonlyArray<string>;
    }>;
  };
  readonly datasets: ReadonlyArray<{
    readonly id: string;
    readonly kind: DatasetKind | null;
    readonly titleAr: string;
    readonly titleEn: string;
  }>;
};

type ViewClaimsQueryVariables = Exact<{
  filter?: ClaimFilter;
  first?: number;
}>;

type ViewClaimsQuery = {
  readonly claims: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly predicate: ClaimPredicate;
      readonly roleAr: string | null;
      readonly roleEn: string | null;
      readonly validFrom: string | null;
      readonly validTo: string | null;
      readonly note: string | null;
      readonly method: Method;
      readonly rank: Rank;
      readonly status: ClaimStatus;
      readonly dataset: string;
      readonly revision: number;
      readonly subject: {
        readonly id: string;
        readonly kind: EntityKind;
        readonly labelAr: string | null;
        readonly labelEn: string | null;
      };
      readonly object: {
        readonly id: string;
        readonly kind: EntityKind;
        readonly labelAr: string | null;
        readonly labelEn: string | null;
      } | null;
      readonly value: {
        readonly text: string | null;
        readonly lang: Language | null;
        readonly nameKind: NameKind | null;
        readonly number: number | null;
        readonly unit: string | null;
        readonly qualifier: QuantityQualifier | null;
        readonly date: string | null;
        readonly time: string | null;
        readonly populationKey: string | null;
        readonly populationAr: string | null;
        readonly populationEn: string | null;
      } | null;
      readonly evidence: ReadonlyArray<{
        readonly start: number | null;
        readonly end: number | null;
        readonly exact: string | null;
        readonly phrase: string | null;
        readonly phraseStart: number | null;
        readonly phraseEnd: number | null;
        readonly note: string | null;
        readonly document: {
          readonly id: string;
          readonly title: string;
          readonly language: string;
        };
      }>;
    }>;
  };
};

type ViewCommonQueryVariables = Exact<{
  a?: string | number;
  b?: string | number;
  first?: number;
  asOf?: AsOf | null | undefined;
}>;

type ViewCommonQuery = {
  readonly commonConnections: {
    readonly totalCount: number;
    readonly effort: {
      readonly exploredCount: number;
      readonly partial: boolean;
      readonly truncatedBy: Truncation | null;
    };
    readonly connections: ReadonlyArray<{
      readonly score: number;
      readonly entity: {
        readonly id: string;
        readonly kind: EntityKind;
        readonly labelAr: string | null;
        readonly labelEn: string | null;
      };
      readonly ofA: ReadonlyArray<
        | {
            readonly id: string;
            readonly type: RelationKind;
            readonly contested: boolean;
            readonly roleAr: string | null;
            readonly roleEn: string | null;
            readonly source: { readonly id: string };
            readonly claims: {
              readonly totalCount: number;
              readonly nodes: ReadonlyArray<{
                readonly id: string;
                readonly method: Method;
                readonly confidence: number;
                readonly rank: Rank;
                readonly dataset: string;
                readonly evidence: ReadonlyArray<{
                  readonly start: number | null;
                  readonly end: number | null;
                  readonly exact: string | null;
                  readonly phrase: string | null;
                  readonly phraseStart: number | null;
                  readonly phraseEnd: number | null;
                  readonly note: string | null;
                  readonly document: {
                    readonly id: string;
                    readonly title: string;
                    readonly language: string;
                  };
                }>;
              }>;
            };
          }
        | {
            readonly id: string;
            readonly type: RelationKind;
            readonly contested: boolean;
            readonly roleAr: string | null;
            readonly roleEn: string | null;
            readonly source: { readonly id: string };
            readonly claims: {
              readonly totalCount: number;
              readonly nodes: ReadonlyArray<{
                readonly id: string;
                readonly method: Method;
                readonly confidence: number;
                readonly rank: Rank;
                readonly dataset: string;
                readonly evidence: ReadonlyArray<{
                  readonly start: number | null;
                  readonly end: number | null;
                  readonly exact: string | null;
                  readonly phrase: string | null;
                  readonly phraseStart: number | null;
                  readonly phraseEnd: number | null;
                  readonly note: string | null;
                  readonly document: {
                    readonly id: string;
                    readonly title: string;
                    readonly language: string;
                  };
                }>;
              }>;
            };
          }
      >;
      readonly ofB: ReadonlyArray<
        | {
            readonly id: string;
            readonly type: RelationKind;
            readonly contested: boolean;
            readonly roleAr: string | null;
            readonly roleEn: string | null;
            readonly source: { readonly id: string };
            readonly claims: {
              readonly totalCount: number;
              readonly nodes: ReadonlyArray<{
                readonly id: string;
                readonly method: Method;
                readonly confidence: number;
                readonly rank: Rank;
                readonly dataset: string;
                readonly evidence: ReadonlyArray<{
                  readonly start: number | null;
                  readonly end: number | null;
                  readonly exact: string | null;
                  readonly phrase: string | null;
                  readonly phraseStart: number | null;
                  readonly phraseEnd: number | null;
                  readonly note: string | null;
                  readonly document: {
                    readonly id: string;
                    readonly title: string;
                    readonly language: string;
                  };
                }>;
              }>;
            };
          }
        | {
            readonly id: string;
            readonly type: RelationKind;
            readonly contested: boolean;
            readonly roleAr: string | null;
            readonly roleEn: string | null;
            readonly source: { readonly id: string };
            readonly claims: {
              readonly totalCount: number;
              readonly nodes: ReadonlyArray<{
                readonly id: string;
                readonly method: Method;
                readonly confidence: number;
                readonly rank: Rank;
                readonly dataset: string;
                readonly evidence: ReadonlyArray<{
                  readonly start: number | null;
                  readonly end: number | null;
                  readonly exact: string | null;
                  readonly phrase: string | null;
                  readonly phraseStart: number | null;
                  readonly phraseEnd: number | null;
                  readonly note: string | null;
                  readonly document: {
                    readonly id: string;
                    readonly title: string;
                    readonly language: string;
                  };
                }>;
              }>;
            };
          }
      >;
    }>;
  };
};

type ViewCompareQueryVariables = Exact<{
  a?: string | number;
  b?: string | number;
}>;

type ViewCompareQuery = {
  readonly compareEditions: {
    readonly a: {
      readonly claimCount: number;
      readonly documentCount: number;
      readonly edition: {
        readonly id: string;
        readonly kind: EntityKind;
        readonly ordinal: number | null;
        readonly date: string | null;
        readonly contested: boolean;
        readonly labelAr: string | null;
        readonly labelEn: string | null;
        readonly dated: {
          readonly nodes: ReadonlyArray<{
            readonly id: string;
            readonly method: Method;
            readonly evidence: ReadonlyArray<{
              readonly start: number | null;
              readonly end: number | null;
              readonly exact: string | null;
              readonly phraseStart: number | null;
              readonly phraseEnd: number | null;
              readonly note: string | null;
              readonly document: {
                readonly id: string;
                readonly title: string;
                readonly language: string;
              };
            }>;
            readonly value: { readonly date: string | null } | null;
          }>;
        };
      };
    };
    readonly b: {
      readonly claimCount: number;
      readonly documentCount: number;
      readonly edition: {
        readonly id: string;
        readonly kind: EntityKind;
        readonly ordinal: number | null;
        readonly date: string | null;
        readonly contested: boolean;
        readonly labelAr: string | null;
        readonly labelEn: string | null;
        readonly dated: {
          readonly nodes: ReadonlyArray<{
            readonly id: string;
            readonly method: Method;
            readonly evidence: ReadonlyArray<{
              readonly start: number | null;
              readonly end: number | null;
              readonly exact: string | null;
              readonly phraseStart: number | null;
              readonly phraseEnd: number | null;
              readonly note: string | null;
              readonly document: {
                readonly id: string;
                readonly title: string;
                readonly language: string;
              };
            }>;
            readonly value: { readonly date: string | null } | null;
          }>;
        };
      };
    };
    readonly participants: {
      readonly difference: number | null;
      readonly a: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly b: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly shared: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly onlyA: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly onlyB: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
    };
    readonly speakers: {
      readonly difference: number | null;
      readonly a: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly b: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly shared: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly onlyA: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly onlyB: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
    };
    readonly sessions: {
      readonly difference: number | null;
      readonly a: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly b: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly shared: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly onlyA: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly onlyB: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
    };
    readonly topics: {
      readonly difference: number | null;
      readonly a: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly b: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly shared: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly onlyA: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly onlyB: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
    };
    readonly organisers: {
      readonly difference: number | null;
      readonly a: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly b: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly shared: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly onlyA: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly onlyB: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
    };
    readonly hosts: {
      readonly difference: number | null;
      readonly a: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
        readonly relations: ReadonlyArray<
          | {
              readonly id: string;
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
          | {
              readonly id: string;
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
        >;
      };
      readonly b: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
        readonly relations: ReadonlyArray<
          | {
              readonly id: string;
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
          | {
              readonly id: string;
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
        >;
      };
      readonly shared: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly onlyA: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly onlyB: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
    };
    readonly coHosts: {
      readonly difference: number | null;
      readonly a: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly b: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly shared: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly onlyA: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly onlyB: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
    };
    readonly cooperators: {
      readonly difference: number | null;
      readonly a: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly b: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly shared: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly onlyA: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly onlyB: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
    };
    readonly venues: {
      readonly difference: number | null;
      readonly a: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
        readonly relations: ReadonlyArray<
          | {
              readonly id: string;
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
          | {
              readonly id: string;
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
        >;
      };
      readonly b: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
        readonly relations: ReadonlyArray<
          | {
              readonly id: string;
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
          | {
              readonly id: string;
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
        >;
      };
      readonly shared: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly onlyA: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly onlyB: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
    };
    readonly cities: {
      readonly difference: number | null;
      readonly a: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
        readonly relations: ReadonlyArray<
          | {
              readonly id: string;
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
          | {
              readonly id: string;
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
        >;
      };
      readonly b: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
        readonly relations: ReadonlyArray<
          | {
              readonly id: string;
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
          | {
              readonly id: string;
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
        >;
      };
      readonly shared: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly onlyA: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly onlyB: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
    };
    readonly figures: {
      readonly difference: number | null;
      readonly a: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly b: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly shared: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly onlyA: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly onlyB: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
    };
    readonly attendeeCategories: {
      readonly difference: number | null;
      readonly a: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly b: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly shared: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly onlyA: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly onlyB: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
    };
  } | null;
};

type ViewConflictsQueryVariables = Exact<{
  entities?: ReadonlyArray<string | number> | string | number | null | undefined;
  documents?: ReadonlyArray<string | number> | string | number | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;

type ViewConflictsQuery = {
  readonly conflicts: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly about: ConflictAbout;
      readonly because: PreferenceReason;
      readonly preferred: { readonly id: string };
      readonly claims: ReadonlyArray<{
        readonly id: string;
        readonly method: Method;
        readonly confidence: number;
        readonly rank: Rank;
        readonly dataset: string;
        readonly predicate: ClaimPredicate;
        readonly roleAr: string | null;
        readonly roleEn: string | null;
        readonly validFrom: string | null;
        readonly validTo: string | null;
        readonly evidence: ReadonlyArray<{
          readonly start: number | null;
          readonly end: number | null;
          readonly exact: string | null;
          readonly phrase: string | null;
          readonly phraseStart: number | null;
          readonly phraseEnd: number | null;
          readonly note: string | null;
          readonly document: {
            readonly id: string;
            readonly title: string;
            readonly language: string;
          };
        }>;
        readonly subject: {
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        };
        readonly object: {
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        } | null;
        readonly value: {
          readonly text: string | null;
          readonly lang: Language | null;
          readonly number: number | null;
          readonly unit: string | null;
          readonly qualifier: QuantityQualifier | null;
          readonly date: string | null;
        } | null;
      }>;
    }>;
  };
};

type ViewDatasetsQueryVariables = Exact<{ [key: string]: never }>;

type ViewDatasetsQuery = {
  readonly datasets: ReadonlyArray<{
    readonly id: string;
    readonly kind: DatasetKind | null;
    readonly titleAr: string;
    readonly titleEn: string;
    readonly counts: {
      readonly documents: number;
      readonly claims: number;
      readonly entities: number;
      readonly relations: number;
    };
  }>;
  readonly graph: {
    readonly counts: {
      readonly documents: number;
      readonly claims: number;
      readonly entities: number;
      readonly relations: number;
    };
  };
};

type ViewDocumentClaimsQueryVariables = Exact<{
  id?: string | number;
  first?: number;
  after?: string | null | undefined;
}>;

type ViewDocumentClaimsQuery = {
  readonly document: {
    readonly id: string;
    readonly claims: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly predicate: ClaimPredicate;
        readonly method: Method;
        readonly confidence: number;
        readonly contested: boolean;
        readonly relationId: string | null;
        readonly roleAr: string | null;
        readonly roleEn: string | null;
        readonly subject: {
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        };
        readonly object: {
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        } | null;
        readonly value: {
          readonly text: string | null;
          readonly lang: Language | null;
          readonly number: number | null;
          readonly unit: string | null;
          readonly qualifier: QuantityQualifier | null;
          readonly date: string | null;
        } | null;
        readonly evidence: ReadonlyArray<{
          readonly start: number | null;
          readonly end: number | null;
          readonly phraseStart: number | null;
          readonly phraseEnd: number | null;
          readonly note: string | null;
          readonly document: { readonly id: string };
        }>;
      }>;
    };
  } | null;
};

type ViewDocumentQueryVariables = Exact<{
  id?: string | number;
  first?: number;
  after?: string | null | undefined;
}>;

type ViewDocumentQuery = {
  readonly document: {
    readonly id: string;
    readonly title: string;
    readonly url: string | null;
    readonly language: string;
    readonly published: string | null;
    readonly retrieved: string;
    readonly dataset: string;
    readonly text: string | null;
    readonly retells: { readonly id: string; readonly title: string } | null;
    readonly mentions: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly start: number;
        readonly end: number;
        readonly entity: {
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        };
      }>;
    };
  } | null;
};

type ViewDocumentsQueryVariables = Exact<{
  datasets?: ReadonlyArray<string | number> | string | number | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;

type ViewDocumentsQuery = {
  readonly documents: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly dataset: string;
      readonly language: string;
      readonly published: string | null;
      readonly retrieved: string;
      readonly url: string | null;
      readonly mentions: { readonly totalCount: number };
      readonly claims: { readonly totalCount: number };
    }>;
  };
};

type ViewEditionWitnessesQueryVariables = Exact<{
  id?: string | number;
}>;

type ViewEditionWitnessesQuery = {
  readonly edition: {
    readonly id: string;
    readonly labelAr: string | null;
    readonly stats: {
      readonly participants: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
        readonly relations: ReadonlyArray<
          | {
              readonly id: string;
              readonly source: { readonly id: string };
              readonly target: { readonly id: string };
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
          | {
              readonly id: string;
              readonly source: { readonly id: string };
              readonly target: { readonly id: string };
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
        >;
      };
      readonly speakers: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
        readonly relations: ReadonlyArray<
          | {
              readonly id: string;
              readonly source: { readonly id: string };
              readonly target: { readonly id: string };
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
          | {
              readonly id: string;
              readonly source: { readonly id: string };
              readonly target: { readonly id: string };
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
        >;
      };
      readonly sessions: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
        readonly relations: ReadonlyArray<
          | {
              readonly id: string;
              readonly source: { readonly id: string };
              readonly target: { readonly id: string };
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
          | {
              readonly id: string;
              readonly source: { readonly id: string };
              readonly target: { readonly id: string };
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
        >;
      };
      readonly topics: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
        readonly relations: ReadonlyArray<
          | {
              readonly id: string;
              readonly source: { readonly id: string };
              readonly target: { readonly id: string };
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
          | {
              readonly id: string;
              readonly source: { readonly id: string };
              readonly target: { readonly id: string };
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
        >;
      };
      readonly organisers: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
        readonly relations: ReadonlyArray<
          | {
              readonly id: string;
              readonly source: { readonly id: string };
              readonly target: { readonly id: string };
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
          | {
              readonly id: string;
              readonly source: { readonly id: string };
              readonly target: { readonly id: string };
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
        >;
      };
      readonly hosts: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
        readonly relations: ReadonlyArray<
          | {
              readonly id: string;
              readonly source: { readonly id: string };
              readonly target: { readonly id: string };
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
          | {
              readonly id: string;
              readonly source: { readonly id: string };
              readonly target: { readonly id: string };
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
        >;
      };
      readonly coHosts: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
        readonly relations: ReadonlyArray<
          | {
              readonly id: string;
              readonly source: { readonly id: string };
              readonly target: { readonly id: string };
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
          | {
              readonly id: string;
              readonly source: { readonly id: string };
              readonly target: { readonly id: string };
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
        >;
      };
      readonly cooperators: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
        readonly relations: ReadonlyArray<
          | {
              readonly id: string;
              readonly source: { readonly id: string };
              readonly target: { readonly id: string };
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
          | {
              readonly id: string;
              readonly source: { readonly id: string };
              readonly target: { readonly id: string };
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
        >;
      };
      readonly venues: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
        readonly relations: ReadonlyArray<
          | {
              readonly id: string;
              readonly source: { readonly id: string };
              readonly target: { readonly id: string };
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
          | {
              readonly id: string;
              readonly source: { readonly id: string };
              readonly target: { readonly id: string };
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
        >;
      };
      readonly cities: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
        readonly relations: ReadonlyArray<
          | {
              readonly id: string;
              readonly source: { readonly id: string };
              readonly target: { readonly id: string };
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
          | {
              readonly id: string;
              readonly source: { readonly id: string };
              readonly target: { readonly id: string };
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
        >;
      };
      readonly figures: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
        readonly relations: ReadonlyArray<
          | {
              readonly id: string;
              readonly source: { readonly id: string };
              readonly target: { readonly id: string };
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
          | {
              readonly id: string;
              readonly source: { readonly id: string };
              readonly target: { readonly id: string };
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
        >;
      };
      readonly attendeeCategories: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
        readonly relations: ReadonlyArray<
          | {
              readonly id: string;
              readonly source: { readonly id: string };
              readonly target: { readonly id: string };
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
          | {
              readonly id: string;
              readonly source: { readonly id: string };
              readonly target: { readonly id: string };
              readonly claims: {
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
        >;
      };
    };
  } | null;
};

type ViewEditionQueryVariables = Exact<{
  id?: string | number;
}>;

type ViewEditionQuery = {
  readonly edition: {
    readonly id: string;
    readonly kind: EntityKind;
    readonly ordinal: number | null;
    readonly date: string | null;
    readonly contested: boolean;
    readonly labelAr: string | null;
    readonly labelEn: string | null;
    readonly series: {
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly kind: EntityKind;
        readonly labelAr: string | null;
        readonly labelEn: string | null;
      }>;
    };
    readonly places: {
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly kind: EntityKind;
        readonly labelAr: string | null;
        readonly labelEn: string | null;
      }>;
    };
    readonly stats: {
      readonly claimCount: number;
      readonly documentCount: number;
      readonly evidencedShare: number | null;
      readonly before: {
        readonly id: string;
        readonly kind: EntityKind;
        readonly labelAr: string | null;
        readonly labelEn: string | null;
      } | null;
      readonly participants: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly speakers: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly sessions: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly topics: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly organisers: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly hosts: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly coHosts: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly cooperators: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly venues: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly cities: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly figures: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly attendeeCategories: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly newTopics: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly droppedTopics: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
      readonly sharedTopics: {
        readonly value: number | null;
        readonly reason: UnknownReason | null;
        readonly entities: ReadonlyArray<{
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        }>;
      };
    };
  } | null;
};

type ViewEditionsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;

type ViewEditionsQuery = {
  readonly editions: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly kind: EntityKind;
      readonly ordinal: number | null;
      readonly date: string | null;
      readonly contested: boolean;
      readonly labelAr: string | null;
      readonly labelEn: string | null;
      readonly stats: {
        readonly claimCount: number;
        readonly documentCount: number;
        readonly participants: {
          readonly value: number | null;
          readonly reason: UnknownReason | null;
        };
        readonly speakers: { readonly value: number | null; readonly reason: UnknownReason | null };
        readonly sessions: { readonly value: number | null; readonly reason: UnknownReason | null };
        readonly topics: { readonly value: number | null; readonly reason: UnknownReason | null };
      };
    }>;
  };
};

type ViewEntityChangesQueryVariables = Exact<{
  id?: string | number;
  first?: number;
  after?: string | null | undefined;
}>;

type ViewEntityChangesQuery = {
  readonly entity: { readonly id: string; readonly labelAr: string | null } | null;
  readonly changes: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly number: number;
      readonly at: string;
      readonly kind: ChangeKind;
      readonly by: string | null;
      readonly role: Role | null;
      readonly reason: string | null;
      readonly undoes: string | null;
      readonly isWhole: boolean;
      readonly claimTurns: ReadonlyArray<{
        readonly claim: string;
        readonly subject: string;
        readonly predicate: ClaimPredicate;
        readonly object: string | null;
        readonly value: string | null;
        readonly roleAr: string | null;
        readonly roleEn: string | null;
        readonly validFrom: string | null;
        readonly validTo: string | null;
        readonly statusBefore: ClaimStatus | null;
        readonly rankBefore: Rank | null;
        readonly statusAfter: ClaimStatus | null;
        readonly rankAfter: Rank | null;
      }>;
    }>;
  };
  readonly merges: {
    readonly nodes: ReadonlyArray<{ readonly id: string; readonly number: number }>;
  };
  readonly judgements: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly kind: JudgementKind;
      readonly left: string;
      readonly right: string;
      readonly canonical: string | null;
      readonly change: string;
      readonly at: string | null;
      readonly reason: string | null;
      readonly retractedBy: string | null;
    }>;
  };
};

type ViewEntityMentionsQueryVariables = Exact<{
  id?: string | number;
  first?: number;
  after?: string | null | undefined;
}>;

type ViewEntityMentionsQuery = {
  readonly entity: {
    readonly id: string;
    readonly labelAr: string | null;
    readonly mentions: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly start: number;
        readonly end: number;
        readonly exact: string;
        readonly document: {
          readonly id: string;
          readonly title: string;
          readonly language: string;
        };
      }>;
    };
  } | null;
};

type ViewEntityMetricsQueryVariables = Exact<{
  id?: string | number;
}>;

type ViewEntityMetricsQuery = {
  readonly entity: {
    readonly id: string;
    readonly labelAr: string | null;
    readonly metrics: {
      readonly degree: number | null;
      readonly betweenness: number | null;
      readonly pageRank: number | null;
      readonly closeness: number | null;
      readonly community: number | null;
      readonly rank: number | null;
      readonly degreeRank: number | null;
      readonly pageRankRank: number | null;
      readonly closenessRank: number | null;
    };
  } | null;
};

type ViewEntityRelationsQueryVariables = Exact<{
  id?: string | number;
  kinds?: ReadonlyArray<RelationKind> | RelationKind | null | undefined;
  first?: number;
  after?: string | null | undefined;
  asOf?: AsOf | null | undefined;
}>;

type ViewEntityRelationsQuery = {
  readonly entity: {
    readonly id: string;
    readonly labelAr: string | null;
    readonly relations: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly edges: ReadonlyArray<{
        readonly node: {
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        };
        readonly relation:
          | {
              readonly id: string;
              readonly type: RelationKind;
              readonly validFrom: string | null;
              readonly validTo: string | null;
              readonly confidence: number;
              readonly contested: boolean;
              readonly roleAr: string | null;
              readonly roleEn: string | null;
              readonly source: { readonly id: string };
              readonly claims: {
                readonly totalCount: number;
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly confidence: number;
                  readonly rank: Rank;
                  readonly dataset: string;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phrase: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
          | {
              readonly id: string;
              readonly type: RelationKind;
              readonly validFrom: string | null;
              readonly validTo: string | null;
              readonly confidence: number;
              readonly contested: boolean;
              readonly roleAr: string | null;
              readonly roleEn: string | null;
              readonly source: { readonly id: string };
              readonly claims: {
                readonly totalCount: number;
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly confidence: number;
                  readonly rank: Rank;
                  readonly dataset: string;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phrase: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
          | null;
      }>;
    };
  } | null;
};

type ViewEntityQueryVariables = Exact<{
  id?: string | number;
  claims?: number;
}>;

type ViewEntityQuery = {
  readonly entity: {
    readonly id: string;
    readonly kind: EntityKind;
    readonly redirectedFrom: string | null;
    readonly wikidata: string | null;
    readonly contested: boolean;
    readonly datasets: ReadonlyArray<string>;
    readonly labelAr: string | null;
    readonly labelEn: string | null;
    readonly names: ReadonlyArray<{
      readonly text: string;
      readonly lang: Language;
      readonly kind: NameKind;
      readonly datasets: ReadonlyArray<string>;
    }>;
    readonly relationCounts: ReadonlyArray<{
      readonly kind: RelationKind;
      readonly direction: Direction;
      readonly count: number;
    }>;
    readonly all: {
      readonly totalCount: number;
      readonly groupBy: {
        readonly buckets: ReadonlyArray<{
          readonly firstSeen: { readonly earliest: string | null };
        }>;
      };
    };
    readonly telling: {
      readonly edges: ReadonlyArray<{
        readonly relation:
          | {
              readonly id: string;
              readonly type: RelationKind;
              readonly validTo: string | null;
              readonly sentenceAr: string;
              readonly sentenceEn: string;
            }
          | {
              readonly id: string;
              readonly type: RelationKind;
              readonly validTo: string | null;
              readonly sentenceAr: string;
              readonly sentenceEn: string;
            }
          | null;
      }>;
    };
    readonly told: {
      readonly edges: ReadonlyArray<{
        readonly relation:
          | {
              readonly id: string;
              readonly type: RelationKind;
              readonly validTo: string | null;
              readonly sentenceAr: string;
              readonly sentenceEn: string;
            }
          | {
              readonly id: string;
              readonly type: RelationKind;
              readonly validTo: string | null;
              readonly sentenceAr: string;
              readonly sentenceEn: string;
            }
          | null;
      }>;
    };
    readonly mentions: { readonly totalCount: number };
    readonly facts: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly method: Method;
        readonly confidence: number;
        readonly rank: Rank;
        readonly dataset: string;
        readonly predicate: ClaimPredicate;
        readonly contested: boolean;
        readonly evidence: ReadonlyArray<{
          readonly start: number | null;
          readonly end: number | null;
          readonly exact: string | null;
          readonly phrase: string | null;
          readonly phraseStart: number | null;
          readonly phraseEnd: number | null;
          readonly note: string | null;
          readonly document: {
            readonly id: string;
            readonly title: string;
            readonly language: string;
          };
        }>;
        readonly value: {
          readonly text: string | null;
          readonly lang: Language | null;
          readonly number: number | null;
          readonly unit: string | null;
          readonly qualifier: QuantityQualifier | null;
          readonly date: string | null;
        } | null;
      }>;
    };
  } | null;
};

type ViewExportsQueryVariables = Exact<{
  input?: SubgraphInput;
}>;

type ViewExportsQuery = {
  readonly subgraph: {
    readonly nodes: ReadonlyArray<{
      readonly entity: { readonly id: string; readonly labelAr: string | null };
    }>;
    readonly effort: { readonly truncatedBy: Truncation | null };
    readonly json: {
      readonly url: string;
      readonly gephiLiteUrl: string | null;
      readonly byteEstimate: number;
    };
    readonly jsonl: {
      readonly url: string;
      readonly gephiLiteUrl: string | null;
      readonly byteEstimate: number;
    };
    readonly graphml: {
      readonly url: string;
      readonly gephiLiteUrl: string | null;
      readonly byteEstimate: number;
    };
    readonly gexf: {
      readonly url: string;
      readonly gephiLiteUrl: string | null;
      readonly byteEstimate: number;
    };
    readonly gephi: {
      readonly url: string;
      readonly gephiLiteUrl: string | null;
      readonly byteEstimate: number;
    };
    readonly neo4j: {
      readonly url: string;
      readonly gephiLiteUrl: string | null;
      readonly byteEstimate: number;
    };
    readonly jsonld: {
      readonly url: string;
      readonly gephiLiteUrl: string | null;
      readonly byteEstimate: number;
    };
    readonly ttl: {
      readonly url: string;
      readonly gephiLiteUrl: string | null;
      readonly byteEstimate: number;
    };
    readonly nt: {
      readonly url: string;
      readonly gephiLiteUrl: string | null;
      readonly byteEstimate: number;
    };
    readonly cypher: {
      readonly url: string;
      readonly gephiLiteUrl: string | null;
      readonly byteEstimate: number;
    };
    readonly cyto: {
      readonly url: string;
      readonly gephiLiteUrl: string | null;
      readonly byteEstimate: number;
    };
    readonly parquet: {
      readonly url: string;
      readonly gephiLiteUrl: string | null;
      readonly byteEstimate: number;
    };
  };
};

type ViewGraphMetricsQueryVariables = Exact<{
  input?: SubgraphInput;
  minConfidence?: number | null | undefined;
  dataset?: string | number | null | undefined;
  asOf?: AsOf | null | undefined;
}>;

type ViewGraphMetricsQuery = {
  readonly subgraph: {
    readonly nodes: ReadonlyArray<{
      readonly entity: {
        readonly id: string;
        readonly labelAr: string | null;
        readonly metrics: {
          readonly betweenness: number | null;
          readonly pageRank: number | null;
          readonly community: number | null;
        };
      };
    }>;
    readonly effort: { readonly truncatedBy: Truncation | null };
  };
  readonly communities: {
    readonly count: number;
    readonly communities: ReadonlyArray<{ readonly number: number; readonly size: number }>;
  };
};

type ViewGraphQueryVariables = Exact<{
  input?: SubgraphInput;
}>;

type ViewGraphQuery = {
  readonly subgraph: {
    readonly unknownSeeds: ReadonlyArray<string>;
    readonly nodes: ReadonlyArray<{
      readonly distance: number;
      readonly entity: {
        readonly id: string;
        readonly kind: EntityKind;
        readonly labelAr: string | null;
        readonly labelEn: string | null;
        readonly relationCounts: ReadonlyArray<{ readonly count: number }>;
      };
    }>;
    readonly relations: ReadonlyArray<
      | {
          readonly id: string;
          readonly type: RelationKind;
          readonly confidence: number;
          readonly validFrom: string | null;
          readonly validTo: string | null;
          readonly source: { readonly id: string };
          readonly target: { readonly id: string };
          readonly claims: { readonly nodes: ReadonlyArray<{ readonly method: Method }> };
        }
      | {
          readonly id: string;
          readonly type: RelationKind;
          readonly confidence: number;
          readonly validFrom: string | null;
          readonly validTo: string | null;
          readonly source: { readonly id: string };
          readonly target: { readonly id: string };
          readonly claims: { readonly nodes: ReadonlyArray<{ readonly method: Method }> };
        }
    >;
    readonly effort: {
      readonly exploredCount: number;
      readonly partial: boolean;
      readonly truncatedBy: Truncation | null;
    };
    readonly leftByKind: ReadonlyArray<{ readonly kind: EntityKind; readonly count: number }>;
  };
};

type ViewHomeQueryVariables = Exact<{
  editions?: number;
  conflicts?: number;
  claims?: number;
}>;

type ViewHomeQuery = {
  readonly graph: {
    readonly version: number;
    readonly counts: {
      readonly documents: number;
      readonly claims: number;
      readonly entities: number;
      readonly relations: number;
    };
    readonly kinds: ReadonlyArray<{ readonly kind: EntityKind; readonly count: number }>;
  };
  readonly editions: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly kind: EntityKind;
      readonly ordinal: number | null;
      readonly date: string | null;
      readonly contested: boolean;
      readonly labelAr: string | null;
      readonly labelEn: string | null;
    }>;
  };
  readonly explicit: {
    readonly nodes: ReadonlyArray<{
      readonly evidence: ReadonlyArray<{
        readonly document: {
          readonly id: string;
          readonly claims: {
            readonly nodes: ReadonlyArray<{
              readonly id: string;
              readonly predicate: ClaimPredicate;
              readonly subject: {
                readonly id: string;
                readonly kind: EntityKind;
                readonly labelAr: string | null;
                readonly labelEn: string | null;
              };
              readonly object: {
                readonly id: string;
                readonly kind: EntityKind;
                readonly labelAr: string | null;
                readonly labelEn: string | null;
              } | null;
              readonly value: {
                readonly text: string | null;
                readonly number: number | null;
                readonly unit: string | null;
                readonly qualifier: QuantityQualifier | null;
                readonly date: string | null;
              } | null;
              readonly evidence: ReadonlyArray<{
                readonly start: number | null;
                readonly end: number | null;
                readonly exact: string | null;
                readonly phraseStart: number | null;
                readonly phraseEnd: number | null;
              }>;
            }>;
          };
        };
      }>;
    }>;
  };
  readonly conflicts: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly about: ConflictAbout;
      readonly preferred: {
        readonly predicate: ClaimPredicate;
        readonly subject: {
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        };
      };
      readonly claims: ReadonlyArray<{ readonly id: string }>;
    }>;
  };
};

type ViewMetClaimsQueryVariables = Exact<{
  ids?: ReadonlyArray<string | number> | string | number;
}>;

type ViewMetClaimsQuery = {
  readonly claims: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly predicate: ClaimPredicate;
      readonly method: Method;
      readonly confidence: number;
      readonly rank: Rank;
      readonly revision: number;
      readonly roleAr: string | null;
      readonly roleEn: string | null;
      readonly validFrom: string | null;
      readonly validTo: string | null;
      readonly subject: {
        readonly id: string;
        readonly kind: EntityKind;
        readonly labelAr: string | null;
        readonly labelEn: string | null;
      };
      readonly object: {
        readonly id: string;
        readonly kind: EntityKind;
        readonly labelAr: string | null;
        readonly labelEn: string | null;
      } | null;
      readonly value: {
        readonly text: string | null;
        readonly lang: Language | null;
        readonly number: number | null;
        readonly unit: string | null;
        readonly qualifier: QuantityQualifier | null;
        readonly date: string | null;
      } | null;
      readonly evidence: ReadonlyArray<{
        readonly start: number | null;
        readonly end: number | null;
        readonly exact: string | null;
        readonly phraseStart: number | null;
        readonly phraseEnd: number | null;
        readonly note: string | null;
        readonly document: {
          readonly id: string;
          readonly title: string;
          readonly language: string;
        };
      }>;
    }>;
  };
};

type ViewNamesQueryVariables = Exact<{
  ids?: ReadonlyArray<string | number> | string | number;
}>;

type ViewNamesQuery = {
  readonly entities: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly kind: EntityKind;
      readonly labelAr: string | null;
      readonly labelEn: string | null;
    }>;
  };
};

type ViewPathsQueryVariables = Exact<{
  from?: string | number;
  to?: string | number;
  maxHops?: number;
  first?: number;
  after?: string | null | undefined;
  asOf?: AsOf | null | undefined;
}>;

type ViewPathsQuery = {
  readonly paths: {
    readonly totalCount: { readonly value: number; readonly relation: TotalRelation };
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly effort: {
      readonly exploredCount: number;
      readonly partial: boolean;
      readonly truncatedBy: Truncation | null;
    };
    readonly nodes: ReadonlyArray<{
      readonly length: number;
      readonly score: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly kind: EntityKind;
        readonly labelAr: string | null;
        readonly labelEn: string | null;
      }>;
      readonly hops: ReadonlyArray<{
        readonly from: { readonly id: string };
        readonly relations: ReadonlyArray<
          | {
              readonly id: string;
              readonly type: RelationKind;
              readonly contested: boolean;
              readonly roleAr: string | null;
              readonly roleEn: string | null;
              readonly source: { readonly id: string };
              readonly claims: {
                readonly totalCount: number;
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly confidence: number;
                  readonly rank: Rank;
                  readonly dataset: string;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phrase: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
          | {
              readonly id: string;
              readonly type: RelationKind;
              readonly contested: boolean;
              readonly roleAr: string | null;
              readonly roleEn: string | null;
              readonly source: { readonly id: string };
              readonly claims: {
                readonly totalCount: number;
                readonly nodes: ReadonlyArray<{
                  readonly id: string;
                  readonly method: Method;
                  readonly confidence: number;
                  readonly rank: Rank;
                  readonly dataset: string;
                  readonly evidence: ReadonlyArray<{
                    readonly start: number | null;
                    readonly end: number | null;
                    readonly exact: string | null;
                    readonly phrase: string | null;
                    readonly phraseStart: number | null;
                    readonly phraseEnd: number | null;
                    readonly note: string | null;
                    readonly document: {
                      readonly id: string;
                      readonly title: string;
                      readonly language: string;
                    };
                  }>;
                }>;
              };
            }
        >;
      }>;
    }>;
  };
};

type ViewProposalsQueryVariables = Exact<{
  document?: string | number | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;

type ViewProposalsQuery = {
  readonly proposals: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly document: string;
      readonly kind: ProposalKind;
      readonly predicate: ClaimPredicate | null;
      readonly role: string | null;
      readonly roleAr: string | null;
      readonly roleEn: string | null;
      readonly validFrom: string | null;
      readonly validTo: string | null;
      readonly method: Method;
      readonly confidence: number;
      readonly rule: string;
      readonly novelty: Novelty;
      readonly meets: ReadonlyArray<string>;
      readonly needs: ReadonlyArray<string>;
      readonly status: ProposalStatus;
      readonly revision: number;
      readonly decidedBy: string | null;
      readonly decidedAt: string | null;
      readonly reason: string | null;
      readonly became: string | null;
      readonly evidence: ReadonlyArray<{
        readonly document: string;
        readonly sentence: { readonly start: number; readonly end: number; readonly exact: string };
        readonly phrase: {
          readonly start: number;
          readonly end: number;
          readonly exact: string;
        } | null;
      }>;
      readonly subject: {
        readonly entity: string | null;
        readonly ref: string | null;
        readonly kind: EntityKind | null;
        readonly names: ReadonlyArray<{ readonly text: string; readonly lang: Language }>;
        readonly alternatives: ReadonlyArray<{
          readonly entity: string;
          readonly score: number;
          readonly reason: string;
        }>;
      };
      readonly object: { readonly entity: string | null; readonly ref: string | null } | null;
      readonly value: {
        readonly text: string | null;
        readonly lang: Language | null;
        readonly number: number | null;
        readonly unit: string | null;
        readonly qualifier: QuantityQualifier | null;
        readonly date: string | null;
      } | null;
    }>;
  };
};

type ViewRelationQueryVariables = Exact<{
  id?: string | number;
  claims?: number;
  after?: string | null | undefined;
}>;

type ViewRelationQuery = {
  readonly node:
    | {
        readonly id: string;
        readonly type: RelationKind;
        readonly validFrom: string | null;
        readonly validTo: string | null;
        readonly confidence: number;
        readonly contested: boolean;
        readonly datasets: ReadonlyArray<string>;
        readonly sources: number;
        readonly labelAr: string;
        readonly labelEn: string;
        readonly roleAr: string | null;
        readonly roleEn: string | null;
        readonly source: {
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        };
        readonly target: {
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        };
        readonly claims: {
          readonly totalCount: number;
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
          readonly nodes: ReadonlyArray<{
            readonly id: string;
            readonly method: Method;
            readonly confidence: number;
            readonly rank: Rank;
            readonly dataset: string;
            readonly note: string | null;
            readonly firstSeen: string;
            readonly evidence: ReadonlyArray<{
              readonly start: number | null;
              readonly end: number | null;
              readonly exact: string | null;
              readonly phrase: string | null;
              readonly phraseStart: number | null;
              readonly phraseEnd: number | null;
              readonly note: string | null;
              readonly document: {
                readonly id: string;
                readonly title: string;
                readonly language: string;
              };
            }>;
          }>;
        };
      }
    | {
        readonly id: string;
        readonly type: RelationKind;
        readonly validFrom: string | null;
        readonly validTo: string | null;
        readonly confidence: number;
        readonly contested: boolean;
        readonly datasets: ReadonlyArray<string>;
        readonly sources: number;
        readonly labelAr: string;
        readonly labelEn: string;
        readonly roleAr: string | null;
        readonly roleEn: string | null;
        readonly source: {
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        };
        readonly target: {
          readonly id: string;
          readonly kind: EntityKind;
          readonly labelAr: string | null;
          readonly labelEn: string | null;
        };
        readonly claims: {
          readonly totalCount: number;
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
          readonly nodes: ReadonlyArray<{
            readonly id: string;
            readonly method: Method;
            readonly confidence: number;
            readonly rank: Rank;
            readonly dataset: string;
            readonly note: string | null;
            readonly firstSeen: string;
            readonly evidence: ReadonlyArray<{
              readonly start: number | null;
              readonly end: number | null;
              readonly exact: string | null;
              readonly phrase: string | null;
              readonly phraseStart: number | null;
              readonly phraseEnd: number | null;
              readonly note: string | null;
              readonly document: {
                readonly id: string;
                readonly title: string;
                readonly language: string;
              };
            }>;
          }>;
        };
      }
    | null;
};

type ViewReviewDocumentQueryVariables = Exact<{
  id?: string | number;
}>;

type ViewReviewDocumentQuery = {
  readonly reviewDocument: {
    readonly id: string;
    readonly title: string;
    readonly dataset: string;
    readonly language: string;
    readonly url: string | null;
    readonly published: string | null;
    readonly retrieved: string;
    readonly replaces: string | null;
    readonly isDraft: boolean;
    readonly open: number;
    readonly accepted: number;
    readonly rejected: number;
    readonly text: string | null;
  } | null;
};

type ViewReviewQueueQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;

type ViewReviewQueueQuery = {
  readonly reviewDocuments: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly dataset: string;
      readonly language: string;
      readonly published: string | null;
      readonly retrieved: string;
      readonly isDraft: boolean;
      readonly open: number;
      readonly accepted: number;
      readonly rejected: number;
    }>;
  };
};

type ViewSearchTextQueryVariables = Exact<{
  query?: string;
  first?: number;
  after?: string | null | undefined;
}>;

type ViewSearchTextQuery = {
  readonly searchText: {
    readonly totalCount: number;
    readonly documentsLeftOut: number;
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
    readonly edges: ReadonlyArray<{
      readonly start: number;
      readonly end: number;
      readonly part: TextPart;
      readonly text: string;
      readonly highlights: ReadonlyArray<{ readonly start: number; readonly end: number }>;
      readonly node: { readonly id: string; readonly title: string };
    }>;
  };
};

type ViewSearchQueryVariables = Exact<{
  query?: string;
  kinds?: ReadonlyArray<EntityKind> | EntityKind | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;

type ViewSearchQuery = {
  readonly search: {
    readonly totalCount: number;
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
    readonly edges: ReadonlyArray<{
      readonly matchedName: string;
      readonly highlights: ReadonlyArray<{ readonly start: number; readonly end: number }>;
      readonly explanation: ReadonlyArray<{
        readonly rule: SearchRule;
        readonly from: string;
        readonly to: string;
        readonly distance: number;
      }>;
      readonly node: {
        readonly id: string;
        readonly kind: EntityKind;
        readonly contested: boolean;
        readonly labelAr: string | null;
        readonly labelEn: string | null;
        readonly relationCounts: ReadonlyArray<{
          readonly kind: RelationKind;
          readonly direction: Direction;
          readonly count: number;
        }>;
        readonly mentions: { readonly totalCount: number };
      };
    }>;
  };
};

type ViewSourcesQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;

type ViewSourcesQuery = {
  readonly documents: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly language: string;
      readonly sha256: string | null;
    }>;
  };
};

type ViewSuggestQueryVariables = Exact<{
  prefix?: string;
  limit?: number;
}>;

type ViewSuggestQuery = {
  readonly suggest: ReadonlyArray<{
    readonly matchedName: string;
    readonly highlights: ReadonlyArray<{ readonly start: number; readonly end: number }>;
    readonly entity: {
      readonly id: string;
      readonly kind: EntityKind;
      readonly labelAr: string | null;
      readonly labelEn: string | null;
    };
  }>;
};

type ViewTimelineQueryVariables = Exact<{
  entities?: ReadonlyArray<string | number> | string | number;
  from?: string | null | undefined;
  to?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;

type ViewTimelineQuery = {
  readonly timeline: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: ReadonlyArray<{
      readonly date: string | null;
      readonly event: TimelineEvent;
      readonly predicate: ClaimPredicate;
      readonly subject: {
        readonly id: string;
        readonly kind: EntityKind;
        readonly labelAr: string | null;
        readonly labelEn: string | null;
      };
      readonly object: {
        readonly id: string;
        readonly kind: EntityKind;
        readonly labelAr: string | null;
        readonly labelEn: string | null;
      } | null;
      readonly claims: ReadonlyArray<{
        readonly id: string;
        readonly method: Method;
        readonly confidence: number;
        readonly rank: Rank;
        readonly dataset: string;
        readonly contested: boolean;
        readonly evidence: ReadonlyArray<{
          readonly start: number | null;
          readonly end: number | null;
          readonly exact: string | null;
          readonly phrase: string | null;
          readonly phraseStart: number | null;
          readonly phraseEnd: number | null;
          readonly note: string | null;
          readonly document: {
            readonly id: string;
            readonly title: string;
            readonly language: string;
          };
        }>;
      }>;
    }>;
  };
};

type ViewViewerQueryVariables = Exact<{ [key: string]: never }>;

type ViewViewerQuery = {
  readonly viewer: { readonly name: string | null; readonly role: Role | null };
};

type ViewVocabularyQueryVariables = Exact<{ [key: string]: never }>;

type ViewVocabularyQuery = {
  readonly vocabulary: {
    readonly kinds: ReadonlyArray<{
      readonly kind: EntityKind;
      readonly labelAr: string;
      readonly labelEn: string;
      readonly pluralLabelAr: string;
      readonly pluralLabelEn: string;
    }>;
    readonly relations: ReadonlyArray<{
      readonly type: RelationKind;
      readonly symmetric: boolean;
      readonly labelAr: string;
      readonly labelEn: string;
      readonly inverseLabelAr: string;
      readonly inverseLabelEn: string;
    }>;
    readonly predicates: ReadonlyArray<{
      readonly predicate: ClaimPredicate;
      readonly labelAr: string;
      readonly labelEn: string;
    }>;
    readonly enums: ReadonlyArray<{
      readonly name: string;
      readonly labelAr: string;
      readonly labelEn: string;
      readonly values: ReadonlyArray<{
        readonly value: string;
        readonly labelAr: string;
        readonly labelEn: string;
      }>;
    }>;
  };
};

type AssertClaimMutationVariables = Exact<{
  claim: ClaimInput;
  reason: string;
  requestId: string | number;
  dryRun?: boolean | null | undefined;
}>;

type AssertClaimMutation = {
  readonly assertClaim: {
    readonly entities: ReadonlyArray<string>;
    readonly claims: ReadonlyArray<string>;
    readonly effectCount: number;
    readonly change: { readonly id: string; readonly number: number } | null;
    readonly effects: ReadonlyArray<{
      readonly kind: EffectKind;
      readonly entity: string;
      readonly predicate: ClaimPredicate | null;
      readonly object: string | null;
      readonly value: string | null;
      readonly claims: ReadonlyArray<string>;
    }>;
    readonly userErrors: ReadonlyArray<{
      readonly code: UserErrorCode;
      readonly message: string;
      readonly path: ReadonlyArray<string>;
      readonly current: number | null;
    }>;
  };
};

type CorrectClaimMutationVariables = Exact<{
  claim: string | number;
  object?: string | number | null | undefined;
  value?: ValueInput | null | undefined;
  roleKey?: string | null | undefined;
  roleAr?: string | null | undefined;
  roleEn?: string | null | undefined;
  validFrom?: string | null | undefined;
  validTo?: string | null | undefined;
  evidence?: ReadonlyArray<EvidenceInput> | EvidenceInput | null | undefined;
  note?: string | null | undefined;
  dataset?: string | number | null | undefined;
  reason: string;
  requestId: string | number;
  dryRun?: boolean | null | undefined;
  ifRevision?: number | null | undefined;
}>;

type CorrectClaimMutation = {
  readonly correctClaim: {
    readonly entities: ReadonlyArray<string>;
    readonly claims: ReadonlyArray<string>;
    readonly effectCount: number;
    readonly change: { readonly id: string; readonly number: number } | null;
    readonly effects: ReadonlyArray<{
      readonly kind: EffectKind;
      readonly entity: string;
      readonly predicate: ClaimPredicate | null;
      readonly object: string | null;
      readonly value: string | null;
      readonly claims: ReadonlyArray<string>;
    }>;
    readonly userErrors: ReadonlyArray<{
      readonly code: UserErrorCode;
      readonly message: string;
      readonly path: ReadonlyArray<string>;
      readonly current: number | null;
    }>;
  };
};

type CreateEntityMutationVariables = Exact<{
  kind: EntityKind;
  id?: string | number | null | undefined;
  names: ReadonlyArray<NameInput> | NameInput;
  dataset?: string | number | null | undefined;
  reason: string;
  requestId: string | number;
  dryRun?: boolean | null | undefined;
}>;

type CreateEntityMutation = {
  readonly createEntity: {
    readonly entities: ReadonlyArray<string>;
    readonly claims: ReadonlyArray<string>;
    readonly effectCount: number;
    readonly change: { readonly id: string; readonly number: number } | null;
    readonly effects: ReadonlyArray<{
      readonly kind: EffectKind;
      readonly entity: string;
      readonly predicate: ClaimPredicate | null;
      readonly object: string | null;
      readonly value: string | null;
      readonly claims: ReadonlyArray<string>;
    }>;
    readonly userErrors: ReadonlyArray<{
      readonly code: UserErrorCode;
      readonly message: string;
      readonly path: ReadonlyArray<string>;
      readonly current: number | null;
    }>;
  };
};

type IngestDocumentMutationVariables = Exact<{
  source: DocumentSource;
  mediaType?: string | null | undefined;
  dataset: string;
  key: string;
  url?: string | null | undefined;
  title?: string | null | undefined;
  published?: string | null | undefined;
  language?: string | null | undefined;
  dryRun?: boolean;
  requestId: string | number;
}>;

type IngestDocumentMutation = {
  readonly ingestDocument: {
    readonly document: string | null;
    readonly change: { readonly id: string; readonly number: number } | null;
    readonly analysis: {
      readonly title: string;
      readonly language: string;
      readonly published: string | null;
      readonly mediaType: string;
      readonly charset: string | null;
      readonly warnings: ReadonlyArray<string>;
      readonly known: boolean;
      readonly sameText: string | null;
      readonly comparison: {
        readonly replaces: string;
        readonly carried: number;
        readonly vanished: ReadonlyArray<string>;
      } | null;
      readonly proposals: ReadonlyArray<{
        readonly id: string;
        readonly kind: ProposalKind;
        readonly novelty: Novelty;
        readonly confidence: number;
        readonly predicate: ClaimPredicate | null;
        readonly status: ProposalStatus;
        readonly subject: {
          readonly entity: string | null;
          readonly ref: string | null;
          readonly kind: EntityKind | null;
          readonly names: ReadonlyArray<{ readonly text: string; readonly lang: Language }>;
        };
        readonly object: { readonly entity: string | null; readonly ref: string | null } | null;
        readonly value: {
          readonly text: string | null;
          readonly lang: Language | null;
          readonly number: number | null;
          readonly unit: string | null;
          readonly qualifier: QuantityQualifier | null;
          readonly date: string | null;
        } | null;
        readonly evidence: ReadonlyArray<{
          readonly sentence: { readonly start: number; readonly exact: string };
          readonly phrase: { readonly start: number; readonly end: number } | null;
        }>;
      }>;
      readonly dropped: ReadonlyArray<{ readonly what: string; readonly why: string }>;
    } | null;
    readonly userErrors: ReadonlyArray<{
      readonly code: UserErrorCode;
      readonly message: string;
      readonly path: ReadonlyArray<string>;
      readonly current: number | null;
    }>;
  };
};

type MergeEntitiesMutationVariables = Exact<{
  canonical: string | number;
  others: ReadonlyArray<string | number> | string | number;
  reason: string;
  requestId: string | number;
  dryRun?: boolean | null | undefined;
}>;

type MergeEntitiesMutation = {
  readonly mergeEntities: {
    readonly entities: ReadonlyArray<string>;
    readonly claims: ReadonlyArray<string>;
    readonly effectCount: number;
    readonly change: { readonly id: string; readonly number: number } | null;
    readonly effects: ReadonlyArray<{
      readonly kind: EffectKind;
      readonly entity: string;
      readonly predicate: ClaimPredicate | null;
      readonly object: string | null;
      readonly value: string | null;
      readonly claims: ReadonlyArray<string>;
    }>;
    readonly userErrors: ReadonlyArray<{
      readonly code: UserErrorCode;
      readonly message: string;
      readonly path: ReadonlyArray<string>;
      readonly current: number | null;
    }>;
  };
};

type RetractClaimMutationVariables = Exact<{
  claim: string | number;
  reason: string;
  requestId: string | number;
  dryRun?: boolean | null | undefined;
  ifRevision?: number | null | undefined;
}>;

type RetractClaimMutation = {
  readonly retractClaim: {
    readonly entities: ReadonlyArray<string>;
    readonly claims: ReadonlyArray<string>;
    readonly effectCount: number;
    readonly change: { readonly id: string; readonly number: number } | null;
    readonly effects: ReadonlyArray<{
      readonly kind: EffectKind;
      readonly entity: string;
      readonly predicate: ClaimPredicate | null;
      readonly object: string | null;
      readonly value: string | null;
      readonly claims: ReadonlyArray<string>;
    }>;
    readonly userErrors: ReadonlyArray<{
      readonly code: UserErrorCode;
      readonly message: string;
      readonly path: ReadonlyArray<string>;
      readonly current: number | null;
    }>;
  };
};

type ReviewProposalsMutationVariables = Exact<{
  decisions?: ReadonlyArray<ReviewDecision> | ReviewDecision | null | undefined;
  policy?: ReviewPolicy | null | undefined;
  reason: string;
  requestId: string | number;
  dryRun?: boolean | null | undefined;
}>;

type ReviewProposalsMutation = {
  readonly reviewProposals: {
    readonly entities: ReadonlyArray<string>;
    readonly claims: ReadonlyArray<string>;
    readonly change: { readonly id: string; readonly number: number } | null;
    readonly userErrors: ReadonlyArray<{
      readonly code: UserErrorCode;
      readonly message: string;
      readonly path: ReadonlyArray<string>;
      readonly current: number | null;
    }>;
  };
};

type SetRankMutationVariables = Exact<{
  claim: string | number;
  rank: Rank;
  reason: string;
  requestId: string | number;
  dryRun?: boolean | null | undefined;
  ifRevision?: number | null | undefined;
}>;

type SetRankMutation = {
  readonly setRank: {
    readonly entities: ReadonlyArray<string>;
    readonly claims: ReadonlyArray<string>;
    readonly effectCount: number;
    readonly change: { readonly id: string; readonly number: number } | null;
    readonly effects: ReadonlyArray<{
      readonly kind: EffectKind;
      readonly entity: string;
      readonly predicate: ClaimPredicate | null;
      readonly object: string | null;
      readonly value: string | null;
      readonly claims: ReadonlyArray<string>;
    }>;
    readonly userErrors: ReadonlyArray<{
      readonly code: UserErrorCode;
      readonly message: string;
      readonly path: ReadonlyArray<string>;
      readonly current: number | null;
    }>;
  };
};

type SplitEntityMutationVariables = Exact<{
  entity: string | number;
  apart: ReadonlyArray<string | number> | string | number;
  reason: string;
  requestId: string | number;
  dryRun?: boolean | null | undefined;
}>;

type SplitEntityMutation = {
  readonly splitEntity: {
    readonly entities: ReadonlyArray<string>;
    readonly claims: ReadonlyArray<string>;
    readonly effectCount: number;
    readonly change: { readonly id: string; readonly number: number } | null;
    readonly effects: ReadonlyArray<{
      readonly kind: EffectKind;
      readonly entity: string;
      readonly predicate: ClaimPredicate | null;
      readonly object: string | null;
      readonly value: string | null;
      readonly claims: ReadonlyArray<string>;
    }>;
    readonly userErrors: ReadonlyArray<{
      readonly code: UserErrorCode;
      readonly message: string;
      readonly path: ReadonlyArray<string>;
      readonly current: number | null;
    }>;
  };
};

type UndoChangeMutationVariables = Exact<{
  change: string | number;
  reason: string;
  requestId: string | number;
  dryRun?: boolean | null | undefined;
}>;

type UndoChangeMutation = {
  readonly undoChange: {
    readonly entities: ReadonlyArray<string>;
    readonly claims: ReadonlyArray<string>;
    readonly effectCount: number;
    readonly change: {
      readonly id: string;
      readonly number: number;
      readonly undoes: string | null;
    } | null;
    readonly effects: ReadonlyArray<{
      readonly kind: EffectKind;
      readonly entity: string;
      readonly predicate: ClaimPredicate | null;
      readonly object: string | null;
      readonly value: string | null;
      readonly claims: ReadonlyArray<string>;
    }>;
    readonly userErrors: ReadonlyArray<{
      readonly code: UserErrorCode;
      readonly message: string;
      readonly path: ReadonlyArray<string>;
      readonly current: number | null;
    }>;
  };
};

export type { EntityKind, RelationKind, SubgraphInput, Truncation, UnknownReason };
/** Every stored operation that the page asks, by its name. */
export interface Operations {
  readonly 'view-browse': {
    readonly variables: ViewBrowseQueryVariables;
    readonly answer: ViewBrowseQuery;
  };
  readonly 'view-central': {
    readonly variables: ViewCentralQueryVariables;
    readonly answer: ViewCentralQuery;
  };
  readonly 'view-claim-forms': {
    readonly variables: ViewClaimFormsQueryVariables;
    readonly answer: ViewClaimFormsQuery;
  };
  readonly 'view-claims': {
    readonly variables: ViewClaimsQueryVariables;
    readonly answer: ViewClaimsQuery;
  };
  readonly 'view-common': {
    readonly variables: ViewCommonQueryVariables;
    readonly answer: ViewCommonQuery;
  };
  readonly 'view-compare': {
    readonly variables: ViewCompareQueryVariables;
    readonly answer: ViewCompareQuery;
  };
  readonly 'view-conflicts': {
    readonly variables: ViewConflictsQueryVariables;
    readonly answer: ViewConflictsQuery;
  };
  readonly 'view-datasets': {
    readonly variables: ViewDatasetsQueryVariables;
    readonly answer: ViewDatasetsQuery;
  };
  readonly 'view-document-claims': {
    readonly variables: ViewDocumentClaimsQueryVariables;
    readonly answer: ViewDocumentClaimsQuery;
  };
  readonly 'view-document': {
    readonly variables: ViewDocumentQueryVariables;
    readonly answer: ViewDocumentQuery;
  };
  readonly 'view-documents': {
    readonly variables: ViewDocumentsQueryVariables;
    readonly answer: ViewDocumentsQuery;
  };
  readonly 'view-edition-witnesses': {
    readonly variables: ViewEditionWitnessesQueryVariables;
    readonly answer: ViewEditionWitnessesQuery;
  };
  readonly 'view-edition': {
    readonly variables: ViewEditionQueryVariables;
    readonly answer: ViewEditionQuery;
  };
  readonly 'view-editions': {
    readonly variables: ViewEditionsQueryVariables;
    readonly answer: ViewEditionsQuery;
  };
  readonly 'view-entity-changes': {
    readonly variables: ViewEntityChangesQueryVariables;
    readonly answer: ViewEntityChangesQuery;
  };
  readonly 'view-entity-mentions': {
    readonly variables: ViewEntityMentionsQueryVariables;
    readonly answer: ViewEntityMentionsQuery;
  };
  readonly 'view-entity-metrics': {
    readonly variables: ViewEntityMetricsQueryVariables;
    readonly answer: ViewEntityMetricsQuery;
  };
  readonly 'view-entity-relations': {
    readonly variables: ViewEntityRelationsQueryVariables;
    readonly answer: ViewEntityRelationsQuery;
  };
  readonly 'view-entity': {
    readonly variables: ViewEntityQueryVariables;
    readonly answer: ViewEntityQuery;
  };
  readonly 'view-exports': {
    readonly variables: ViewExportsQueryVariables;
    readonly answer: ViewExportsQuery;
  };
  readonly 'view-graph-metrics': {
    readonly variables: ViewGraphMetricsQueryVariables;
    readonly answer: ViewGraphMetricsQuery;
  };
  readonly 'view-graph': {
    readonly variables: ViewGraphQueryVariables;
    readonly answer: ViewGraphQuery;
  };
  readonly 'view-home': {
    readonly variables: ViewHomeQueryVariables;
    readonly answer: ViewHomeQuery;
  };
  readonly 'view-met-claims': {
    readonly variables: ViewMetClaimsQueryVariables;
    readonly answer: ViewMetClaimsQuery;
  };
  readonly 'view-names': {
    readonly variables: ViewNamesQueryVariables;
    readonly answer: ViewNamesQuery;
  };
  readonly 'view-paths': {
    readonly variables: ViewPathsQueryVariables;
    readonly answer: ViewPathsQuery;
  };
  readonly 'view-proposals': {
    readonly variables: ViewProposalsQueryVariables;
    readonly answer: ViewProposalsQuery;
  };
  readonly 'view-relation': {
    readonly variables: ViewRelationQueryVariables;
    readonly answer: ViewRelationQuery;
  };
  readonly 'view-review-document': {
    readonly variables: ViewReviewDocumentQueryVariables;
    readonly answer: ViewReviewDocumentQuery;
  };
  readonly 'view-review-queue': {
    readonly variables: ViewReviewQueueQueryVariables;
    readonly answer: ViewReviewQueueQuery;
  };
  readonly 'view-search-text': {
    readonly variables: ViewSearchTextQueryVariables;
    readonly answer: ViewSearchTextQuery;
  };
  readonly 'view-search': {
    readonly variables: ViewSearchQueryVariables;
    readonly answer: ViewSearchQuery;
  };
  readonly 'view-sources': {
    readonly variables: ViewSourcesQueryVariables;
    readonly answer: ViewSourcesQuery;
  };
  readonly 'view-suggest': {
    readonly variables: ViewSuggestQueryVariables;
    readonly answer: ViewSuggestQuery;
  };
  readonly 'view-timeline': {
    readonly variables: ViewTimelineQueryVariables;
    readonly answer: ViewTimelineQuery;
  };
  readonly 'view-viewer': {
    readonly variables: ViewViewerQueryVariables;
    readonly answer: ViewViewerQuery;
  };
  readonly 'view-vocabulary': {
    readonly variables: ViewVocabularyQueryVariables;
    readonly answer: ViewVocabularyQuery;
  };
}
/** Every stored operation by which the page changes the graph, by its name. */
export interface Mutations {
  readonly 'assert-claim': {
    readonly variables: AssertClaimMutationVariables;
    readonly answer: AssertClaimMutation;
  };
  readonly 'correct-claim': {
    readonly variables: CorrectClaimMutationVariables;
    readonly answer: CorrectClaimMutation;
  };
  readonly 'create-entity': {
    readonly variables: CreateEntityMutationVariables;
    readonly answer: CreateEntityMutation;
  };
  readonly 'ingest-document': {
    readonly variables: IngestDocumentMutationVariables;
    readonly answer: IngestDocumentMutation;
  };
  readonly 'merge-entities': {
    readonly variables: MergeEntitiesMutationVariables;
    readonly answer: MergeEntitiesMutation;
  };
  readonly 'retract-claim': {
    readonly variables: RetractClaimMutationVariables;
    readonly answer: RetractClaimMutation;
  };
  readonly 'review-proposals': {
    readonly variables: ReviewProposalsMutationVariables;
    readonly answer: ReviewProposalsMutation;
  };
  readonly 'set-rank': {
    readonly variables: SetRankMutationVariables;
    readonly answer: SetRankMutation;
  };
  readonly 'split-entity': {
    readonly variables: SplitEntityMutationVariables;
    readonly answer: SplitEntityMutation;
  };
  readonly 'undo-change': {
    readonly variables: UndoChangeMutationVariables;
    readonly answer: UndoChangeMutation;
  };
}
