import { describe, expect, it } from '@jest/globals';
import type { Element } from '../../../src/export/element.js';
import { formatNamed } from '../../../src/export/index.js';
import { hasSoundDigits } from '../../../src/shared/check-digits.js';
import { externalIds } from '../../../src/model/external-ids.js';
import { encodeAs } from '../../fixtures/export/elements.js';
import { sampleGraph } from '../../fixtures/export/sample-graph.js';
import { gather } from '../../fixtures/gather.js';

/** Identifiers that are documented as examples of their schemes. */
const examples: Readonly<Record<string, string>> = {
  ROR: '03vek6s52',
  ISNI: '000000012146438X',
  // cspell:disable-next-line
  LEI: '5493001KJTIIGC8Y1R12',
  ORCID: '0000-0002-1825-0097',
};

describe('Identifiers of others', () => {
  const checked = externalIds.flatMap((each) =>
    'checkedBy' in each ? [[each.predicate, each] as const] : [],
  );

  it.each(checked)('of %s fit their form, and not with one digit changed', (name, scheme) => {
    const value = examples[name] ?? '';
    expect(value).toMatch(new RegExp(`^(?:${scheme.pattern})$`));
    expect(hasSoundDigits(value, scheme.checkedBy)).toBe(true);
    const mistyped = value.replace(/\d(?=\w)/, (digit) => String((Number(digit) + 1) % 10));
    expect(hasSoundDigits(mistyped, scheme.checkedBy)).toBe(false);
  });

  it('are other names of their entity in RDF', async () => {
    const known: Element[] = sampleGraph.map((each) =>
      each.element === 'entity'
        ? { ...each, properties: { ror: examples['ROR'], lei: examples['LEI'] } }
        : each,
    );
    const [header] = sampleGraph;
    if (header?.element !== 'header') throw new Error('The header comes first.');
    const properties = ['ror', 'lei'].map((name) => ({ name, type: 'TEXT' as const }));
    const elements = [{ ...header, properties }, ...known.slice(1)];
    const text = (await gather(encodeAs(formatNamed('nt'), elements))).toString();
    expect(text).toContain('<http://www.w3.org/2002/07/owl#sameAs> <https://ror.org/03vek6s52>');
    expect(text).toMatch(/schema\.org\/sameAs> "https:\/\/search\.gleif\.org\/#\/record\/5493001K/);
  });
});
