import type { SingleModule } from '../core/workspace/copiedFramework.ts';
import type { SharedMemory } from './sharedTexts.ts';

/**
 * What two threads know of each file that both go through, a number each in memory that they share. A file is taken by the
 * thread that gets from `free` to `taken` first; only the scout tells more.
 */
export const free = 0;
export const taken = 1;
/** The file says something, or cannot be read at first sight. */
export const speaks = 2;
/** The file says nothing; its bytes are added. */
export const silentFrom = 3;
/** The file says something, and its text is shared; the number of the slot is taken off. */
export const sharedFrom = -1;

/** Whether the file is from now on the asking thread's. */
export function take(state: Int32Array, index: number): boolean {
  return Atomics.compareExchange(state, index, free, taken) === free;
}

/** What the scout's thread is told first. */
export interface Orders {
  readonly root: string;
  /** Of {@link Signs}, which no thread can be handed as they are. */
  readonly names: readonly string[];
  readonly singleModules: readonly SingleModule[];
  readonly memory: SharedMemory;
}

/** What it is given to look through. */
export interface Errand {
  /** Joined by NUL, which no path holds: one string is handed over faster than thousands, and takes less memory. */
  readonly paths: string;
  readonly state: Int32Array;
}
