import { boundNames } from './boundNames.ts';
import { guardedCode } from './guardedCode.ts';
import type { ImportStatement } from './importStatement.ts';
import { readImports } from './imports.ts';
import type { PythonToken } from './pythonTokens.ts';
import { readStatements } from './statements.ts';

/** A place in a file where an imported name, or what can be reached from it, is spoken of. */
export interface ApiUse {
  /** The dotted path from the top-level package: `django.conf.urls.url`, `flask.Flask.route` for `app.route`. */
  readonly path: string;
  /** The name as it stands there, from the first part to the last one of the path. */
  readonly start: number;
  readonly end: number;
  /** Where the last part stands. */
  readonly nameStart: number;
  /** The import that brings the name, and which of its names; null for `import a.b`. */
  readonly by: { readonly statement: ImportStatement; readonly name: string | null };
  /** `import`: in the import statement itself; `instance`: by way of a name that holds an object made by a call. */
  readonly kind: 'import' | 'use' | 'instance';
  /** How many characters of the path the import itself said. */
  readonly known: number;
  /** Names of the arguments of a call that follows at once; null where it is not called. */
  readonly keywords: readonly string[] | null;
}

/** What a file says about imported names. */
export interface ApiUses {
  readonly imports: readonly ImportStatement[];
  /** In the order of the text. */
  readonly uses: readonly ApiUse[];
  /** Local names that mean something else somewhere in the file, and those that its strings hold as words. */
  readonly isShadowed: (localName: string) => boolean;
  readonly isInStrings: (localName: string) => boolean;
  /** Whether an offset lies in code that is written for several versions of what it imports. */
  readonly isGuarded: (offset: number) => boolean;
}

interface Binding {
  readonly path: string;
  readonly by: ApiUse['by'];
  readonly kind: 'use' | 'instance';
}

/**
 * Finds every use of what a file imports by absolute imports, under whatever alias. A name that is bound again anywhere in
 * the file is followed no further than its import: it might mean something else. `name = imported.Class(…)` is followed to
 * `name.attribute`. Strings and comments are never uses. Never throws.
 * @param isWanted tells by top-level name which imports matter
 */
export function readApiUses(text: string, isWanted: (topLevelName: string) => boolean): ApiUses {
  const imports = readImports(text);
  const wanted = imports.filter(
    ({ level, module }) => level === 0 && isWanted(module.split('.', 1)[0] ?? module),
  );
  if (wanted.length === 0) {
    const never = (): boolean => false;
    return { imports, uses: [], isShadowed: never, isInStrings: never, isGuarded: never };
  }
  const all = readStatements(text);
  const statements = withoutImports(all, imports);
  const shadowed = new Map<string, number>();
  for (const tokens of statements) {
    for (const { text: name } of new Set(boundNames(tokens))) {
      shadowed.set(name, (shadowed.get(name) ?? 0) + 1);
    }
  }
  const bindings = importBindings(imports, wanted);
  for (const name of shadowed.keys()) bindings.delete(name);
  for (const tokens of statements) {
    const made = instanceOf(tokens, bindings);
    // Once only: a name that is given another value elsewhere is not known to hold this one.
    if (made !== null && shadowed.get(made.name) === 1) bindings.set(made.name, made.binding);
  }
  const uses = [
    ...wanted.flatMap(usesInImport),
    ...statements.flatMap((tokens) => usesIn(tokens, bindings)),
  ].sort((a, b) => a.start - b.start);
  const strings = statements.flatMap((tokens) =>
    tokens.flatMap(({ kind, start, end }) => (kind === 'string' ? [text.slice(start, end)] : [])),
  );
  return {
    imports,
    uses,
    isShadowed: (name) => shadowed.has(name),
    isInStrings: (name) =>
      strings.some((string) => string.includes(name) && new RegExp(`\\b${name}\\b`).test(string)),
    isGuarded: guardedCode(text, all),
  };
}

/** What import statements say is read elsewhere; they may stand behind others on a line. */
function withoutImports(
  statements: readonly (readonly PythonToken[])[],
  imports: readonly ImportStatement[],
): readonly (readonly PythonToken[])[] {
  let i = 0;
  return statements.map((tokens) =>
    tokens.filter(({ start }) => {
      while (start >= (imports[i]?.end ?? Number.POSITIVE_INFINITY)) i++;
      return start < (imports[i]?.start ?? Number.POSITIVE_INFINITY);
    }),
  );
}

/** Local names by what they are imported as; those that two imports bind to different things are left out. */
function importBindings(
  all: readonly ImportStatement[],
  wanted: readonly ImportStatement[],
): Map<string, Binding> {
  const bindings = new Map<string, Binding>();
  const unclear = new Set<string>();
  const bind = (local: string, path: string, by: ApiUse['by'] | null): void => {
    const known = bindings.get(local);
    if (by === null || (known !== undefined && known.path !== path)) unclear.add(local);
    else if (known === undefined) bindings.set(local, { path, by, kind: 'use' });
  };
  const mattering = new Set(wanted);
  for (const statement of all) {
    const { module, names, alias } = statement;
    const matters = mattering.has(statement);
    if (names === null) {
      const top = module.split('.', 1)[0] ?? module;
      bind(alias ?? top, alias === null ? top : module, matters ? { statement, name: null } : null);
    }
    for (const { name, alias: as } of names ?? []) {
      if (name !== '*') bind(as ?? name, `${module}.${name}`, matters ? { statement, name } : null);
    }
  }
  for (const local of unclear) bindings.delete(local);
  return bindings;
}

function usesInImport(statement: ImportStatement): readonly ApiUse[] {
  const { module, names, moduleStart, moduleEnd } = statement;
  const kind = 'import' as const;
  if (names === null) {
    const nameStart = moduleStart;
    const by = { statement, name: null };
    const place = { path: module, start: moduleStart, end: moduleEnd, nameStart };
    return [{ ...place, by, kind, known: 0, keywords: null }];
  }
  return names.map(({ name, start, end }) => ({
    path: name === '*' ? module : `${module}.${name}`,
    ...{ start, end, nameStart: start, by: { statement, name }, kind, known: 0, keywords: null },
  }));
}

/** `name = imported.path(…)`: what is called may be a class, and then the name holds an instance of it. */
function instanceOf(
  tokens: readonly PythonToken[],
  bindings: ReadonlyMap<string, Binding>,
): { readonly name: string; readonly binding: Binding } | null {
  const [name, equals] = tokens;
  if (name?.kind !== 'name' || equals?.text !== '=') return null;
  const [use, ...others] = usesIn(tokens.slice(2), bindings);
  const isCalled = use !== undefined && tokens.find(({ start }) => start >= use.end)?.text === '(';
  if (!isCalled || use.start !== tokens[2]?.start || others.some(({ start }) => start < use.end)) {
    return null;
  }
  return { name: name.text, binding: { path: use.path, by: use.by, kind: 'instance' } };
}

function usesIn(
  tokens: readonly PythonToken[],
  bindings: ReadonlyMap<string, Binding>,
): readonly ApiUse[] {
  const uses: ApiUse[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const binding = token?.kind === 'name' ? bindings.get(token.text) : undefined;
    if (token === undefined || binding === undefined || tokens[i - 1]?.text === '.') continue;
    // The name of a keyword argument, or where an instance gets its name.
    if (tokens[i + 1]?.text === '=') continue;
    let path = binding.path;
    let last = token;
    while (tokens[i + 1]?.text === '.' && tokens[i + 2]?.kind === 'name') {
      i += 2;
      last = tokens[i] ?? last;
      path += `.${last.text}`;
    }
    const { by, kind } = binding;
    uses.push({
      ...{ path, start: token.start, end: last.end, nameStart: last.start, by, kind },
      known: binding.path.length,
      keywords: keywordsOf(tokens, i + 1),
    });
  }
  return uses;
}

/** The argument names of the call whose bracket stands at `open`; null where none does. */
function keywordsOf(tokens: readonly PythonToken[], open: number): readonly string[] | null {
  const bracket = tokens[open];
  if (bracket?.text !== '(') return null;
  const names: string[] = [];
  for (let i = open + 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || token.depth <= bracket.depth) break;
    const isName = token.kind === 'name' && token.depth === bracket.depth + 1;
    if (isName && tokens[i + 1]?.text === '=') names.push(token.text);
  }
  return names;
}
