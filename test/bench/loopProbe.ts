import { performance } from 'node:perf_hooks';
import type { LongestBlock } from '../../scripts/bench/scanning.mjs';

const period = 1;

/** Looks once a millisecond whether the host's event loop comes round. */
class LoopProbe {
  readonly #timer: NodeJS.Timeout;
  #wall = performance.now();
  #cpu = threadCpu();
  #longest = { wall: 0, cpu: 0 };

  constructor() {
    this.#timer = setInterval(() => this.#look(), period);
  }

  stop(): LongestBlock {
    this.#look();
    clearInterval(this.#timer);
    return this.#longest;
  }

  #look(): void {
    const wall = performance.now();
    const cpu = threadCpu();
    this.#longest = {
      wall: Math.max(this.#longest.wall, wall - this.#wall - period),
      cpu: Math.max(this.#longest.cpu, cpu - this.#cpu),
    };
    this.#wall = wall;
    this.#cpu = cpu;
  }
}

/** The longest stretch, while some work goes on, in which the host could do nothing else. */
export async function blockWhile(work: () => Promise<unknown>): Promise<LongestBlock> {
  const probe = new LoopProbe();
  await work();
  return probe.stop();
}

/** Of this thread since Node 23.9, of all threads before. */
function threadCpu(): number {
  const node: { threadCpuUsage?: typeof process.cpuUsage } = process as never;
  const { user, system } = (node.threadCpuUsage ?? process.cpuUsage).call(process);
  return (user + system) / 1000;
}
