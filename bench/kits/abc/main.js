import { mount } from 'svelte';
import Story from './Story.svelte';

// The passages stand in the document and become the scrollyteller's panels.
const target = document.querySelector('#story');
const panels = [...target.querySelectorAll('.step')].map((step, i) => {
  step.remove();
  return { data: { step: i }, panelClass: 'step', nodes: [...step.children] };
});
mount(Story, { target, props: { panels } });
