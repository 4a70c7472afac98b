import { inWords } from '../report.ts';
import type { Judged } from './aims.ts';
import { groupOf, type Run } from './measures.ts';
import { quoted } from './quoted.ts';
import { columns, shown, table } from './table.ts';
import { named } from './words.ts';

/** A run as text: the machine, a table for each group, and each aim with what was found. */
export function report(
  { machine, measures }: Run,
  kept: Run | undefined,
  compared: Readonly<Record<string, number>>,
  judged: readonly Judged[],
): string {
  const parts = [
    [machine.processor, `${machine.cores} ×`, machine.system, `Node ${machine.node}`, machine.browser ?? '']
      .filter(Boolean)
      .join(', '),
    inWords(
      `等待处理器的进程：开始时${machine.load[0]}，结束时${machine.load[1]}（处理器${machine.cores}个；超过这个数，时间不可信，只看同一次运行里的比值）`,
      `Processes waiting for a processor: ${machine.load[0]} at first, ${machine.load[1]} at last (there are ${machine.cores}; above that, trust no times, only ratios within this run)`,
    ),
  ];
  if (kept)
    parts.push(
      inWords(
        `括号里：除以留存的那一次（${kept.date.slice(0, 10)}）`,
        `In brackets: divided by the run that is kept (${kept.date.slice(0, 10)})`,
      ),
    );
  const groups = [...new Set(Object.keys(measures).map((id) => id.split('/')[0]!))];
  for (const group of groups.filter((name) => groupOf(measures, name).subjects.length > 0)) {
    parts.push(`\n${named(group)}\n${table(measures, group, compared, named)}`);
    if (group === 'page') parts.push(others());
  }
  if (judged.length) parts.push(`\n${inWords('目标', 'Aims')}\n${goals(judged, measures)}`);
  return parts.join('\n');
}

/** What others' pages were found to take, as it is quoted. */
const others = (): string =>
  columns([
    [
      inWords(
        '\n另外测得的（八步，46个标记；不在这次运行里）',
        '\nMeasured elsewhere (8 steps, 46 marks; not in this run)',
      ),
      named('js'),
      named('fcp'),
      named('tbt'),
      named('reacts'),
    ],
    ...quoted.map(({ name, js, fcp, tbt, reacts }) => [
      inWords(...name),
      shown({ unit: 'B', value: js }),
      ...[fcp, tbt, reacts].map((value) => shown({ unit: 'ms', value })),
    ]),
  ]);

const goals = (judged: readonly Judged[], measures: Run['measures']): string =>
  columns([
    ['', inWords('目标', 'aim'), inWords('测得', 'found'), ''],
    ...judged.map(({ id, aim, met }) => {
      const [, subject, metric] = id.split('/') as [string, string, string];
      const { unit } = measures[id]!;
      return [
        `${named(subject)} · ${named(metric)}`,
        `${aim.most ? '≤' : '≥'} ${shown({ unit, value: aim.limit })}`,
        shown(measures[id]!),
        met ? '✓' : inWords('✗ 未达到', '✗ missed'),
      ];
    }),
  ]);
