import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Reply = (request: IncomingMessage, response: ServerResponse) => void;

/** A package index on this machine's loopback address that replies by path and remembers what it was asked. */
export class IndexServer {
  readonly requests: { readonly path: string; readonly headers: IncomingMessage['headers'] }[] = [];
  /** Paths whose connection was given up by the other side before the answer was complete. */
  readonly abandoned: string[] = [];
  readonly replies = new Map<string, Reply>();
  readonly #server = createServer((request, response) => {
    const path = request.url ?? '';
    this.requests.push({ path, headers: request.headers });
    response.on('close', () => {
      if (!response.writableFinished) this.abandoned.push(path);
    });
    const reply = this.replies.get(path);
    if (reply === undefined) status(404)(request, response);
    else reply(request, response);
  });

  static async start(): Promise<IndexServer> {
    const index = new IndexServer();
    await new Promise<void>((resolve) => index.#server.listen(0, '127.0.0.1', resolve));
    return index;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** Answers as PyPI does: with an ETag, and with 304 to who has it already. */
export function json(value: unknown, etag = '"one"'): Reply {
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else
      response
        .writeHead(200, { 'content-type': 'application/json; charset="UTF-8"', etag })
        .end(JSON.stringify(value));
  };
}

export function text(body: string): Reply {
  return (_, response) => response.writeHead(200).end(body);
}

export function status(code: number, headers: Record<string, string> = {}): Reply {
  return (_, response) => response.writeHead(code, headers).end('{"message": "no"}');
}

/** Accepts the request and says nothing. */
export function silence(): Reply {
  return () => {};
}

/** Sends the head of an answer and then nothing. */
export function stall(): Reply {
  return (_, response) => response.writeHead(200).write('{"info": {');
}

/** A body of so many megabytes, with or without saying so; it stops when nobody listens. */
export function flood(megabytes: number, tellsLength: boolean): Reply {
  return (_, response) => {
    const megabyte = Buffer.alloc(1024 * 1024, ' ');
    response.writeHead(
      200,
      tellsLength ? { 'content-length': String(megabytes * megabyte.length) } : {},
    );
    let left = megabytes;
    const send = (): void => {
      while (left > 0 && !response.destroyed) {
        left--;
        if (!response.write(megabyte)) {
          response.once('drain', send);
          return;
        }
      }
      response.end();
    };
    send();
  };
}
