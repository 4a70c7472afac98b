import type { Localized } from '../../model/locale.ts';
import { frameNames, frames } from '../../model/layout.ts';
import { lowering } from '../../model/lower.ts';
import type { Say } from '../../model/say.ts';
import { modeOf } from './modes.ts';
import type { Scene } from './layout.ts';
import { rootOf, type Organisation } from './schema.ts';

/** A scene in words, for a reader who does not see the picture; `data.claims` has the counts too. */
export function describe(data: Organisation, { show }: Scene, say: Say): string {
  const zh = say.locale === 'zh-Hans';
  const lower = lowering(data);
  const pick = (text: Localized) => say.pick(text).replaceAll('\u00AD', '');
  const name = (id: string) => pick(data.units[id]!.name);
  const newest = name(data.newest);
  const fact = (id: string) => pick(data.claims[id]!.label);
  const number = (id: string) => say.claim(data.claims[id]!);
  switch (show) {
    case 'before': {
      const homes = Object.values(data.homes).map(({ unit, name: team }) => {
        const root = name(rootOf(data.units, unit));
        return team ? (zh ? `${root}的${pick(team)}` : `${root} (${lower(pick(team))})`) : root;
      });
      const one = homes.length === 1;
      const where = say.list(homes);
      return zh
        ? `小方块代表${newest}业务，${one ? `都放在${where}里` : `分散放在${where}里，彼此不相连`}；数量只是示意。`
        : `Small squares stand for ${lower(newest)} work; they lie ${one ? 'together' : 'apart'}, in ${where}. Their number is schematic.`;
    }
    case 'after': {
      const peers = Object.keys(data.units)
        .filter((id) => data.units[id]!.parent === undefined && id !== data.newest)
        .map(name);
      // One text speaks for every frame: what only some of them draw is left unsaid.
      const equal = frameNames.every((frame) => modeOf(data, frames[frame], say).units === 'boxes');
      return zh
        ? `方块合成一个新部门：${number('units')}个${equal ? '同样大小的一级部门并排' : '一级部门在列'}，${newest}与${say.list(peers)}并列。`
        : `The squares have become one new unit: ${number('units')} first-level units${equal ? ' of the same size' : ''}, ${newest} beside ${say.list(peers)}.`;
    }
    case 'lines': {
      const all = Object.values(data.leaders).map(
        ({ name: who, title }) => pick(who) + say.bracket(pick(title)),
      );
      const one = all.length === 1;
      const leaders = say.list(all);
      return zh
        ? `从${newest}引出${number('leaders')}条${one ? '' : '同样粗细的'}汇报线，通向${leaders}。`
        : `From ${newest}, ${number('leaders')} reporting ${one ? 'line leads' : 'lines of the same weight lead'} to ${leaders}.`;
    }
    case 'head': {
      const { elsewhere } = data.shows;
      const not =
        elsewhere === undefined
          ? ''
          : zh
            ? `${fact(elsewhere)}，虚线打叉。`
            : ` ${fact(elsewhere)}: that dashed line is crossed out.`;
      return zh
        ? `代表${pick(data.head.name)}的圆点从${pick(data.head.field)}移到${newest}，任${pick(data.head.role)}。${not}`
        : `A disc for ${pick(data.head.name)} moves from ${lower(pick(data.head.field))} to ${newest}: ${pick(data.head.role)}.${not}`;
    }
    case 'people': {
      const most = Object.values(data.origins).filter(({ weight }) => weight === 'most');
      const some = Object.values(data.origins).filter(({ weight }) => weight === 'some');
      const names = (list: typeof most) =>
        say.list(
          list.map(({ name: team, unit }) => {
            const root = unit === undefined ? '' : name(rootOf(data.units, unit));
            return root
              ? zh
                ? `${root}的${pick(team)}`
                : `${lower(pick(team))} (${root})`
              : zh
                ? pick(team)
                : lower(pick(team));
          }),
        );
      const bundle = [
        most.length && (zh ? `多数来自${names(most)}` : `mostly from ${names(most)}`),
        some.length && (zh ? `其余来自${names(some)}` : `others from ${names(some)}`),
      ].filter(Boolean);
      const { also } = data.shows;
      const told = also === undefined ? '' : zh ? `${fact(also)}。` : ` ${fact(also).replace(/\.$/, '')}.`;
      return zh
        ? `线条汇向${newest}：${bundle.join('，')}；线条多少只是示意。${told}`
        : `Strands run to ${newest}: ${bundle.join(', ')}; their number is schematic.${told}`;
    }
    case 'remit': {
      const items = say.list(
        Object.values(data.remit.items).map(({ name: item }) => (zh ? pick(item) : lower(pick(item)))),
      );
      const of = (priority: boolean) =>
        say.list(
          Object.values(data.products)
            .filter((product) => product.priority === priority)
            .map((product) => pick(product.name)),
        );
      const first = of(true);
      const rest = of(false);
      return zh
        ? `${newest}的职责包括${items}。产品中，${[first && `${first}画成实心大框，是重点`, rest && `${rest}是空心小框，不是重点`].filter(Boolean).join('；')}。`
        : `${newest} is in charge of ${items}, among others. Of its products, ${[first && `${first} is large and solid: a priority`, rest && `${rest} is small and outlined: no priority`].filter(Boolean).join('; ')}.`;
    }
    case 'intent': {
      const { merchants, users, wanted, unwanted } = data.intent;
      const by = say.attribution(data.claims[data.shows.intent]!);
      return zh
        ? `在${pick(merchants)}与${pick(users)}之间，${newest}成为一条实心通道，箭头一来一往：${pick(wanted)}；虚线通道是${pick(unwanted)}，打了叉。说法来自${by}。`
        : `Between ${lower(pick(merchants))} and ${pick(users)}, ${newest} becomes a solid channel with arrows to and fro: ${lower(pick(wanted))}. A dashed one, ${lower(pick(unwanted))}, is crossed out. According to ${by}.`;
    }
  }
}
