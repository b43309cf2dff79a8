/** Results of reading a document, as `IngestPayload` and `ProposalConnection` have them. */

export interface ShownQuote {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

export interface ShownEntity {
  readonly entity: string | null;
  readonly ref: string | null;
  readonly kind: string | null;
  readonly names: readonly { readonly text: string }[];
  readonly alternatives: readonly {
    readonly entity: string;
    readonly score: number;
    readonly reason: string;
  }[];
}

export interface ShownProposal {
  readonly id: string;
  readonly kind: string;
  readonly document: string;
  readonly evidence: readonly {
    readonly document: string;
    readonly sentence: ShownQuote;
    readonly phrase: ShownQuote | null;
  }[];
  readonly subject: ShownEntity;
  readonly predicate: string | null;
  readonly object: ShownEntity | null;
  readonly value: {
    readonly text: string | null;
    readonly number: number | null;
    readonly unit: string | null;
    readonly date: string | null;
  } | null;
  readonly role: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly ended: boolean;
  readonly confidence: number;
  readonly rule: string;
  readonly novelty: string;
  readonly meets: readonly string[];
  readonly against: readonly { readonly document: string; readonly exact: string }[];
  readonly needs: readonly string[];
  readonly status: string;
  readonly revision: number;
}

/** The fields of a proposal that are shown. */
export const proposalFields = `id kind document
  evidence { document sentence { start end exact } phrase { start end exact } }
  subject { entity ref kind names { text lang } alternatives { entity score reason } }
  predicate
  object { entity ref kind names { text lang } alternatives { entity score reason } }
  value { text number unit date }
  role validFrom validTo ended confidence rule novelty meets against { document exact } needs status revision`;

export interface ShownError {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

export interface ShownIngest {
  readonly document: string | null;
  readonly change: { readonly id: string; readonly number: number } | null;
  readonly analysis: {
    readonly title: string;
    readonly language: string;
    readonly warnings: readonly string[];
    readonly known: boolean;
    readonly mended: readonly string[];
    readonly sameText: string | null;
    readonly comparison: {
      readonly replaces: string;
      readonly carried: number;
      readonly vanished: readonly string[];
    } | null;
    readonly proposals: readonly ShownProposal[];
    readonly dropped: readonly { readonly what: string; readonly why: string }[];
  } | null;
  readonly userErrors: readonly ShownError[];
}

export const ingestMutation = `mutation Ingest($input: IngestDocumentInput!) {
  ingested: ingestDocument(input: $input) {
    document run
    change { id number }
    analysis {
      title language published mediaType charset sha256Source sha256 warnings known mended sameText
      comparison { replaces carried vanished }
      proposals { ${proposalFields} }
      dropped { what why }
    }
    userErrors { code message path }
  }
}`;

export const reviewMutation = `mutation Review($input: ReviewProposalsInput!) {
  reviewed: reviewProposals(input: $input) {
    change { id number }
    entities claims mentions
    left
    userErrors { code message path }
  }
}`;

export interface ShownReview {
  readonly change: { readonly id: string; readonly number: number } | null;
  readonly entities: readonly string[];
  readonly claims: readonly string[];
  readonly mentions: readonly string[];
  readonly left: number | null;
  readonly userErrors: readonly ShownError[];
}

export const queueQuery = `query Queue($document: ID, $kind: ProposalKind, $rule: String, $after: String) {
  queue: proposals(status: OPEN, document: $document, kind: $kind, rule: $rule, first: 50, after: $after) {
    totalCount
    nodes { ${proposalFields} }
    pageInfo { hasNextPage endCursor }
  }
}`;

export interface ShownQueue {
  readonly totalCount: number;
  readonly nodes: readonly ShownProposal[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
