import { packages, refused, type Package } from '../lib/licences.ts';
import { inWords, main, Stop } from '../lib/report.ts';

// Every package of the lockfile under its licence; fails when one may not be used.
await main(async () => {
  const all = packages();
  const groups = new Map<string, Package[]>();
  for (const one of all) {
    const licence = one.licence || '?';
    groups.set(licence, [...(groups.get(licence) ?? []), one]);
  }
  for (const [licence, members] of [...groups].sort((a, b) => b[1].length - a[1].length)) {
    console.log(`\n${licence} (${members.length})`);
    for (const { name, version, dev } of members)
      console.log(
        `  ${name} ${version}${dev ? inWords('（只用于生成和测试）', ' (to build and test)') : ''}`,
      );
  }
  const wrong = refused(all);
  if (wrong.length)
    throw new Stop(
      [
        inWords(
          '下列软件包的许可不在scripts/lib/licences.ts的名单里：换掉它们，或者读过许可之后写进名单。',
          'The licences of these packages are not in the list of scripts/lib/licences.ts: replace them, or read the licence and add it.',
        ),
        ...wrong.map(({ name, version, licence }) => `  ${name} ${version}: ${licence || '?'}`),
      ].join('\n'),
    );
  console.log(inWords(`\n共${all.length}个软件包，许可都可以用。`, `\n${all.length} packages, all allowed.`));
});
