import type { LogicalLine } from './logicalLines.ts';
import { readLogicalLines } from './logicalLines.ts';
import type { PipRequirement } from './pipRequirement.ts';
import { readEditable, readPipRequirement } from './pipRequirement.ts';
import type { Refusal } from './refusals.ts';
import { isRefusal } from './refusals.ts';
import type { RequirementLine } from './requirementLine.ts';
import type { LineOption } from './requirementOptions.ts';
import { readOptions } from './requirementOptions.ts';
import { splitShellWords } from './shellWords.ts';

/**
 * Every entry of a requirements or constraints file, in order, read as pip reads it; what pip would refuse is an entry of
 * its own and the rest still counts. Never throws. Files named by `-r` and `-c` are the caller's to follow.
 * Source: https://pip.pypa.io/en/stable/reference/requirements-file-format/
 * @param text the file, decoded (see `decodeRequirements`), without byte order mark.
 */
export function readRequirements(text: string): readonly RequirementLine[] {
  return readLogicalLines(text).flatMap(readLine);
}

function readLine(line: LogicalLine): readonly RequirementLine[] {
  const optionsStart = findOptions(line.text);
  const words = splitShellWords(line.text, optionsStart);
  if ('refused' in words) return [refusedEntry(line, words)];
  const options = readOptions(words);
  if ('refused' in options) return [refusedEntry(line, options)];
  const target = line.text.slice(0, optionsStart);
  if (target.trim() !== '') {
    return [requirementEntry(line, 0, readPipRequirement(target), hashesOf(options))];
  }
  const editable = options.find(({ option }) => option === '--editable');
  if (editable) {
    return [requirementEntry(line, editable.start, readEditable(editable.value ?? ''), null)];
  }
  return effective(options).map((option) => optionEntry(line, option));
}

/** Options begin at the first blank-separated word with a dash; before it nothing is unquoted, for markers hold quotes. */
function findOptions(text: string): number {
  if (text.startsWith('-')) return 0;
  const at = text.indexOf(' -');
  return at < 0 ? text.length : at + 1;
}

/** A line that includes a file says nothing else to pip, and only its first `-r`, or else its first `-c`, counts. */
function effective(options: readonly LineOption[]): readonly LineOption[] {
  const include =
    options.find(({ option }) => option === '--requirement') ??
    options.find(({ option }) => option === '--constraint');
  return include ? [include] : options;
}

function hashesOf(options: readonly LineOption[]): readonly string[] {
  return options.flatMap(({ option, value }) => (option === '--hash' && value ? [value] : []));
}

/** @param hashes null for an editable, whose hashes pip does not look at. */
function requirementEntry(
  line: LogicalLine,
  at: number,
  read: PipRequirement | Refusal,
  hashes: readonly string[] | null,
): RequirementLine {
  if (isRefusal(read)) return refusedEntry(line, { ...read, at: at + read.at });
  const { name, extras, specifier, marker, url } = read;
  return {
    kind: 'requirement',
    ...place(line),
    name,
    extras,
    specifier,
    marker,
    url,
    hashes: hashes ?? [],
    editable: hashes === null,
    nameSpan: spanOf(line, at + read.nameSpan.start, at + read.nameSpan.end),
    specifierSpan: spanOf(line, at + read.specifierSpan.start, at + read.specifierSpan.end),
  };
}

function optionEntry(line: LogicalLine, option: LineOption): RequirementLine {
  return {
    kind: 'option',
    ...place(line),
    option: option.option,
    written: option.written,
    value: option.value,
    valueSpan: spanOf(line, option.start, option.end),
  };
}

function refusedEntry(line: LogicalLine, { refused, at }: Refusal): RequirementLine {
  return {
    kind: 'refused',
    ...place(line),
    code: refused,
    at: spanOf(line, at, at).start,
  };
}

function place(line: LogicalLine) {
  return { line: line.line, ...spanOf(line, 0, line.text.length) };
}

/** Bounds in the file: the end is after the last character, so that a continuation behind it stays outside. */
function spanOf(line: LogicalLine, start: number, end: number) {
  const length = line.text.length;
  if (start >= end) {
    const at = start < length ? line.offsetOf(start) : line.offsetOf(length - 1) + 1;
    return { start: at, end: at };
  }
  return {
    start: line.offsetOf(Math.min(start, length - 1)),
    end: line.offsetOf(Math.min(end, length) - 1) + 1,
  };
}
