/** The one story that this build is made of. Another story is another folder here and in data/. */
export { default as active } from './traffic-or-trade/story.ts';
