import { active } from '../../src/stories/index.ts';
import { load } from '../../src/stories/load.ts';
import { main } from '../lib/report.ts';

// Reads data and prose alone, for editors.
await main(async () => {
  const story = await load(active);
  const steps = story.sections.reduce((sum, section) => sum + section.steps.length, 0);
  console.log(`Data and prose are sound: ${Object.keys(story.graphics).length} graphics, ${steps} steps.`);
});
