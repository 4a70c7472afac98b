import {
  axisLeft,
  easeCubicInOut,
  format,
  linkVertical,
  max,
  scaleBand,
  scaleLinear,
  scalePoint,
  select,
  stack,
  stratify,
  sum,
  transition,
  tree,
  type HierarchyPointLink,
  type HierarchyPointNode,
} from 'd3';

/**
 * The picture that every page of eight steps draws, whatever scrolls it, made by D3 in the browser as such pieces
 * usually are. It has the three forms of the story and 46 marks: an organisation of eight boxes, their names and
 * seven lines; the boxes as amounts on an axis; the boxes as shares of one bar; and 23 dots that change places.
 */

/** A line of parts.json. */
export interface Part {
  readonly id: string;
  /** The part above it; none above the first. */
  readonly parent: string;
  readonly size: number;
}
interface Dot {
  readonly id: number;
}
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const dots: readonly Dot[] = Array.from({ length: 23 }, (_, id) => ({ id }));
const [width, height] = [360, 300];
const amount = format(',.0f');
const share = format('.0%');

const rows = scalePoint<number>().domain([0, 1, 2]).range([20, 60]);

/** Which form the picture has at a step. */
const formAt = (step: number) => (step < 3 ? 'organisation' : step < 6 ? 'amounts' : 'shares');

/** The organisation, one box below the other. */
const organise = (parts: readonly Part[]) =>
  tree<Part>().size([width - 20, 130])(
    stratify<Part>()
      .id(({ id }) => id)
      .parentId(({ parent }) => parent || null)([...parts]),
  );
const line = linkVertical<HierarchyPointLink<Part>, { x: number; y: number }>()
  .x(({ x }) => x + 10)
  .y(({ y }) => y + 90);

/** Where each part stands in each of the forms. */
function placesOf(parts: readonly Part[], organisation: HierarchyPointNode<Part>) {
  const boxes = new Map(
    organisation.descendants().map(({ data, x, y }) => [data.id, { x: x + 10, y: y + 90 }]),
  );
  const tall = scaleLinear()
    .domain([0, max(parts, ({ size }) => size)!])
    .nice()
    .range([250, 100]);
  const whole = sum(parts, ({ size }) => size);
  const wide = scaleLinear()
    .domain([0, whole])
    .range([10, width - 10]);
  const shares = stack<Record<string, number>>().keys(parts.map(({ id }) => id))([
    Object.fromEntries(parts.map(({ id, size }) => [id, size])),
  ]);
  const place = ({ id, size }: Part, step: number): Place => {
    switch (formAt(step)) {
      case 'organisation': {
        const { x, y } = boxes.get(id)!;
        return { x: x - 20, y: y - 9, width: 40, height: 18 };
      }
      case 'amounts': {
        // In another order at each step.
        const band = scaleBand<string>()
          .domain(parts.map((_, i) => parts[(i + step) % parts.length]!.id))
          .range([30, width - 10])
          .padding(0.15);
        return { x: band(id)!, y: tall(size), width: band.bandwidth(), height: tall(0) - tall(size) };
      }
      case 'shares': {
        const [from, to] = shares.find(({ key }) => key === id)![0]!;
        return { x: wide(from), y: 140, width: wide(to) - wide(from) - 2, height: 60 };
      }
    }
  };
  const name = ({ id, size }: Part, step: number): string =>
    ({ organisation: id, amounts: amount(size), shares: share(size / whole) })[formAt(step)];
  return { place, name, tall };
}

/**
 * Puts the picture into a page.
 * @param stage is told the step that is drawn as `data-step`, from which the bench knows that the page reacts
 * @param parts what parts.json holds
 * @returns moves it to a step, counted from 0
 */
export function picture(stage: HTMLElement, parts: readonly Part[]): (step: number) => void {
  const organisation = organise(parts);
  const { place, name, tall } = placesOf(parts, organisation);
  const svg = select(stage).append('svg').attr('viewBox', `0 0 ${width} ${height}`);
  const axis = svg.append('g').attr('transform', 'translate(28 0)').attr('opacity', 0);
  axis.call(axisLeft(tall).ticks(4));
  return (step) => {
    // D3's types tie a transition to the elements it was made of.
    const moved = transition().duration(700).ease(easeCubicInOut) as never;
    axis.transition(moved).attr('opacity', formAt(step) === 'amounts' ? 1 : 0);
    svg
      .selectAll<SVGPathElement, HierarchyPointLink<Part>>('path.line')
      .data(organisation.links(), ({ target }) => target.id!)
      .join('path')
      .attr('class', 'line')
      .attr('fill', 'none')
      .attr('stroke', '#6d675c')
      .attr('d', line)
      .transition(moved)
      .attr('opacity', formAt(step) === 'organisation' ? 1 : 0);
    svg
      .selectAll<SVGRectElement, Part>('rect')
      .data(parts, ({ id }) => id)
      .join('rect')
      .attr('rx', 2)
      .transition(moved)
      .attr('x', (part) => place(part, step).x)
      .attr('y', (part) => place(part, step).y)
      .attr('width', (part) => place(part, step).width)
      .attr('height', (part) => place(part, step).height)
      .attr('fill', (_, i) => (i === step ? '#b3261e' : '#c9c2b4'));
    svg
      .selectAll<SVGTextElement, Part>('text.name')
      .data(parts, ({ id }) => id)
      .join('text')
      .attr('class', 'name')
      .attr('font-size', 9)
      .attr('text-anchor', 'middle')
      .text((part) => name(part, step))
      .transition(moved)
      .attr('x', (part) => place(part, step).x + place(part, step).width / 2)
      .attr('y', (part) => place(part, step).y + place(part, step).height / 2 + 3);
    svg
      .selectAll<SVGCircleElement, Dot>('circle')
      .data(dots, ({ id }) => id)
      .join('circle')
      .attr('r', 4)
      .transition(moved)
      .delay(({ id }) => id * 5)
      .attr('cx', ({ id }) => 20 + (((id + step * 3) % 8) * (width - 40)) / 7)
      .attr('cy', ({ id }) => rows(Math.floor(((id + step * 7) % 23) / 8))!)
      .attr('fill', ({ id }) => (id % 8 === step ? '#b3261e' : '#6d675c'));
    stage.dataset.step = String(step);
  };
}
