import type { Published } from '../model/locale.ts';
import rest from './css/rest.css?url';
import { fontAddress, lastingFontCss } from './fonts.ts';

/** The addresses of the styles of all that comes after the first screen. */
export const restStyles = async (tag: Published): Promise<readonly string[]> => [
  rest,
  fontAddress((await lastingFontCss(tag, 'later')).name),
];
