import type { Localized } from '../../model/locale.ts';
import { lowering } from '../../model/lower.ts';
import type { Say } from '../../model/say.ts';
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
      const homes = say.list(
        Object.values(data.homes).map(({ unit, name: team }) => {
          const root = name(rootOf(data.units, unit));
          return team ? (zh ? `${root}的${pick(team)}` : `${root} (${lower(pick(team))})`) : root;
        }),
      );
      return zh
        ? `分散的小方块代表电商业务，分别放在${homes}里，彼此不相连；数量只是示意。`
        : `Small squares stand for e-commerce work; they lie apart, in ${homes}. Their number is schematic.`;
    }
    case 'after': {
      const peers = say.list(
        Object.keys(data.units)
          .filter((id) => data.units[id]!.parent === undefined && id !== data.newest)
          .map(name),
      );
      return zh
        ? `方块合成一个新部门：${number('units')}个同样大小的一级部门并排，${newest}与${peers}并列。`
        : `The squares have become one new unit: ${number('units')} first-level units of the same size, ${newest} beside ${peers}.`;
    }
    case 'lines': {
      const leaders = say.list(
        Object.values(data.leaders).map(({ name: who, title }) => pick(who) + say.bracket(pick(title))),
      );
      const one = data.claims.leaders!.value!.exact === 1;
      return zh
        ? `从${newest}引出${number('leaders')}条同样粗细的汇报线，通向${leaders}。`
        : `From ${newest}, ${number('leaders')} reporting ${one ? 'line leads' : 'lines of the same weight lead'} to ${leaders}.`;
    }
    case 'head':
      return zh
        ? `代表${pick(data.head.name)}的圆点从${pick(data.head.field)}移到${newest}，任${pick(data.head.role)}。${fact(data.shows.elsewhere)}。`
        : `A disc for ${pick(data.head.name)} moves from ${lower(pick(data.head.field))} to ${newest}. ${fact(data.shows.elsewhere)}.`;
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
        some.length && (zh ? `其他来自${names(some)}` : `others from ${names(some)}`),
      ].filter(Boolean);
      return zh
        ? `线条汇向${newest}：${bundle.join('，')}；线条多少只是示意。${fact(data.shows.also)}。`
        : `Strands run to ${newest}: ${bundle.join(', ')}; their number is schematic. ${fact(data.shows.also).replace(/\.$/, '')}.`;
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
        ? `在${pick(merchants)}与${pick(users)}之间，${newest}成为一条实心通道：${pick(wanted)}；虚线通道是${pick(unwanted)}，不是目的。说法来自${by}。`
        : `Between ${lower(pick(merchants))} and ${pick(users)}, ${newest} becomes a solid channel: ${lower(pick(wanted))}. A dashed one, ${lower(pick(unwanted))}, is not the aim. According to ${by}.`;
    }
  }
}
