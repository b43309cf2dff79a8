import { describe, expect, it } from '@jest/globals';
import { scriptOf } from '../script.js';

describe('scriptOf', () => {
  it.each([
    ['عُمان', 'ARAB'],
    ['ﻋﻤﺎﻥ 2025', 'ARAB'],
    ['Martin Rauchbauer', 'LATN'],
    ['Ελλάδα', 'GREK'],
    ['Кипр', 'CYRL'],
    ['বাংলাদেশ', 'BENG'],
    ['ישראל', 'HEBR'],
    ['日本', 'ZZZZ'],
    ['2025 – 😀', 'ZYYY'],
    ['', 'ZYYY'],
  ])('%s is %s', (text, script) => {
    expect(scriptOf(text)).toBe(script);
  });

  it('goes by the majority of letters', () => {
    expect(scriptOf('منظمة التعاون الرقمي (DCO)')).toBe('ARAB');
    expect(scriptOf('the word عمان alone')).toBe('LATN');
    expect(scriptOf('日本国 a')).toBe('ZZZZ');
  });
});
