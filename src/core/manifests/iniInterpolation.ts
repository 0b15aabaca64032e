import { PlacedText } from '../python/placedText.ts';
import type { Span } from '../python/requirementLine.ts';
import type { IniOption } from './iniFile.ts';

/** As `configparser.MAX_INTERPOLATION_DEPTH`. */
const MAX_DEPTH = 10;
/** Values that name each other twice double with each step; nobody means that. */
const MAX_LENGTH = 1_000_000;

/** A value with its references replaced, or where it breaks the rules. */
export type Interpolated = PlacedText | { readonly refused: Span };

/**
 * Replaces `%(name)s` by the value of the option `name`, and `%%` by `%`, as `configparser.BasicInterpolation` does.
 * What replaces a reference stands where the reference stands.
 * @param options those that may be named, defaults among them
 */
export function interpolate(value: PlacedText, options: readonly IniOption[]): Interpolated {
  if (!value.text.includes('%')) return value;
  let left = MAX_LENGTH;
  const expand = (written: string, depth: number): readonly Part[] | number => {
    const parts: Part[] = [];
    let at = 0;
    for (;;) {
      const percent = written.indexOf('%', at);
      const end = percent < 0 ? written.length : percent;
      left -= end - at + 1;
      if (left < 0) return at;
      parts.push({ start: at, end, text: null });
      if (percent < 0) return parts;
      const name = /^%\(([^)]+)\)s/.exec(written.slice(percent, percent + 1000))?.[1];
      if (written[percent + 1] === '%') {
        parts.push({ start: percent, end: percent + 2, text: '%' });
        at = percent + 2;
      } else {
        left -= options.length;
        const named = options.findLast((option) => option.name === name)?.value.text;
        if (name === undefined || named === undefined || depth >= MAX_DEPTH) return percent;
        const inner = expand(named, depth + 1);
        if (typeof inner === 'number') return percent;
        at = percent + name.length + 4;
        parts.push({ start: percent, end: at, text: textOf(inner, named) });
      }
    }
  };
  const parts = expand(value.text, 1);
  if (typeof parts === 'number') return { refused: value.spanOf(parts, value.text.length) };
  return PlacedText.join(
    parts.map(({ start, end, text }) =>
      text === null ? value.slice(start, end) : PlacedText.standing(text, value.spanOf(start, end)),
    ),
  );
}

/** A part of a value, and what replaces it. */
interface Part extends Span {
  readonly text: string | null;
}

function textOf(parts: readonly Part[], written: string): string {
  return parts.map(({ start, end, text }) => text ?? written.slice(start, end)).join('');
}
