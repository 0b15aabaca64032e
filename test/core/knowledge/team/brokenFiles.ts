import { parse } from 'yaml';
import { teamCases } from './teamCases.ts';

/** The files of all cases, and each of their parts changed into something that it should not be. */
export function* brokenFiles(): Generator<unknown> {
  for (const one of [...teamCases().values()].flat()) {
    for (const text of Object.values(one.files)) {
      let value: unknown;
      try {
        value = parse(text.replaceAll('«', ''));
      } catch {
        continue;
      }
      yield value;
      for (const wrong of [null, 7, true, '', [], {}, ['x']]) yield* replaced(value, wrong);
    }
  }
}

function* replaced(value: unknown, by: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const put = (now: unknown): unknown =>
      Array.isArray(value)
        ? value.map((own, index) => (String(index) === key ? now : own))
        : { ...value, [key]: now };
    yield put(by);
    for (const changed of replaced(inner, by)) yield put(changed);
  }
}
