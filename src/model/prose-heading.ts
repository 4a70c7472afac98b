import type { Heading } from 'mdast';
import { statuses } from './claim.ts';
import { hyphened, readCondition, type Condition } from './condition.ts';
import { placeOf, textOf } from './markdown.ts';
import * as say from './messages/prose.ts';
import type { Told } from './problem.ts';
import type { Passage } from './prose.ts';

const attributesOfHeading = /\s*\{#([a-z0-9-]+)((?:\s+[a-z]+="[^"]*")*)\s*\}\s*$/;
const names = ['label', 'when', 'guess'];

/** A heading's words and its attributes, as a passage without text. */
export function readHeading(node: Heading, tell: (told: Told) => void): Passage | undefined {
  const words = textOf(node);
  const match = attributesOfHeading.exec(words);
  if (node.depth > 3 || (!match && node.depth > 1)) {
    tell(say.noId(words, node.depth));
    return undefined;
  }
  const attributes = Object.fromEntries(
    [...(match?.[2] ?? '').matchAll(/([a-z]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!]),
  );
  for (const key of Object.keys(attributes)) if (!names.includes(key)) tell(say.unknownAttribute(key, names));
  const id = match?.[1] ?? 'opening';
  const title = words.replace(attributesOfHeading, '');
  if (!title.trim()) tell(say.emptyHeading(id));
  return {
    id,
    title,
    ...(attributes['label'] !== undefined && { label: attributes['label'] }),
    when: attributes['when'] === undefined ? [] : readConditions(attributes['when'], tell),
    ...(attributes['guess'] !== undefined && {
      guess: { question: '', options: [], at: attributes['guess'] },
    }),
    nodes: [],
    line: placeOf(node).line,
  };
}

function readConditions(text: string, tell: (told: Told) => void): Condition[] {
  return text
    .trim()
    .split(/\s+/)
    .flatMap((condition): Condition[] => {
      const found = readCondition(condition);
      if (!found) tell(say.badCondition(condition, condition.split('=')[1] ?? '', statuses.map(hyphened)));
      return found ? [found] : [];
    });
}
