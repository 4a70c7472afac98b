import { mount } from 'svelte';
import '../site/css/colours.css';
import './css/base.css';
import './css/frame.css';
import './css/list.css';
import './css/form.css';
import Desk from './Desk.svelte';

const start = JSON.parse(document.querySelector('#start')!.textContent!) as import('./desk.svelte.ts').Start;
mount(Desk, { target: document.querySelector('#desk')!, props: { start } });
