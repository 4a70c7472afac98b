import { build } from '../lib/build.ts';
import { main } from '../lib/report.ts';

await main(() => build());
