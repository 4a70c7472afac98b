/**
 * Places in the order of those wished for, at least `apart` from each other and half of that inside the ends,
 * each as near to its wish as the others let it be. The ends have to leave room for all.
 */
export function spread(wishes: readonly number[], apart: number, from: number, to: number): number[] {
  const groups: { size: number; sum: number }[] = [];
  const start = (group: { size: number; sum: number }, before: number) => {
    const free = group.sum / group.size;
    const behind = wishes.length - before - group.size;
    const last = to - apart * (behind + group.size - 0.5);
    return Math.max(from + apart * (before + 0.5), Math.min(last, free));
  };
  for (const wish of wishes) {
    // A group's sum is over the places that its members wish the first one to have.
    groups.push({ size: 1, sum: wish });
    while (groups.length > 1) {
      const [a, b] = groups.slice(-2) as [(typeof groups)[number], (typeof groups)[number]];
      const before = groups.slice(0, -2).reduce((sum, { size }) => sum + size, 0);
      if (start(a, before) + a.size * apart <= start(b, before + a.size)) break;
      groups.splice(-2, 2, { size: a.size + b.size, sum: a.sum + b.sum - b.size * a.size * apart });
    }
  }
  const places: number[] = [];
  for (const group of groups) {
    const first = start(group, places.length);
    for (let i = 0; i < group.size; i++) places.push(first + i * apart);
  }
  return places;
}
