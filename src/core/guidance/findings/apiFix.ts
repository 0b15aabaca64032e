import type { ApiUse, ApiUses } from '../../python/apiUses.ts';
import type { ImportedName, ImportStatement } from '../../python/importStatement.ts';
import type { ChangeTarget } from './changeTarget.ts';
import type { Fix, TextEdit } from './finding.ts';

/**
 * The edit that puts the replacement in place of what is gone: only for changes that are mechanical, and only where every
 * place of the file that it touches is known. Null otherwise.
 */
export function apiFix(
  text: string,
  use: ApiUse,
  { change, path, keyword }: ChangeTarget,
  all: ApiUses,
): Fix | null {
  const { replacement } = change;
  if (change.rewrite !== 'certain' || keyword !== null || !dotted.test(replacement)) return null;
  const edits = editsFor(text, use, path, replacement, all);
  if (edits === null) return null;
  return {
    title: { text: 'replaceBy', args: [replacement] },
    edits: edits.toSorted((a, b) => a.start - b.start),
    isCertain: true,
  };
}

const dotted = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$/;

function editsFor(
  text: string,
  use: ApiUse,
  path: string,
  replacement: string,
  all: ApiUses,
): readonly TextEdit[] | null {
  const { statement, name } = use.by;
  const isModule = statement.module === path || statement.module.startsWith(`${path}.`);
  if (use.kind !== 'import' && !(isModule && name === null)) {
    return attributeEdits(text, use, path, replacement, all);
  }
  // The symbol is the module itself, or a package above it: `from old.module import name`.
  if (isModule) {
    return moduleEdits(statement, path, replacement, all);
  }
  const imported = statement.names?.find((one) => one.name === name && one.start === use.start);
  return imported === undefined ? null : nameEdits(text, statement, imported, replacement, all);
}

/** `from old.module import name` and `import old.module as alias`; the uses of a plain `import old.module` move with it. */
function moduleEdits(
  statement: ImportStatement,
  path: string,
  replacement: string,
  { uses }: ApiUses,
): readonly TextEdit[] | null {
  const { moduleStart, moduleEnd, module, names, alias } = statement;
  if (moduleEnd - moduleStart !== module.length) return null;
  const own = { start: moduleStart, end: moduleStart + path.length, text: replacement };
  if (names !== null || alias !== null) return [own];
  // A plain import binds the top-level package only: what is said of it elsewhere may rest on this very import.
  const moved = uses.filter((one) => one.kind === 'use' && one.by.statement === statement);
  const isMoved = moved.every((one) => one.path === path || one.path.startsWith(`${path}.`));
  const isPlain = moved.every((one) => one.end - one.start === one.path.length);
  if (!isMoved || !isPlain) return null;
  return [
    own,
    ...moved.map(({ start }) => ({ start, end: start + path.length, text: replacement })),
  ];
}

/** `from module import name`: the name comes from elsewhere, or is called otherwise, from now on. */
function nameEdits(
  text: string,
  statement: ImportStatement,
  imported: ImportedName,
  replacement: string,
  all: ApiUses,
): readonly TextEdit[] | null {
  const [module, name] = splitLast(replacement);
  const local = imported.alias ?? imported.name;
  const uses = all.uses.filter(
    ({ kind, by }) => kind === 'use' && by.statement === statement && by.name === imported.name,
  );
  const isRenamed = imported.alias === null && name !== local;
  const canRename =
    isRenamed && !all.isShadowed(local) && !all.isInStrings(local) && !isBound(name, all);
  const written = isRenamed && canRename ? name : name === local ? name : `${name} as ${local}`;
  const renames = canRename
    ? uses.map(({ start }) => ({ start, end: start + local.length, text: name }))
    : [];
  const { names, moduleStart, moduleEnd } = statement;
  if (module === statement.module) {
    return [{ start: imported.start, end: imported.end, text: written }, ...renames];
  }
  if (names?.length === 1) {
    const moved = { start: moduleStart, end: moduleEnd, text: module };
    return [moved, { start: imported.start, end: imported.end, text: written }, ...renames];
  }
  const line = newLine(text, statement, `from ${module} import ${written}`);
  return line === null ? null : [line, withoutName(statement, imported), ...renames];
}

/** `package.old` where only the package was imported. */
function attributeEdits(
  text: string,
  use: ApiUse,
  path: string,
  replacement: string,
  all: ApiUses,
): readonly TextEdit[] | null {
  if (use.end - use.nameStart !== use.path.length - use.path.lastIndexOf('.') - 1) return null;
  const end = use.end - (use.path.length - path.length);
  const [owner, oldName] = splitLast(path);
  const [newOwner, newName] = splitLast(replacement);
  if (owner === newOwner) return [{ start: end - oldName.length, end, text: newName }];
  if (use.kind === 'instance') return null;
  const { statement } = use.by;
  const top = newOwner.split('.', 1)[0] ?? newOwner;
  const isThere = all.imports.some((one) => isPlainImport(one) && one.module === newOwner);
  if (
    !isThere &&
    isBound(top, all, (one) => isPlainImport(one) && one.module.startsWith(`${top}.`))
  )
    return null;
  const line = isThere ? [] : [newLine(text, statement, `import ${newOwner}`)];
  if (line[0] === null) return null;
  return [...line.flatMap((one) => one ?? []), { start: use.start, end, text: replacement }];
}

/** `import a.b` gives the name `a` to the same package as `import a.c` does. */
function isPlainImport({ names, alias, level }: ImportStatement): boolean {
  return level === 0 && names === null && alias === null;
}

/**
 * Whether a name of the file already means something: nothing else may get that name.
 * @param isSame tells of an import that it gives the name the meaning that it is to have
 */
function isBound(
  name: string,
  { imports, isShadowed }: ApiUses,
  isSame: (one: ImportStatement) => boolean = () => false,
): boolean {
  return (
    isShadowed(name) ||
    imports.some((one) =>
      one.names === null
        ? (one.alias ?? one.module.split('.', 1)[0]) === name && !isSame(one)
        : one.names.some(({ alias, name: own }) => (alias ?? own) === name || own === '*'),
    )
  );
}

/** A line of its own before the statement; null where the statement does not begin its line. */
function newLine(text: string, { start }: ImportStatement, written: string): TextEdit | null {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = text.slice(lineStart, start);
  if (!/^[ \t]*$/.test(indent)) return null;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return { start, end: start, text: `${written}${lineEnd}${indent}` };
}

/** Takes one of several names out, with the comma and the blanks that belong to it. */
function withoutName({ names }: ImportStatement, imported: ImportedName): TextEdit {
  const all = names ?? [];
  const i = all.indexOf(imported);
  const next = all[i + 1];
  const before = all[i - 1];
  if (next !== undefined) return { start: imported.start, end: next.start, text: '' };
  return { start: before?.end ?? imported.start, end: imported.end, text: '' };
}

function splitLast(path: string): readonly [string, string] {
  const dot = path.lastIndexOf('.');
  return [path.slice(0, dot), path.slice(dot + 1)];
}
