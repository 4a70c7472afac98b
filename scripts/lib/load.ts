import { Agent, get } from 'node:http';

/** What came of a load. */
export interface Load {
  readonly answers: number;
  readonly bytes: number;
  /** Answers that were not the file, whole, and requests without an answer, in words. */
  readonly failures: readonly string[];
  /** From the request to the last byte, in milliseconds: of half the answers, of 99 in 100, of all at most. */
  readonly half: number;
  readonly most: number;
  readonly longest: number;
  readonly seconds: number;
}

/**
 * Asks a server on this machine for files, over and over, in so many connections at once, as browsers ask: compressed,
 * over connections that stay open.
 * @param files each address with the length that its answer must have, in bytes as sent
 * @param seconds how long; at most a minute
 */
export async function load(
  origin: string,
  files: ReadonlyMap<string, number>,
  connections: number,
  seconds: number,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const addresses = [...files.keys()];
  const times: number[] = [];
  const failures: string[] = [];
  let bytes = 0;
  const begun = performance.now();
  const end = begun + Math.min(seconds, 60) * 1000;

  const ask = (address: string): Promise<void> =>
    new Promise((resolve) => {
      const asked = performance.now();
      const fail = (what: string) => {
        failures.push(`${address}: ${what}`);
        resolve();
      };
      const request = get(
        origin + address,
        { agent, headers: { 'accept-encoding': 'gzip, br' }, timeout: 10_000 },
        (response) => {
          let length = 0;
          response.on('data', (chunk: Buffer) => (length += chunk.length));
          response.on('error', ({ message }) => fail(message));
          response.on('end', () => {
            if (response.statusCode !== 200) return fail(`status ${response.statusCode}`);
            if (length !== files.get(address)) return fail(`${length} bytes of ${files.get(address)}`);
            bytes += length;
            times.push(performance.now() - asked);
            resolve();
          });
        },
      );
      request.on('timeout', () => request.destroy(new Error('no answer in ten seconds')));
      request.on('error', ({ message }) => fail(message));
    });

  let next = 0;
  const read = async () => {
    while (performance.now() < end) await ask(addresses[next++ % addresses.length]!);
  };
  await Promise.all(Array.from({ length: connections }, read));
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return {
    answers: times.length,
    bytes,
    failures,
    half: at(0.5),
    most: at(0.99),
    longest: times.at(-1) ?? 0,
    seconds: (performance.now() - begun) / 1000,
  };
}
