import { isOfSinglePredicate } from '../claims/single-valued.js';
import type { AnalysedClaim, Novelty } from './analysis.js';
import type { KnownClaim } from './gazetteer/graph-knowledge.js';
import type { Lexicon } from './gazetteer/lexicon.js';

type Stated = Pick<AnalysedClaim, 'subject' | 'predicate' | 'object' | 'value' | 'role' | 'validFrom' | 'validTo'>;
