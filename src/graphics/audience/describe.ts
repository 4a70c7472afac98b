import { lowering } from '../../model/lower.ts';
import type { Say } from '../../model/say.ts';
import { figure } from '../../model/table.ts';
import { unitOf } from './dots.ts';
import type { Scene } from './layout.ts';
import type { Room, Viewers } from './schema.ts';

/** A scene in words, for a reader who does not see the picture. */
export function describe(data: Viewers, { show }: Scene, say: Say): string {
  const zh = say.locale === 'zh-Hans';
  const lower = lowering(data);
  const claim = (id: string) => data.claims[id]!;
  const rooms = Object.values(data.rooms);
  const now = rooms.filter(({ counts }) => counts === 'concurrent');
  const ever = rooms.filter(({ counts }) => counts === 'cumulative');
  const unit = say.number(unitOf(data));
  const hosts = (room: Room) => say.list(room.hosts.map((host) => say.pick(data.hosts[host]!.name)));
  const join = (parts: string[]) => parts.join(zh ? '；' : '; ');
  const name = (room: Room) => say.pick(room.name);
  const inRoom = now.map((room) =>
    zh
      ? `${name(room)}直播间此刻有${figure(claim(room.usual), say)}人`
      : `${name(room)}’s room holds ${figure(claim(room.usual), say)} concurrent viewers`,
  );
  switch (show) {
    case 'signs': {
      const signs = rooms.map((room) => {
        const numbers = [room.usual, ...(room.peak ? [room.peak] : [])].map((id) => figure(claim(id), say));
        const list = numbers.join(zh ? '，' : ', ');
        return zh ? `${name(room)}（${hosts(room)}）：${list}` : `${name(room)} (${hosts(room)}): ${list}`;
      });
      return zh
        ? `示意的直播画面，各有一个数字。${join(signs)}。`
        : `Schematic live screens, each with its number. ${join(signs)}.`;
    }
    case 'room': {
      const ranged = now.some((room) => claim(room.usual).value!.to !== undefined);
      const faint = zh ? '，淡点是范围的上端' : '; faint dots are the upper end of the range';
      return zh
        ? `${join(inRoom)}。一点为${unit}人${ranged ? faint : ''}。`
        : `${join(inRoom)}. One dot is ${unit} viewers${ranged ? faint : ''}.`;
    }
    case 'door':
    case 'peak': {
      const doors = ever.map((room) => {
        const value = figure(claim(show === 'peak' && room.peak ? room.peak : room.usual), say);
        return zh
          ? `${name(room)}门口数的是累计观看人次，${value}；屋里此刻有多少人，没有数字`
          : `at ${name(room)}’s door stand the views added up, ${value}; how many are in the room now, no count says`;
      });
      const scale =
        show === 'peak' && ever.some(({ peak }) => peak)
          ? zh
            ? '画面拉远，点变小。'
            : 'The view zooms out and the dots shrink. '
          : '';
      return zh
        ? `${scale}${join(inRoom)}；${join(doors)}。${rooms.length > 2 ? '这些' : '两个'}数字数的不是同一件事。`
        : `${scale}${join([...inRoom, ...doors])}. The numbers do not count the same thing.`;
    }
    case 'same-order': {
      const same = claim(data.sameOrder);
      const by = say.pick(same.attribution.by!);
      const hedges = [same.hedge, same.note].flatMap((text) => (text ? [lower(say.pick(text))] : []));
      const note = hedges.length ? say.bracket(hedges.join(zh ? '；' : '; ')) : '';
      const dark = say.list(ever.map(name));
      return zh
        ? `${dark}的屋里淡淡地亮起同一数量级的点，前提是${by}的说法属实${note}。`
        : `Dots of the same order appear faintly in the room${ever.length > 1 ? 's' : ''} of ${dark}, if what ${by} says is so${note}.`;
    }
    case 'doubts': {
      const { few, overrated, daily } = data.doubts;
      const users = figure(claim(daily), say);
      return zh
        ? `示意图，没有数据：${say.pick(claim(few).label)}。${say.pick(claim(overrated).label)}；${say.pick(claim(daily).label)}${users}。`
        : `A schematic without data: ${lower(say.pick(claim(few).label))}. ${say.pick(claim(overrated).label)}; ${lower(say.pick(claim(daily).label))} ${users}.`;
    }
  }
}
