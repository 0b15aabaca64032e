/** What is wrong with a template. */
export interface TemplateProblem {
  readonly code: 'unknown-name' | 'open-if' | 'stray-end' | 'nested-if' | 'late-only';
  /** From 1. */
  readonly line: number;
  readonly found: string;
}

export interface Rendered {
  /** Null where the first line says that the file is not wanted. */
  readonly text: string | null;
  readonly problems: readonly TemplateProblem[];
}

/** Values by name; a name without a value is the empty text. */
export type TemplateValues = ReadonlyMap<string, string>;

const placeholder = /@@(\w+)@@/g;
const directive = /^[ \t]*@@(only|if|end)\b[ \t]*(.*?)[ \t]*$/;

/**
 * Fills a template in. `@@name@@` stands for a value. A line `@@if CONDITIONS` leaves out what follows down to `@@end` unless
 * all conditions hold; `@@only CONDITIONS` as the first line leaves out the whole file. What a value brings in is not read
 * again.
 */
export function renderTemplate(template: string, values: TemplateValues): Rendered {
  const problems: TemplateProblem[] = [];
  const kept: string[] = [];
  let wanted = true;
  /** The line of the `@@if` that is open, and whether its text is wanted. */
  let open: { readonly line: number; readonly holds: boolean } | null = null;
  const problem = (code: TemplateProblem['code'], line: number, found: string): void =>
    void problems.push({ code, line, found });
  const test = (conditions: string, line: number): boolean => {
    const { holds, unknown } = conditionsHold(conditions, values);
    for (const name of unknown) problem('unknown-name', line, name);
    return holds;
  };

  template.split('\n').forEach((text, at) => {
    const line = at + 1;
    const [, word, rest = ''] = directive.exec(text) ?? [];
    if (word === 'only') {
      if (at > 0) problem('late-only', line, text.trim());
      wanted &&= test(rest, line);
    } else if (word === 'if') {
      if (open !== null) problem('nested-if', line, text.trim());
      open = { line, holds: test(rest, line) };
    } else if (word === 'end') {
      if (open === null) problem('stray-end', line, text.trim());
      open = null;
    } else {
      const filled = text.replace(placeholder, (_, name: string) => {
        const value = values.get(name);
        if (value === undefined) problem('unknown-name', line, name);
        return value ?? '';
      });
      if (open === null || open.holds) kept.push(filled);
    }
  });
  const left = open as { readonly line: number } | null;
  if (left !== null) problem('open-if', left.line, '@@if');
  return { text: wanted ? kept.join('\n') : null, problems };
}

/**
 * Whether all conditions hold: `name` has a value, `!name` has none, `name=value`, `name!=value`. They are parted by blanks.
 *
 * @returns `unknown`: names that no value goes by
 */
export function conditionsHold(
  conditions: string,
  values: TemplateValues,
): { readonly holds: boolean; readonly unknown: readonly string[] } {
  const tests = conditions.split(/\s+/).filter((condition) => condition !== '');
  const unknown: string[] = [];
  const holds = tests.map((condition) => {
    const [, not, name = '', unequal, wanted] = /^(!?)(\w*)(?:(!?)=(.*))?$/.exec(condition) ?? [];
    const value = values.get(name);
    if (value === undefined) unknown.push(name === '' ? condition : name);
    const found = wanted === undefined ? (value ?? '') !== '' : value === wanted;
    return found !== (not === '!' || unequal === '!');
  });
  return { holds: holds.every(Boolean), unknown };
}
