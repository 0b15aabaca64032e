import { Misfit, type Schema } from './schema.ts';

/** Why a message was refused; a value, for the log. */
export interface Refusal {
  readonly reason: string;
  /** Where in the message, e.g. `comparison.rows.3.label`; empty where the whole message is wrong. */
  readonly path: string;
}

export type Received<T> =
  | { readonly ok: true; readonly message: T }
  | { readonly ok: false; readonly refusal: Refusal };

/** Turns what arrived into a message, or says why not. Never throws. */
export function receive<T>(schema: Schema<T>, arrived: unknown): Received<T> {
  try {
    return { ok: true, message: schema(arrived) };
  } catch (error) {
    // Objects that throw when read cannot cross postMessage, but a caller in the same process could hand one over.
    const refusal =
      error instanceof Misfit
        ? { reason: error.message, path: error.path.join('.') }
        : { reason: 'unreadable', path: '' };
    return { ok: false, refusal };
  }
}

interface Message {
  readonly type: string;
}

/** One function a message type: a type that is forgotten does not compile. */
export type Handlers<M extends Message> = {
  readonly [T in M['type']]: (message: Extract<M, { readonly type: T }>) => void;
};

/** A listener that checks what arrives and passes it to its handler. What is refused goes to `onRefused` only. */
export function receiver<M extends Message>(
  schema: Schema<M>,
  handlers: Handlers<M>,
  onRefused: (refusal: Refusal) => void,
): (arrived: unknown) => void {
  return (arrived) => {
    const received = receive(schema, arrived);
    if (!received.ok) {
      onRefused(received.refusal);
      return;
    }
    const { message } = received;
    const handle = handlers[message.type as M['type']] as (message: M) => void;
    handle(message);
  };
}
