import { analyse } from '../../../src/ingest/analyse.js';
import type { AnalysedClaim, Analysis } from '#reader/reading/analysis.js';
import { fewNames } from '../../../packages/reader/tests/few-names.js';

export { fewNames };

/** Claims on an edition or an organisation that its name alone implies. */
const saidByName: readonly string[] = ['EDITION_OF', 'ORDINAL', 'ORGANIZATION_KIND'];

/** The claims of all rules in a text, as lines, without those that names imply. */
export function claimsOf(text: string): string[] {
  const analysis = analyse({ text }, fewNames);
  return analysis.claims
    .filter(({ predicate }) => !saidByName.includes(predicate))
    .map((claim) => lineOf(analysis, claim))
    .sort();
}

function lineOf({ candidates }: Analysis, claim: AnalysedClaim): string {
  const name = (ref: string): string =>
    candidates.find((candidate) => candidate.ref === ref)?.names[0]?.text ?? ref;
  const dates = [claim.validFrom, claim.validTo].some((date) => date !== null)
    ? [`${claim.validFrom ?? ''}..${claim.validTo ?? ''}`]
    : [];
  const ended = claim.ended ? ['ended'] : [];
  const role = claim.role === null ? [] : [`as ${claim.role.key}`];
  const object = claim.object === null ? String(claim.value) : name(claim.object);
  return [name(claim.subject), claim.predicate, object, ...role, ...dates, ...ended].join(' ');
}
