import type { DecodedFile } from '../core/workspace/saysNothing.ts';

/** Whoever takes texts out is done with one long before it is needed again; while it is not, none is put in. */
const slots = 16;
const slotBytes = 64 * 1024;

/** What two threads share. */
export interface SharedMemory {
  readonly texts: SharedArrayBuffer;
  /** How long the text in each slot is; 0 where the slot is free. */
  readonly lengths: Int32Array;
}

/** Texts that one thread puts in and another takes out: what has been read once need not be read again. */
export class SharedTexts {
  readonly memory: SharedMemory;
  readonly #texts: Buffer;
  #next = 0;

  /** @param memory that of the other thread; new where absent */
  constructor(memory?: SharedMemory) {
    this.memory = memory ?? {
      texts: new SharedArrayBuffer(slots * slotBytes),
      lengths: new Int32Array(new SharedArrayBuffer(slots * Int32Array.BYTES_PER_ELEMENT)),
    };
    this.#texts = Buffer.from(this.memory.texts);
  }

  /** @returns the slot; null where no slot is free, or none fits: only ASCII is copied as fast as that */
  put({ text, bytes }: DecodedFile): number | null {
    const { lengths } = this.memory;
    const slot = this.#next;
    const fits = bytes === text.length && bytes <= slotBytes;
    if (!fits || Atomics.load(lengths, slot) !== 0) return null;
    this.#texts.write(text, slot * slotBytes, 'latin1');
    Atomics.store(lengths, slot, bytes);
    this.#next = (slot + 1) % slots;
    return slot;
  }

  /** Frees the slot. */
  take(slot: number): DecodedFile {
    const { lengths } = this.memory;
    const bytes = Atomics.load(lengths, slot);
    const start = slot * slotBytes;
    const text = this.#texts.toString('latin1', start, start + bytes);
    Atomics.store(lengths, slot, 0);
    return { text, bytes };
  }
}
