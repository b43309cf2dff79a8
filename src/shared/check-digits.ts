// cspell:disable-next-line
const base32 = '0123456789abcdefghjkmnpqrstvwxyz';

/** By its name, whether the check digits at the end of an identifier fit the rest of it. */
const rules = {
  /** ISO 7064 MOD 11-2: ISNI, ORCID. */
  MOD_11_2(value: string): boolean {
    const digits = value.replaceAll('-', '');
    let sum = 0;
    for (const digit of digits.slice(0, -1)) sum = ((sum + Number(digit)) * 2) % 11;
    const check = (12 - sum) % 11;
    return digits.endsWith(check === 10 ? 'X' : String(check));
  },
  /** ISO 7064 MOD 97-10 of letters as two digits: LEI. */
  MOD_97_10(value: string): boolean {
    const digits = Array.from(value, (sign) => parseInt(sign, 36)).join('');
    return BigInt(digits) % 97n === 1n;
  },
  /** The same of a number in base 32, whose last two digits are decimal: ROR. */
  BASE_32_MOD_97(value: string): boolean {
    let number = 0;
    for (const sign of value.slice(0, -2)) number = number * 32 + base32.indexOf(sign);
    return 98 - ((number * 100) % 97) === Number(value.slice(-2));
  },
} as const;

export type CheckDigits = keyof typeof rules;

/** True if the check digits of an identifier fit, which has the form of its scheme. */
export function hasSoundDigits(value: string, rule: CheckDigits): boolean {
  return rules[rule](value);
}
