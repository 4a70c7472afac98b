/**
 * What other ways of making such a piece took for eight steps with 46 marks, on the same profile (390 × 844,
 * 1.6 Mbit/s, 150 ms a request, processor slowed four times, brotli). Measured once, elsewhere, and quoted as
 * found: they are not in this repository, and a run of this command does not repeat them.
 */
export const quoted: readonly {
  readonly name: readonly [zh: string, en: string];
  /** Bytes. */
  readonly js: number;
  /** Milliseconds. */
  readonly fcp: number;
  readonly tbt: number;
  readonly reacts: number;
}[] = [
  {
    name: ['手写，scrollama和D3', 'by hand, scrollama and D3'],
    js: 26_000,
    fcp: 688,
    tbt: 150,
    reacts: 1100,
  },
  { name: ['ABC的scrollyteller', 'ABC’s scrollyteller'], js: 44_000, fcp: 648, tbt: 260, reacts: 1300 },
  { name: ['The Pudding的起始包', 'The Pudding’s starter'], js: 66_000, fcp: 986, tbt: 224, reacts: 1400 },
  { name: ['路透社的工具包', 'Reuters’ kit'], js: 464_000, fcp: 1260, tbt: 926, reacts: 4300 },
];
