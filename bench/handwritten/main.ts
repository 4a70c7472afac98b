import { json } from 'd3';
import scrollama from 'scrollama';
import { picture, type Part } from './draw.ts';

/**
 * The page that this story is measured against: eight steps and 46 marks, written by hand with scrollama and D3. Its
 * words are the first eight passages of the story; its picture is not in the document: D3 draws it when the scripts
 * and the data have come, which is a file that a newsroom can change, as the story's are.
 */

const parts = (await json<readonly Part[]>('/parts.json'))!;
const draw = picture(document.querySelector<HTMLElement>('.graphic')!, parts);
const steps = [...document.querySelectorAll<HTMLElement>('.step')];
const scroller = scrollama();
scroller.setup({ step: steps, offset: 0.6 }).onStepEnter(({ index, element }) => {
  for (const step of steps) step.classList.toggle('active', step === element);
  draw(index);
});
addEventListener('resize', () => scroller.resize());
