import type { IncomingMessage } from 'node:http';

/** Bytes of the largest edit that is read: far more than a story has. */
const limit = 2_000_000;

/** Why a request is not answered, as an HTTP status. */
export class Refused extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * Lets in only what the desk's own page asks. A page elsewhere on the web can make a browser send requests to this
 * machine: it does not know the token, its origin is another, and a name of its own that points here is not ours.
 * @param token what the page was given
 * @throws Refused
 */
export function expectOwn(request: IncomingMessage, token: string): void {
  expectHost(request);
  const { origin, host } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) throw new Refused(403, 'Another origin');
  if (request.headers['x-desk-token'] !== token) throw new Refused(403, 'Not the token of this desk');
}

/** @throws Refused when the request was sent to a name that is not this machine's own */
export function expectHost({ headers: { host = '' } }: IncomingMessage): void {
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) throw new Refused(403, 'Another host');
}

/** The JSON that a request carries. @throws Refused when it is none, or too long */
export async function bodyOf(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    throw new Refused(415, 'Expected application/json');
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) throw new Refused(413, 'Too long');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new Refused(400, 'Not JSON');
  }
}
