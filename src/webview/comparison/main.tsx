import { render } from 'preact';
import { payloadSchema } from '../../protocol/messages.ts';
import { receive } from '../../protocol/receive.ts';
import { App } from './app.tsx';
import { translator } from './context.ts';
import { connectHost } from './host.ts';
import { Broken } from './states.tsx';

const host = connectHost();
const root = document.getElementById('root');
const payload = receive(payloadSchema, embedded());

if (root !== null) {
  root.replaceChildren();
  if (payload.ok) {
    const { data, strings, start } = payload.message;
    render(<App host={host} first={data} t={translator(strings)} start={start} />, root);
  } else {
    // The strings may be right although the rest is not.
    const strings = (embedded() as { strings?: Record<string, string> } | null)?.strings ?? {};
    render(<Broken t={translator(strings)} refusal={payload.refusal} />, root);
    host.send({ type: 'refused', ...payload.refusal });
  }
  // Two frames later the first rows are on the glass.
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      host.send({ type: 'ready', painted: performance.timeOrigin + performance.now() }),
    ),
  );
}

function embedded(): unknown {
  try {
    return JSON.parse(document.getElementById('payload')?.textContent ?? '');
  } catch {
    return null;
  }
}
