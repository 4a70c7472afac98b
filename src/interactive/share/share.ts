/** Passing on, fetched when a reader first asks for it: the menu, a link to a figure, and what such a link opens. */
export { share } from './menu.ts';
export { quote } from './quoted.ts';
export { offer } from './select.ts';
