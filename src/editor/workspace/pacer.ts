import { pause } from '../host/waiting.ts';

/** How long work may go on at a stretch, in milliseconds, before others have their turn. */
const stretchMs = 12;

/** Makes a function to be awaited between steps of long work: it waits for a turn of the event loop now and then only. */
export function pacer(): () => Promise<void> {
  let since = Date.now();
  return async () => {
    if (Date.now() - since < stretchMs) return;
    await pause(0);
    since = Date.now();
  };
}
