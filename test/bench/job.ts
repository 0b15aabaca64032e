import type { Job } from '../../scripts/bench/inHost.mjs';

/** What scripts/bench/inHost.mjs asks for, in the environment of the extension host. */
export function readJobs(): readonly Job[] {
  return JSON.parse(process.env.FRAMEWORK_GUIDE_BENCH ?? '[]') as Job[];
}

/** Runs work once and tells how long it took, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
