import type { Layout, Mark, Tone } from '../model/layout.ts';
import { arrowPath, fieldPath, linkPath, personPath } from './draw.ts';

/**
 * One layout as the elements of one <svg>, for the page, stills, files and the stage alike: it draws and does not
 * think. Pure and free of any framework: a file writes the elements out, the stage keeps the page's alike.
 */

/** An element to be: its attributes (absent ones undefined), and either words or further elements. */
export interface Drawn {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly content: string | readonly Drawn[];
}

export interface Drawing {
  /** Makes ids in this figure unique on its page. */
  readonly prefix: string;
  /** The text alternative; without it the figure is hidden from assistive technology. */
  readonly label?: string | undefined;
  /** The graphic's name, which makes a mark's claim an address. */
  readonly graphic?: string | undefined;
  /**
   * For a file of its own: each tone's literal colour, the faces it names, and how large its labels are in these. A page
   * has its own in its stylesheet.
   */
  readonly file?: { readonly ink: (tone: Tone) => string; readonly faces: string; readonly size: number };
}

const leading = 1.3;

const element = (tag: string, attributes: Drawn['attributes'], content: Drawn['content'] = []): Drawn => ({
  tag,
  attributes,
  content,
});

/** What a scene does not show is not in the document: not found by search, not focused, not read aloud. */
export const shownOf = ({ marks }: Layout): readonly Mark[] => marks.filter(({ opacity }) => opacity > 0);

/** A picture: its size, its hatching, and its marks. */
export function figure(layout: Layout, drawing: Drawing): Drawn {
  const { prefix, label, file } = drawing;
  const { width, height } = layout;
  const hatch = element(
    'pattern',
    {
      id: `${prefix}-hatch`,
      width: 5,
      height: 5,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    },
    [element('path', { d: 'M0 0v5', ...colours(drawing, undefined, 'open'), 'stroke-width': 1.6 })],
  );
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      ...(file && { width, height, 'font-family': file.faces }),
      role: label && 'img',
      'aria-label': label || undefined,
      'aria-hidden': label ? undefined : 'true',
    },
    [
      element('defs', {}, [hatch]),
      ...(file ? [element('rect', { width, height, fill: file.ink('paper') })] : []),
      ...shownOf(layout).map((mark) => markOf(mark, drawing)),
    ],
  );
}

/** One mark with all it is made of; a group where that is more than one element. */
export function markOf(mark: Mark, drawing: Drawing): Drawn {
  const { id, claim, opacity } = mark;
  const own = {
    'data-mark': drawing.file ? undefined : id,
    'data-claim': claim && drawing.graphic ? `${drawing.graphic}.${claim}` : undefined,
    opacity: opacity < 1 ? opacity : undefined,
  };
  const all = parts(mark, drawing);
  const [only, more] = all;
  return only && !more ? { ...only, attributes: { ...own, ...only.attributes } } : element('g', own, all);
}

/**
 * How an element is coloured: on a page by classes, which follow the scheme, in a file literally. `fill` undefined
 * is none, and so is what is hatched, which is filled with the figure's own pattern.
 */
function colours(
  { prefix, file }: Drawing,
  fill: Tone | undefined,
  stroke: Tone | undefined,
  hatched = false,
): Drawn['attributes'] {
  const names = [fill && !hatched && `f-${fill}`, stroke && stroke !== 'none' && `s-${stroke}`];
  return {
    class: (!file && names.filter(Boolean).join(' ')) || undefined,
    fill: hatched ? `url(#${prefix}-hatch)` : fill && file?.ink(fill),
    stroke: stroke && file?.ink(stroke),
  };
}

/** A line has no inside. */
const line = (drawing: Drawing, stroke: Tone): Drawn['attributes'] => ({
  ...colours(drawing, undefined, stroke),
  fill: 'none',
});

function parts(mark: Mark, drawing: Drawing): Drawn[] {
  if (mark.kind === 'box')
    return [
      element('rect', {
        x: mark.x,
        y: mark.y,
        width: mark.width,
        height: mark.height,
        rx: mark.radius,
        ...colours(drawing, mark.fill, mark.stroke, mark.hatched),
        'stroke-width': mark.strokeWidth,
        'stroke-dasharray': mark.dashed ? '4 3' : undefined,
      }),
    ];
  if (mark.kind === 'label')
    return [
      element(
        'text',
        {
          x: mark.x,
          y: mark.y,
          'font-size': Math.round(mark.size * (drawing.file?.size ?? 1) * 100) / 100,
          'font-weight': mark.weight,
          'text-anchor': mark.anchor,
          ...colours(drawing, mark.tone, undefined),
        },
        mark.lines.length === 1
          ? mark.lines[0]
          : mark.lines.map((words, i) =>
              element(
                'tspan',
                { x: mark.x, y: Math.round((mark.y + i * mark.size * leading) * 100) / 100 },
                words,
              ),
            ),
      ),
    ];
  if (mark.kind === 'link') {
    const look = { ...line(drawing, mark.tone), 'stroke-width': mark.strokeWidth };
    const drawn = mark.reveal < 1;
    return [
      element('path', {
        d: linkPath(mark),
        pathLength: drawn ? 1 : undefined,
        'stroke-dasharray': drawn ? `${mark.reveal} 1` : mark.dashed ? '5 4' : undefined,
        ...look,
      }),
      ...(mark.arrow ? [element('path', { d: arrowPath(mark), ...look })] : []),
    ];
  }
  if (mark.kind === 'field')
    return [
      element('path', {
        d: fieldPath(mark),
        ...(mark.shape === 'dot'
          ? { ...line(drawing, mark.fill), 'stroke-width': mark.cell, 'stroke-linecap': 'round' }
          : colours(drawing, mark.fill, mark.stroke, mark.hatched)),
      }),
    ];
  return [
    element('circle', {
      cx: mark.x,
      cy: mark.y,
      r: mark.r,
      ...colours(drawing, mark.fill, mark.stroke),
      'stroke-width': 1.5,
    }),
    element('path', { d: personPath(mark), ...colours(drawing, 'paper', undefined) }),
  ];
}
