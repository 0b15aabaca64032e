import type { NameEvent } from './setupPyEvents.ts';
import {
  appended,
  entryOf,
  oneEntry,
  type SetupPyValue,
  sumOf,
  type UnknownValue,
  updated,
} from './setupPyValue.ts';

/** What is done to a name's value. */
export interface Done {
  readonly action: NameEvent['action'];
  readonly value: SetupPyValue;
  /** It is done to this entry; null where to the value itself. */
  readonly key: SetupPyValue | null;
  /** What stands for the outcome where it is not known. */
  readonly unknown: UnknownValue;
}

/** The value after something is done to it; null where that is not known. */
export function applied(before: SetupPyValue | null, done: Done): SetupPyValue | null {
  const { action, value, key, unknown } = done;
  if (key === null) return action === 'assign' ? value : change(before, action, value);
  if (before === null) return null;
  const after = action === 'assign' ? value : change(entryOf(before, key), action, value);
  const entry = oneEntry(key, after ?? unknown);
  return entry && updated(before, entry);
}

/** As `applied`, in a branch or a loop: what that may add is not known, and neither is what it may replace. */
export function perhapsApplied(before: SetupPyValue | null, done: Done): SetupPyValue | null {
  const { action, value, key, unknown } = done;
  const perhaps = value.kind === 'unknown' ? value : unknown;
  if (key !== null) return before?.kind === 'dict' ? updated(before, perhaps) : null;
  if (action === 'assign') {
    const isEmpty = before === null || (before.kind === 'list' && before.items.length === 0);
    return isEmpty ? perhaps : { ...perhaps, file: null };
  }
  if (action === 'change' || before === null) return null;
  return before.kind === 'dict' ? updated(before, perhaps) : appended(before, perhaps);
}

function change(
  before: SetupPyValue | null,
  action: Exclude<NameEvent['action'], 'assign'>,
  value: SetupPyValue,
): SetupPyValue | null {
  if (before === null || action === 'change') return null;
  if (action === 'append') return before.kind === 'list' ? appended(before, value) : null;
  return action === 'update' ? updated(before, value) : sumOf(before, value);
}

/** What a method of a text, list or dict gives; null where that is not known. */
export function callMethod(
  on: SetupPyValue,
  method: string,
  given: SetupPyValue | null,
): SetupPyValue | null {
  if (given === null && method === 'copy' && on.kind !== 'text') return on;
  if (method === 'get' && given !== null) return entryOf(on, given);
  if (on.kind !== 'text') return null;
  const { text } = on;
  const isLines = method === 'splitlines' || (method === 'split' && isText(given, '\n'));
  if (given === null && method === 'strip') return { kind: 'text', text: text.strip() };
  // setuptools takes the lines of a string apart itself.
  if (isLines) return { kind: 'list', items: [on] };
  if (method !== 'split' || given !== null) return null;
  const words = [...text.text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    ...{ kind: 'text' as const },
    text: text.slice(index, index + word.length),
  }));
  return { kind: 'list', items: words };
}

function isText(value: SetupPyValue | null, text: string): boolean {
  return value?.kind === 'text' && value.text.text === text;
}
