/** Something an editor has to mend, and where. */
export interface Problem {
  /** Path from the project's root. */
  readonly file: string;
  /** One-based; absent when the whole file is meant. */
  readonly line?: number;
  readonly column?: number;
  /** The path inside the data, as in `claims.advertising.value`. */
  readonly path?: string;
  /** What was found and what was expected. */
  readonly message: string;
  /** What to do. */
  readonly fix?: string;
}

/** Everything that is wrong, thrown at once. */
export class Problems extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(
      `${problems.length} problem${problems.length === 1 ? '' : 's'}\n\n${problems.map(format).join('\n\n')}`,
    );
    this.name = 'Problems';
    this.problems = problems;
  }
}

/** A problem as a person reads it: place, message, advice. */
export function format(problem: Problem): string {
  const { file, line, column, path, message, fix } = problem;
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return [`${place}${path ? `  ${path}` : ''}`, `  ${message}`, ...(fix ? [`  → ${fix}`] : [])].join('\n');
}
