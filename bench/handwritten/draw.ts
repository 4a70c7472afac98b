import { easeCubicInOut, scaleBand, scaleLinear, scalePoint, select, transition } from 'd3';

/**
 * The picture that every page of eight steps draws, whatever scrolls it: 46 marks, made by D3 in the browser as such
 * pieces usually are. Eight boxes with their names and thirty dots that change places.
 */

interface Part {
  readonly id: string;
  readonly size: number;
}
interface Dot {
  readonly id: number;
}

const parts: readonly Part[] = Array.from({ length: 8 }, (_, i) => ({
  id: `Part ${i + 1}`,
  size: 30 + ((i * 37) % 50),
}));
const dots: readonly Dot[] = Array.from({ length: 30 }, (_, id) => ({ id }));
const [width, height] = [360, 300];

const bands = scaleBand<string>()
  .domain(parts.map(({ id }) => id))
  .range([20, width - 20])
  .padding(0.15);
const tall = scaleLinear().domain([0, 110]).range([0, 150]);
const rows = scalePoint<number>().domain([0, 1, 2]).range([40, 90]);

/** Where a part stands in a step: its order and its height change from one to the next. */
const placeOf = (part: Part, index: number, step: number) => {
  const order = (index + step) % parts.length;
  const high = tall(step % 2 ? part.size : 110 - part.size);
  return { x: bands(parts[order]!.id)!, y: 250 - high, high };
};

/**
 * Puts the picture into a page.
 * @param stage is told the step that is drawn as `data-step`, from which the bench knows that the page reacts
 * @returns moves it to a step, counted from 0
 */
export function picture(stage: HTMLElement): (step: number) => void {
  const svg = select(stage).append('svg').attr('viewBox', `0 0 ${width} ${height}`);
  return (step) => {
    // D3's types tie a transition to the elements it was made of.
    const moved = transition().duration(700).ease(easeCubicInOut) as never;
    svg
      .selectAll<SVGRectElement, Part>('rect')
      .data(parts, ({ id }) => id)
      .join('rect')
      .attr('rx', 2)
      .attr('width', bands.bandwidth())
      .transition(moved)
      .attr('x', (part, i) => placeOf(part, i, step).x)
      .attr('y', (part, i) => placeOf(part, i, step).y)
      .attr('height', (part, i) => placeOf(part, i, step).high)
      .attr('fill', (_, i) => (i === step ? '#b3261e' : '#c9c2b4'));
    svg
      .selectAll<SVGTextElement, Part>('text')
      .data(parts, ({ id }) => id)
      .join('text')
      .text(({ id }) => id)
      .attr('font-size', 9)
      .attr('text-anchor', 'middle')
      .transition(moved)
      .attr('x', (part, i) => placeOf(part, i, step).x + bands.bandwidth() / 2)
      .attr('y', 266);
    svg
      .selectAll<SVGCircleElement, Dot>('circle')
      .data(dots, ({ id }) => id)
      .join('circle')
      .attr('r', 4)
      .transition(moved)
      .delay(({ id }) => id * 5)
      .attr('cx', ({ id }) => 20 + (((id + step * 3) % 10) * (width - 40)) / 9)
      .attr('cy', ({ id }) => rows(Math.floor(((id + step * 7) % 30) / 10))!)
      .attr('fill', ({ id }) => (id % 8 === step ? '#b3261e' : '#6d675c'));
    stage.dataset.step = String(step);
  };
}
