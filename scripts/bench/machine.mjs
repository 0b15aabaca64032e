// @ts-check
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';

/** What the figures depend on, in one line. */
export function machineText() {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), ${memory} GiB, ${type()} ${release()}, Node ${process.versions.node}`;
}

/** The load averages of the last 1, 5 and 15 minutes. */
export function loadText() {
  return loadavg()
    .map((load) => load.toFixed(1))
    .join(', ');
}
