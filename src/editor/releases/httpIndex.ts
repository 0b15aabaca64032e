import type { IndexReply, PackageIndex } from '../../core/releases/askReleases.ts';
import { type IndexProblemCode, indexProblem } from '../../core/releases/indexAnswer.ts';
import { readRetryAfter } from '../../core/releases/retryAfter.ts';
import type { IndexAddress } from './indexAddress.ts';

/** The largest answers of PyPI have about 3 MB; what is larger than this is not read to its end. */
const maxBytes = 8 * 1024 * 1024;

/** Why a check ends before its time. */
export type Ending = 'timeout' | 'cancelled';

/** A package index asked over HTTP with the `fetch` of the extension host, which knows the user's proxy. */
export class HttpIndex implements PackageIndex {
  readonly #address: IndexAddress;
  readonly #signal: AbortSignal;

  /** @param signal ends all requests; its reason is an {@link Ending} */
  constructor(address: IndexAddress, signal: AbortSignal) {
    this.#address = address;
    this.#signal = signal;
  }

  async ask(path: string, etag: string | null): Promise<IndexReply> {
    try {
      return await this.#untilEnded(this.#ask(path, etag));
    } catch (error) {
      return this.#signal.aborted
        ? problem(this.#signal.reason === 'cancelled' ? 'cancelled' : 'timeout')
        : problem('unreachable', networkCode(error));
    }
  }

  async #ask(path: string, etag: string | null): Promise<IndexReply> {
    if (this.#signal.aborted) throw this.#signal.reason;
    const { base, authorization } = this.#address;
    const response = await fetch(base + path, {
      // No more than this: in a browser every other header would make the index be asked twice.
      headers: {
        accept: 'application/json',
        ...(etag === null ? {} : { 'if-none-match': etag }),
        ...(authorization === null ? {} : { authorization }),
      },
      signal: this.#signal,
    });
    if (response.status === 200) return readBody(response);
    // The rest of the answer tells nothing more; where it cannot be dropped it does no harm.
    await response.body?.cancel().catch(() => undefined);
    return response.status === 304 ? { kind: 'unchanged' } : refusal(response);
  }

  /** Ends with the signal even where a patched `fetch` does not heed it. */
  #untilEnded<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#signal.addEventListener('abort', () => reject(this.#signal.reason), { once: true });
      work.then(resolve, reject);
    });
  }
}

async function readBody({ body, headers }: Response): Promise<IndexReply> {
  if (Number(headers.get('content-length') ?? 0) > maxBytes) {
    await body?.cancel().catch(() => undefined);
    return problem('too-large');
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    length += part.value.length;
    // The length is told by the other side, and of what is compressed: only counting is sure.
    if (length > maxBytes) {
      await reader?.cancel().catch(() => undefined);
      return problem('too-large');
    }
    chunks.push(part.value);
  }
  return { kind: 'text', text: textOf(chunks, length), etag: headers.get('etag') };
}

function textOf(chunks: readonly Uint8Array[], length: number): string {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return new TextDecoder().decode(bytes);
}

function refusal({ status, headers }: Response): IndexReply {
  const retryAfter = readRetryAfter(headers.get('retry-after'), Date.now());
  return { kind: 'problem', problem: indexProblem(codeOf(status), String(status), retryAfter) };
}

function codeOf(status: number): IndexProblemCode {
  if (status === 404 || status === 410) return 'not-found';
  if (status === 429) return 'too-many-requests';
  if (status === 401 || status === 403 || status === 407) return 'refused';
  return status >= 500 ? 'server-error' : 'unexpected-status';
}

function problem(code: IndexProblemCode, detail = ''): IndexReply {
  return { kind: 'problem', problem: indexProblem(code, detail) };
}

/** Node puts the cause below an error that says only “fetch failed”, of several addresses below a further one. */
function networkCode(error: unknown): string {
  let inner: unknown = error;
  for (let depth = 0; depth < 5 && typeof inner === 'object' && inner !== null; depth++) {
    const { code, cause, errors } = inner as Record<string, unknown>;
    if (typeof code === 'string') return code;
    inner = cause ?? (Array.isArray(errors) ? errors[0] : null);
  }
  return '';
}
