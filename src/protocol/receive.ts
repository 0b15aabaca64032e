import { type GenericSchema, getDotPath, type InferOutput, safeParse } from 'valibot';

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
export function receive<S extends GenericSchema>(
  schema: S,
  arrived: unknown,
): Received<InferOutput<S>> {
  // Objects that throw when read cannot cross postMessage, but a caller in the same process could hand one over.
  try {
    const result = safeParse(schema, arrived, { abortEarly: true });
    if (result.success) return { ok: true, message: result.output };
    const issue = result.issues[0];
    return { ok: false, refusal: { reason: issue.message, path: getDotPath(issue) ?? '' } };
  } catch {
    return { ok: false, refusal: { reason: 'unreadable', path: '' } };
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
  schema: GenericSchema<unknown, M>,
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
