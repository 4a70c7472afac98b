const { buildIn } = await import('./scripts/lib/bench/building.ts');
const { copyProject, keepPagesAlone } = await import('./scripts/lib/bench/tree.ts');
for (const n of [1, 2, 5]) {
  const r = await copyProject('.cache/bench/trees/g' + n, 'traffic-or-trade', n);
  await keepPagesAlone(r);
  console.log(n, JSON.stringify(await buildIn(r)), new Date().toISOString().slice(11, 19));
}
