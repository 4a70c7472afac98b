import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants } from 'node:zlib';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { parseAst } from 'vite';

/** What a built page costs before anybody touches it, counted from its files as they are published (brotli 11). */

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

export interface PageBytes {
  /** The document, compressed and as it is. */
  readonly html: number;
  readonly htmlRaw: number;
  /** Stylesheets that the document names; all of them hold back the first paint. */
  readonly css: number;
  /** Scripts that the document names and what they import at once. */
  readonly js: number;
  /** Fonts that the document preloads. */
  readonly font: number;
  /** All of the above together. */
  readonly firstView: number;
  /** Of the document as it travels, the part that has to arrive for the opening to be there whole. */
  readonly opening: number;
  /** That part and the stylesheets: what the first screen waits for. */
  readonly firstScreen: number;
  readonly scripts: number;
  readonly stylesheets: number;
  /** Elements in the document. */
  readonly elements: number;
}

const brotli = promisify(brotliCompress);

/** A text file as it is published. */
export const compressed = (bytes: Buffer): Promise<Buffer> =>
  brotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

/**
 * How much of a compressed text has to arrive until its first bytes can be read.
 * @param until how many bytes of the text are needed
 */
export function needed(packed: Buffer, until: number): number {
  const readable = (count: number) =>
    brotliDecompressSync(packed.subarray(0, count), { finishFlush: constants.BROTLI_OPERATION_FLUSH }).length;
  let [low, high] = [0, packed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (readable(middle) >= until) high = middle;
    else low = middle + 1;
  }
  return high;
}

/** The modules that a module imports at once, as it names them. */
export const importsOf = (code: string): string[] =>
  parseAst(code).body.flatMap((statement) =>
    statement.type === 'ImportDeclaration' ||
    statement.type === 'ExportAllDeclaration' ||
    statement.type === 'ExportNamedDeclaration'
      ? statement.source
        ? [statement.source.value]
        : []
      : [],
  );

function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((candidate) => candidate.name === name)?.value;

/**
 * Counts what a page of a built site costs.
 * @param site the site's folder
 * @param page the document's path in it, as in `en/index.html`
 * @param base the folder below which the site stands, "/" at a root
 * @throws the file system's error when the page names a file that is not there
 */
export async function bytesOf(site: string, page: string, base = '/'): Promise<PageBytes> {
  const raw = await readFile(path.join(site, page));
  const text = raw.toString();
  const elements = [...elementsOf(parse(text, { sourceCodeLocationInfo: true }))];
  const fileOf = (address: string) => {
    const { pathname } = new URL(address, `http://site${base.replace(/\/$/, '')}/${page}`);
    return path.posix.relative(base, decodeURIComponent(pathname));
  };
  const named = (test: (element: Element) => string | undefined) =>
    new Set(elements.flatMap((element) => test(element) ?? []).map(fileOf));
  const link = (element: Element, rel: string) =>
    element.tagName === 'link' && attribute(element, 'rel') === rel ? attribute(element, 'href') : undefined;
  const styles = named((element) => link(element, 'stylesheet'));
  const fonts = named((element) =>
    attribute(element, 'as') === 'font' ? link(element, 'preload') : undefined,
  );
  const scripts = named(
    (element) =>
      link(element, 'modulepreload') ??
      (element.tagName === 'script' ? attribute(element, 'src') : undefined),
  );
  // A set that grows while it is walked: what is imported at once is fetched at once.
  for (const script of scripts)
    for (const name of importsOf(await readFile(path.join(site, script), 'utf8')))
      scripts.add(path.posix.join(path.posix.dirname(script), name));
  const weigh = async (files: Iterable<string>, asIs = false) => {
    let sum = 0;
    for (const file of files) {
      const bytes = await readFile(path.join(site, file));
      sum += asIs ? bytes.length : (await compressed(bytes)).length;
    }
    return sum;
  };
  const packed = await compressed(raw);
  const opening = elements.find((element) => attribute(element, 'class')?.split(' ').includes('opening'));
  const end = opening?.sourceCodeLocation?.endOffset ?? text.length;
  const [css, js, font] = [await weigh(styles), await weigh(scripts), await weigh(fonts, true)];
  const first = needed(packed, Buffer.byteLength(text.slice(0, end)));
  return {
    html: packed.length,
    htmlRaw: raw.length,
    css,
    js,
    font,
    firstView: packed.length + css + js + font,
    opening: first,
    firstScreen: first + css,
    scripts: scripts.size,
    stylesheets: styles.size,
    elements: elements.length,
  };
}
