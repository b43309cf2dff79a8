import { Arg } from 'type-graphql';
import { Language } from '../../model/values/enums.js';

const inLanguage = { defaultValue: 'AR', description: 'The language wanted.' } as const;

/** Declares the argument `lang`. */
export const LangArg = () => Arg('lang', () => Language, inLanguage);
