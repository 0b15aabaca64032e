// @ts-check
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

/**
 * Passes on what is appended to a file, which need not exist yet.
 * @param {string} file
 * @param {(text: string) => void} onText
 */
export function followFile(file, onText) {
  const decoder = new StringDecoder('utf8');
  const buffer = Buffer.alloc(64 * 1024);
  /** @type {number | undefined} */
  let handle;

  const flush = () => {
    if (handle === undefined && existsSync(file)) handle = openSync(file, 'r');
    if (handle === undefined) return;
    for (let size = readSync(handle, buffer); size > 0; size = readSync(handle, buffer)) {
      onText(decoder.write(buffer.subarray(0, size)));
    }
  };
  const timer = setInterval(flush, 100);
  return {
    flush,
    stop() {
      clearInterval(timer);
      if (handle !== undefined) closeSync(handle);
      handle = undefined;
    },
  };
}
