import type { Say } from '../../model/say.ts';
import { rough, viewsAfter } from './model.ts';

/** The people in the room: the range that the report gives. */
export interface Room {
  readonly from: number;
  readonly to: number;
}

const zh = (say: Say) => say.locale === 'zh-Hans';

/** A length of time: 4小时, 4 hours; 90分钟, 90 minutes. */
export function duration(minutes: number, say: Say): string {
  const hours = minutes / 60;
  if (Number.isInteger(hours * 2) && minutes >= 60) {
    if (zh(say)) return `${hours}小时`;
    return hours === 1 ? '1 hour' : `${hours} hours`;
  }
  return zh(say) ? `${minutes}分钟` : `${minutes} minutes`;
}

/** What the door's counter would show, as a range: 480万至720万. */
export function result({ from, to }: Room, stay: number, minutes: number, say: Say): string {
  const [low, high] = [from, to].map((people) => rough(viewsAfter(people, stay, minutes))) as [
    number,
    number,
  ];
  return say.quantity(low < high ? { from: low, to: high } : { exact: low }, 'view');
}

/** The result in a sentence. */
export function sentence(room: Room, stay: number, minutes: number, say: Say): string {
  const people = say.quantity(room.from < room.to ? { ...room } : { exact: room.from }, 'viewer');
  const views = result(room, stay, minutes, say);
  return zh(say)
    ? `如果每人平均停留${duration(stay, say)}，一直有${people}人在场的屋子，播上${duration(minutes, say)}，门口的累计数会显示约${views}。`
    : `If people stay ${duration(stay, say)} on average, a room that always holds ${people} would show about ${views} at its door after ${duration(minutes, say)}.`;
}

export const labels = {
  title: {
    'zh-Hans': '试一试：同一间屋子，门口会显示多少？',
    en: 'Try it: the same room, and what its door would show',
  },
  intro: {
    'zh-Hans':
      '这是本站自己的模型，不是报道的内容。屋里的人数取报道给出的大致范围；人陆续来，停留一阵，又走开。按利特尔法则，屋里的人数约等于每分钟进来的人乘以平均停留的分钟数；门口的计数（相当于左上角的数字）只加不减。',
    en: 'This is our own model, not the report’s. The room holds the approximate range that the report gives; people arrive, stay a while and leave. By Little’s law it holds about as many as arrive in a minute times the minutes they stay; the counter at the door (the number at the top left) only adds.',
  },
  stay: { 'zh-Hans': '平均停留', en: 'Average stay' },
  length: { 'zh-Hans': '直播时长', en: 'Length of the show' },
  start: { 'zh-Hans': '开播', en: 'Start the show' },
  stop: { 'zh-Hans': '停', en: 'Stop' },
  room: { 'zh-Hans': '此刻在场', en: 'In the room now' },
  door: { 'zh-Hans': '门口累计', en: 'At the door, added up' },
  clock: { 'zh-Hans': '已播', en: 'On air for' },
  dot: { 'zh-Hans': '1点', en: '1 dot' },
  middle: { 'zh-Hans': '按范围的中间值画', en: 'drawn for the middle of the range' },
  examples: { 'zh-Hans': '几个算好的例子', en: 'Worked examples' },
  inWords: { 'zh-Hans': '表中第三行是说：', en: 'The third row in words: ' },
  own: { 'zh-Hans': '本站模型', en: 'Our own model' },
} as const;
