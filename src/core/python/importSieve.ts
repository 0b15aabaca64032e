import {
  BACKSLASH,
  COLON,
  CR,
  continuesIdentifier,
  HASH,
  isBlank,
  LF,
  SEMICOLON,
} from './characters.ts';

const WORD = [105, 109, 112, 111, 114, 116] as const; // import
const T = WORD[5];

/** How far the search for `import` may leap from a byte under the end of the word (Horspool's table). */
const LEAP = new Uint8Array(256).fill(WORD.length);
for (const [i, byte] of WORD.slice(0, -1).entries()) LEAP[byte] = WORD.length - 1 - i;

/**
 * Tells most Python files apart that import nothing wanted, by their bytes: nothing is decoded, and no string made of what is
 * thrown away at once. It lets through too much rather than too little; `readWantedImports` then looks properly.
 */
export class ImportSieve {
  readonly #names: ReadonlySet<string>;
  /** What a wanted name may begin and end with, and how long it may be; by far most other words are told by that. */
  readonly #shapes = new Uint8Array(0x10000);
  readonly #longest: number;

  /** @param names the wanted top-level names */
  constructor(names: ReadonlySet<string>) {
    this.#names = names;
    this.#longest = Math.max(0, ...[...names].map(({ length }) => length));
    for (const name of names) {
      this.#shapes[shape(name.charCodeAt(0), name.charCodeAt(name.length - 1), name.length)] = 1;
    }
  }

  /**
   * False proves that the file is text and that none of its imports is wanted, however it is decoded; true proves nothing.
   * Looks only at the lines with "import" in them.
   */
  mayImport(bytes: Uint8Array): boolean {
    if (mayBeOtherText(bytes)) return true;
    for (let at = WORD.length - 1; at < bytes.length; ) {
      if (!endsWord(bytes, at)) {
        at += LEAP[bytes[at] ?? 0] ?? 1;
        continue;
      }
      const end = this.#endOfUnwanted(bytes, lineStart(bytes, at));
      if (end < 0) return true;
      at = end + WORD.length;
    }
    return false;
  }

  /** The end of the line that begins at `start`; -1 where it may hold a wanted name, or goes on beyond a backslash. */
  #endOfUnwanted(bytes: Uint8Array, start: number): number {
    if (isContinued(bytes, start - 1)) return -1;
    let word = -1;
    let mayBegin = true;
    let hasBegun = false;
    for (let at = start; ; at++) {
      const byte = at < bytes.length ? (bytes[at] ?? LF) : LF;
      if (continuesIdentifier(byte)) {
        // Names in other letters may be equal to a wanted one once normalised.
        if (byte > 127) return -1;
        if (word >= 0) continue;
        word = at;
        hasBegun ||= mayBegin && mayBeKeyword(byte, bytes[at + 1] ?? LF);
      } else {
        if (hasBegun && word >= 0 && this.#isWanted(bytes, word, at)) return -1;
        word = -1;
        if (byte === LF) return isContinued(bytes, at) ? -1 : at;
      }
      mayBegin = isBlank(byte) ? mayBegin : endsStatement(byte);
    }
  }

  #isWanted(bytes: Uint8Array, start: number, end: number): boolean {
    const length = end - start;
    const seen = shape(bytes[start] ?? 0, bytes[end - 1] ?? 0, length);
    if (this.#shapes[seen] !== 1 || length > this.#longest) return false;
    return this.#names.has(asciiOf(bytes, start, end));
  }
}

function shape(first: number, last: number, length: number): number {
  return ((first & 31) << 11) | ((last & 127) << 4) | (length & 15);
}

/** Where an encoding is declared if anywhere, after a mark: `decodePython` looks no further. */
const headLength = 1024 + 3;

/** Whether the bytes may be no text, or text in which an ASCII letter is not its own byte: by a declaration (PEP 263) or a mark. */
function mayBeOtherText(bytes: Uint8Array): boolean {
  if ((bytes[0] ?? 0) >= 0xfe || bytes.indexOf(0) >= 0) return true;
  let hasComment = false;
  let end = 0;
  const limit = Math.min(bytes.length, headLength);
  for (let lines = 0; end < limit && lines < 2; end++) {
    if (bytes[end] === HASH) hasComment = true;
    else if (bytes[end] === LF) lines++;
  }
  return hasComment && asciiOf(bytes, 0, end).includes('coding');
}

function asciiOf(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

function endsWord(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== T) return false;
  for (let i = 1; i < WORD.length; i++) {
    if (bytes[at - i] !== WORD[WORD.length - 1 - i]) return false;
  }
  return true;
}

/** Whether a word of these first letters may be `import`, `from` or `lazy`, with which an import statement begins. */
function mayBeKeyword(first: number, second: number): boolean {
  if (first === 105) return second === 109;
  if (first === 102) return second === 114;
  return first === 108 && second === 97;
}

/** Whether a statement may begin behind the byte, as `readImports` has it. */
function endsStatement(byte: number): boolean {
  return byte === CR || byte === SEMICOLON || byte === COLON;
}

function lineStart(bytes: Uint8Array, at: number): number {
  let start = at;
  while (start > 0 && bytes[start - 1] !== LF) start--;
  return start;
}

/** Whether a backslash stands before the line end at `at`. */
function isContinued(bytes: Uint8Array, at: number): boolean {
  const last = at > 1 && bytes[at - 1] === CR ? at - 2 : at - 1;
  return last >= 0 && bytes[last] === BACKSLASH;
}
