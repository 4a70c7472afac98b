import { say as wordings } from '../../model/say.ts';
import { absolute, copyPicture, copyText, inWeChat } from './clip.ts';
import { openSheet } from './dialog.ts';
import { button, element } from './element.ts';
import { facts, named, passedBy } from './facts.ts';
import { embedCode, fullCitation, shortCitation } from './texts.ts';
import { words } from './words.ts';

let open = false;

const pictures = ['svg', 'png'] as const;
const tables = ['csv', 'json'] as const;

/** Opens the menu of what a share button stands for; when it closes, the focus is back on the button. */
export function share(from: HTMLElement): void {
  if (open) return;
  const known = facts();
  const passed = passedBy(from, known);
  open = true;
  const { step, link, title, graphic } = passed;
  const say = wordings[known.locale];
  const wechat = inWeChat();
  const sheet = openSheet(title, () => {
    open = false;
    from.focus({ preventScroll: true });
  });

  const back = (of: string) => {
    const made = button(`‹ ${words('back')}`, () => list(of));
    made.className = 'back';
    return made;
  };
  const files = (...links: readonly Node[]) => element('p', { className: 'files' }, ...links);
  const hint = (name: 'hold' | 'wechat') => element('p', { className: 'hint' }, words(name));

  /** Copies, or shows the text selected for the reader to copy. */
  async function copy(text: string, done: 'linkCopied' | 'textCopied', failed: () => HTMLTextAreaElement) {
    sheet.say('');
    if (await copyText(text, sheet.dialog)) return sheet.say(words(done));
    failed().select();
    sheet.say(words('selectText'));
  }

  /** A text that can be selected, with a button that copies it. */
  function field(name: string, text: string) {
    const area = element('textarea', { readOnly: true, value: text, rows: text.length > 120 ? 5 : 3 });
    area.addEventListener('focus', () => area.select());
    const press = button(words('copy'), () => copy(area.value, 'textCopied', () => area));
    press.setAttribute('aria-label', `${words('copy')} · ${name}`);
    return { area, parts: [element('label', {}, element('span', {}, name), area), press] };
  }

  function showText(name: string, text: string, of: string) {
    const { area, parts } = field(name, text);
    sheet.show(name, [back(of), ...parts]);
    return area;
  }

  const copyLink = (of: string) => copy(link, 'linkCopied', () => showText(words('link'), link, of));

  async function hand() {
    sheet.say('');
    try {
      await navigator.share({ title, url: link });
    } catch (error) {
      // Who changes their mind knows; where it is forbidden, the link does it.
      if ((error as Error).name !== 'AbortError') await copyLink('system');
    }
  }

  function showPicture(name: string, src: string, of: string) {
    const img = element('img', { src, alt: step!.alt });
    img.addEventListener('error', () => sheet.say(words('noPicture')));
    const save = element('a', { href: src, download: '' }, words('save'));
    sheet.show(name, [back(of), img, hint('hold'), ...(wechat ? [] : [files(save)])]);
  }

  async function copyCard(card: string) {
    sheet.say('');
    if (await copyPicture(card)) return sheet.say(words('pictureCopied'));
    showPicture(words('picture'), card, 'picture');
    sheet.say(words('holdPicture'));
  }

  function cite() {
    const full = field(words('full'), '');
    const short = field(words('short'), shortCitation(known, link, say));
    const dated = element('input', { type: 'checkbox' });
    const write = () => {
      // Swedish dates are written as the data's are.
      const today = dated.checked ? new Date().toLocaleDateString('sv') : undefined;
      full.area.value = fullCitation(known, title, link, say, today);
    };
    dated.addEventListener('change', write);
    full.area.rows = 5;
    write();
    const choice = element('label', { className: 'choice' }, dated, words('accessed'));
    sheet.show(words('cite'), [back('cite'), ...full.parts, choice, ...short.parts]);
  }

  /** The code for other pages, of the graphic that follows updates and of the one that stays as it is. */
  function embed() {
    const { kept, paths } = known;
    const code = (day: string) =>
      embedCode(absolute(`${named(paths.embed, graphic)}${day}${step ? `#${step.id}` : ''}`), passed.caption);
    const stays = kept?.graphics.includes(graphic)
      ? field(named(words('kept'), say.date(kept.date)), code(`${kept.date}/`)).parts
      : [];
    sheet.show(words('embed'), [back('embed'), ...field(words('follows'), code('')).parts, ...stays]);
  }

  function file(path: string, name = path.slice(path.lastIndexOf('.') + 1).toUpperCase()) {
    const made = element('a', { href: path, download: '' }, name);
    made.dataset.of = name;
    if (wechat)
      made.addEventListener('click', (event) => {
        event.preventDefault();
        showText(name, absolute(path), name);
        sheet.say(words('outside'));
      });
    return made;
  }

  function list(focus?: string) {
    const items = [
      ...('share' in navigator && !wechat ? [button(words('system'), hand, 'system')] : []),
      button(words('link'), () => copyLink('link'), 'link'),
      ...(step
        ? [
            button(words('picture'), () => copyCard(step.card), 'picture'),
            button(words('poster'), () => showPicture(words('poster'), step.poster, 'poster'), 'poster'),
          ]
        : []),
      button(words('embed'), embed, 'embed'),
      button(words('cite'), cite, 'cite'),
    ];
    sheet.show(
      words('share'),
      [
        element('ul', {}, ...items.map((item) => element('li', {}, item))),
        files(
          element('span', {}, words('download')),
          ...(step ? pictures.map((format) => file(named(known.paths[format], step.id))) : []),
          ...tables.map((format) => file(named(known.paths[format], graphic))),
          file(known.paths.readme, words('readme')),
        ),
        ...(wechat ? [hint('wechat')] : []),
      ],
      focus,
    );
  }
  list();
}
