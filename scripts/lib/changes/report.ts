import { diffWords } from 'diff';
import { isUnchanged, type Changes, type PictureChange } from '../../../src/model/comparison.ts';
import { frames, type FrameName, type Layout } from '../../../src/model/layout.ts';
import { locales, type Locale } from '../../../src/model/locale.ts';
import { toSvg } from '../../../src/share/svg.ts';
import { languages, put, words } from './words.ts';

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

/** Two texts with the words that left the first and came into the second marked. */
function marked(before: string, after: string, locale: Locale): [string, string] {
  const runs = diffWords(before, after, {
    intlSegmenter: new Intl.Segmenter(locale, { granularity: 'word' }),
  });
  const side = (gone: 'added' | 'removed', tag: string) =>
    runs
      .filter((run) => !run[gone])
      .map((run) => (run.added || run.removed ? `<${tag}>${escape(run.value)}</${tag}>` : escape(run.value)))
      .join('');
  return [side('added', 'del'), side('removed', 'ins')];
}

const style = `
:root{color-scheme:light dark}
body{margin:0 auto;padding:2rem 1rem 6rem;max-width:90rem;font:1rem/1.6 system-ui,sans-serif;background:#fbf8f2;color:#1b1a18}
h1{font-size:1.6rem}h2{margin-top:3rem;border-bottom:2px solid}h3{font-size:1rem;margin:1.5rem 0 .4rem}
code{font-size:.85em;color:#6f6a61}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:1rem;align-items:start}
.pair>*{margin:0;padding:.6rem .8rem;border:1px solid #dcd5c8;background:#fff;overflow-wrap:anywhere}
figure svg,figure img{display:block;width:100%;height:auto}
figcaption{font-size:.8rem;color:#6f6a61}
del{background:#f6d9c8}ins{background:#cfe3e1;text-decoration:none}
.none{color:#6f6a61}
@media(max-width:40rem){.pair{grid-template-columns:1fr}}
@media(prefers-color-scheme:dark){body{background:#171614;color:#f1ede4}.pair>*{background:#211f1c;border-color:#47433c}
code,figcaption,.none{color:#a8a195}del{background:#52301f}ins{background:#1e4446}}`;

/** One page with everything side by side that opens from disk: its own styles and pictures, nothing loaded. */
export function report(
  changes: Changes,
  names: { readonly before: string; readonly after: string },
  locale: Locale,
): string {
  const word = (key: keyof typeof words) => escape(words[key][locale]);
  const none = `<span class="none">${word('none')}</span>`;
  const pair = (before: string, after: string) =>
    `<div class="pair"><p>${before || none}</p><p>${after || none}</p></div>`;
  const texts = (edition: Locale) => {
    const found = changes.texts.filter((change) => change.locale === edition);
    const one = ({ place, what, before, after }: Changes['texts'][number]) =>
      `<h3>${word(what)} <code>${escape(place)}</code></h3>${pair(...marked(before, after, edition))}`;
    return found.length
      ? `<section lang="${edition}"><h2>${word('texts')} · ${languages[edition]}</h2>${found.map(one).join('')}</section>`
      : '';
  };
  const figure = (layout: Layout | undefined, change: PictureChange, side: 'before' | 'after') => {
    const picture = layout
      ? // As an image, so that the ids of the two drawings cannot meet.
        `<img alt="" src="data:image/svg+xml;base64,${Buffer.from(toSvg(layout, change.title, change.locale, 'light')).toString('base64')}">`
      : none;
    return `<figure>${picture}<figcaption>${word(side)}</figcaption></figure>`;
  };
  const shown = (change: PictureChange): FrameName =>
    change.frames.includes('wide') ? 'wide' : change.frames[0]!;
  const picture = (change: PictureChange) => {
    const frame = shown(change);
    return (
      `<h3>${languages[change.locale]} · ${escape(change.title)} <code>${escape(change.place)}</code> ` +
      `<small>${word('frames')}: ${change.frames.map((name) => `${name} ${frames[name].width}×${frames[name].height}`).join(', ')}</small></h3>` +
      `<div class="pair">${figure(change.before?.[frame], change, 'before')}${figure(change.after?.[frame], change, 'after')}</div>`
    );
  };
  const claim = ({ claim: id, label, kind, parts }: Changes['claims'][number]) =>
    `<h3>${escape(label[locale])} <code>${escape(id)}</code> ${word(kind)}</h3>` +
    parts
      .map(
        ({ part, before, after }) =>
          `<p>${word(part)}</p>${locales
            .filter((edition) => before[edition] !== after[edition])
            .map((edition) => pair(...marked(before[edition], after[edition], edition)))
            .join('')}`,
      )
      .join('');
  const list = (ids: readonly string[]) => ids.map((id) => `<code>${escape(id)}</code>`).join(', ') || none;
  const body = isUnchanged(changes)
    ? `<p>${word('unchanged')}</p>`
    : [
        ...changes.affected.map(
          ({ locale: edition, cards, pages }) =>
            `<p>${languages[edition]} · ${word('pages')}: ${list(pages)}<br>${word('cards')}: ${list(cards)}</p>`,
        ),
        ...changes.order.map(
          ({ locale: edition, before, after }) =>
            `<h2>${word('order')} · ${languages[edition]}</h2>${pair(list(before), list(after))}`,
        ),
        changes.claims.length ? `<h2>${word('claims')}</h2>${changes.claims.map(claim).join('')}` : '',
        ...locales.map(texts),
        changes.pictures.length
          ? `<h2>${word('pictures')}</h2>${changes.pictures.map(picture).join('')}`
          : '',
      ].join('\n');
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${word('title')}</title><style>${style}</style></head>
<body><h1>${word('title')}</h1><p>${put(word('between'), escape(names.before), escape(names.after))}</p>
${body}
</body></html>
`;
}
