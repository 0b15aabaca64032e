import { HASH, LF } from './characters.ts';
import { changedLatin1, labelOfCodec } from './pythonCodecs.ts';

interface Decoder {
  decode(bytes: Uint8Array): string;
}

/** The standard decoder: every host has it, the language's own library types leave it out. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => Decoder;

/** Nearly every file is UTF-8, and making a decoder takes longer than decoding a file with it. */
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const MARK = 0xfeff;

/** Longest first: the mark of UTF-32-LE begins with that of UTF-16-LE. */
const MARKS: readonly { readonly mark: readonly number[]; readonly encoding: string }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe, 0, 0], encoding: 'utf-32le' },
  { mark: [0, 0, 0xfe, 0xff], encoding: 'utf-32be' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];

/**
 * Decodes a requirements file as pip does: by byte order mark (UTF-8, -16, -32), else by a coding comment in the first two
 * lines, else UTF-8; what is not valid in that is read as Latin-1. Never throws; the mark is left out.
 * Source: pip's `req_file._decode_req_file`; https://pip.pypa.io/en/stable/reference/requirements-file-format/#encoding
 */
export function decodeRequirements(bytes: Uint8Array): string {
  const [first = '', second = ''] = firstLines(bytes, /\n/);
  const comment = [first, second].find((line) => /^#.*coding[:=]\s*[-\w.]+/.test(line));
  return decode(bytes, comment === undefined ? null : codingOf(comment));
}

/**
 * Decodes a Python file as Python does: UTF-8, with or without a byte order mark, or what a coding comment in the first two
 * lines names (PEP 263); what is not valid in that is read as Latin-1. Never throws; the mark is left out.
 * Source: `tokenize.detect_encoding`; https://docs.python.org/3/reference/lexical_analysis.html#encoding-declarations
 */
export function decodePython(bytes: Uint8Array): string {
  // Nearly every file is plain UTF-8: what its first lines declare can then be looked for in its text.
  const text = decodeAs(bytes, 'utf-8', true);
  if (text !== null && isPlainUtf8(text)) return text;
  const [first = '', second = ''] = firstLines(bytes, /\r\n?|\n/);
  const isComment = /^[ \t\f]*#.*?coding[:=][ \t]*[-\w.]+/;
  if (isComment.test(first)) return decode(bytes, codingOf(first));
  // The second line counts only after a blank one or a comment.
  const isOpen = /^[ \t\f]*(?:#|$)/.test(first) && isComment.test(second);
  return decode(bytes, isOpen ? codingOf(second) : null);
}

/** Whether Python has it that a text read as UTF-8 is that: it begins with no mark and may declare nothing else. */
export function isPlainUtf8(text: string): boolean {
  if (text.charCodeAt(0) === MARK) return false;
  // Two line feeds end two lines, whatever the line ends.
  const first = text.indexOf('\n');
  const end = first < 0 ? -1 : text.indexOf('\n', first + 1);
  return !(end < 0 ? text : text.slice(0, end)).includes('coding');
}

function codingOf(comment: string): string | null {
  return /coding[:=]\s*([-\w.]+)/.exec(comment)?.[1] ?? null;
}

/** The first two lines as Latin-1, looked for in the first bytes only: a declaration is short. None without a comment. */
function firstLines(bytes: Uint8Array, lineEnd: RegExp): readonly string[] {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const limit = Math.min(bytes.length, start + 1024);
  // Two line feeds end two lines whatever the line ends; making a string of the whole kilobyte cost more than all decoding.
  let end = start;
  let hasComment = false;
  for (let lines = 0; end < limit; end++) {
    const byte = bytes[end];
    if (byte === HASH) hasComment = true;
    else if (byte === LF && ++lines === 2) break;
  }
  return hasComment ? decodeLatin1(bytes.subarray(start, end)).split(lineEnd, 2) : [];
}

function decode(bytes: Uint8Array, declared: string | null): string {
  for (const { mark, encoding } of MARKS) {
    if (mark.every((byte, i) => bytes[i] === byte)) {
      return decodeAs(bytes.subarray(mark.length), encoding, false) ?? '';
    }
  }
  const label = declared === null ? 'utf-8' : labelOfCodec(declared);
  const exact = decodeAs(bytes, label, true) ?? decodeAs(bytes, 'utf-8', true);
  if (exact !== null) return exact;
  // Where a byte of ASCII may be half of a sign, only its own decoder can tell the ends of strings.
  return (label === 'utf-8' ? null : decodeAs(bytes, label, false)) ?? decodeLatin1(bytes);
}

/** @returns null where the host does not know the encoding, or the bytes are not valid in it and `fatal` is set. */
function decodeAs(bytes: Uint8Array, label: string, fatal: boolean): string | null {
  if (label === 'latin1') return decodeLatin1(bytes);
  const changed = changedLatin1.get(label);
  if (changed !== undefined) {
    return decodeLatin1(bytes).replace(/[\x80-\xff]/g, (sign) => changed.get(sign) ?? sign);
  }
  if (label === 'utf-32le' || label === 'utf-32be') return decodeUtf32(bytes, label === 'utf-32le');
  try {
    const isStrictUtf8 = fatal && label === 'utf-8';
    const decoder = isStrictUtf8 ? strictUtf8 : new TextDecoder(label, { fatal, ignoreBOM: true });
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** Byte by byte, since the web's `latin1` is windows-1252. */
function decodeLatin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(i, i + 8192)));
  }
  return parts.join('');
}

function decodeUtf32(bytes: Uint8Array, isLittleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let i = 0; i + 4 <= bytes.length; i += 4) {
    const code = view.getUint32(i, isLittleEndian);
    parts.push(code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
  }
  return parts.join('');
}
