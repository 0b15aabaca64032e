import {
  Composer,
  CST,
  type Document,
  isCollection,
  isPair,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Steps } from './steps.ts';

/** A document of nodes, and what is wrong with its text in the order of places. */
export interface ComposedYaml {
  readonly document: Document.Parsed;
  readonly problems: readonly YAMLError[];
}

/** So many tokens are composed without a stop: a millisecond or two. */
const pieceSize = 400;

/** Keys that stand twice are looked for in quadratic time by the library, so that is left to the caller. */
const options = {
  ...{ prettyErrors: false, schema: 'core', uniqueKeys: false },
  // Tells the place of a piece in the whole.
  keepSourceTokens: true,
} as const;

/**
 * Makes nodes of tokens as the library's `Composer` does, but in pieces, because that composes a document in one go:
 * long lists and mappings are cut into runs of entries, each run is composed as a document of its own, and the entries
 * are put together again. Neighbours do not change what an entry means, so the result is the same.
 *
 * @param tokens as the library's `Parser` makes them, one document at most; they are changed
 * @param end the length of the text
 * @param size tokens of a piece
 */
export function* composeYaml(
  tokens: readonly CST.Token[],
  end: number,
  size = pieceSize,
): Steps<ComposedYaml> {
  const cuts: Cuts = { size, touched: new Set(), cut: new Map() };
  for (const token of tokens) {
    if (token.type === 'document' && CST.isCollection(token.value)) yield* cut(token.value, cuts);
  }
  const composed = new Map<CST.Token, readonly Document.Parsed[]>();
  for (const [token, { pieces }] of cuts.cut) {
    const documents: Document.Parsed[] = [];
    for (const value of pieces) {
      documents.push(compose([{ type: 'document', offset: value.offset, start: [], value }], end));
      yield;
    }
    composed.set(token, documents);
  }
  const document = compose(tokens, end);
  yield;
  yield* join(document.contents, cuts, composed);
  const all = [document, ...[...composed.values()].flat()];
  const problems = all.flatMap(({ errors, warnings }) => [...errors, ...warnings]);
  return { document, problems: problems.toSorted((a, b) => a.pos[0] - b.pos[0]) };
}

function compose(tokens: readonly CST.Token[], end: number): Document.Parsed {
  const [document] = new Composer(options).compose(tokens, true, end);
  if (document === undefined) throw new Error('The composer makes a document of any text');
  return document;
}

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

interface Cuts {
  readonly size: number;
  /** Tokens that were cut or hold one that was. */
  readonly touched: Set<unknown>;
  /** What was cut: where it begins, and all runs but the last, which stays. */
  readonly cut: Map<CST.Token, { readonly offset: number; readonly pieces: readonly Collection[] }>;
}

/** Cuts a token and what it holds. Depth is no worry: the parser of the text has limited it. */
function* cut(token: Collection, cuts: Cuts): Steps<number> {
  const isFlow = token.type === 'flow-collection';
  const starts = [0];
  let run = 0;
  for (const [index, { value }] of token.items.entries()) {
    // Two for the key and a single value. A key that is no word is a mistake, and so is a block in brackets; the
    // composer tells its place by what is there, so such ones stay whole.
    let weight = 2;
    if (CST.isCollection(value) && (!isFlow || value.type === 'flow-collection')) {
      weight += yield* cut(value, cuts);
      if (cuts.touched.has(value)) cuts.touched.add(token);
    }
    if (run > 0 && run + weight > cuts.size && canBegin(token, index)) {
      starts.push(index);
      run = 0;
      yield;
    }
    run += weight;
  }
  if (starts.length > 1) split(token, starts, cuts);
  return run;
}

/** A comma between brackets belongs to the entry after it: where one is missing or too many, nothing is cut. */
function canBegin(token: Collection, index: number): boolean {
  if (token.type !== 'flow-collection') return true;
  const [before, entry] = [token.items[index - 1], token.items[index]];
  if (before === undefined || entry === undefined) return false;
  const isEmpty = !before.key && !before.sep && !before.value;
  return !isEmpty && entry.start.filter(({ type }) => type === 'comma').length === 1;
}

function split(token: Collection, starts: readonly number[], cuts: Cuts): void {
  const { offset } = token;
  const runs = starts.map((start, at) => runOf(token, start, starts[at + 1]));
  const last = runs.pop();
  cuts.touched.add(token);
  cuts.cut.set(token, { offset, pieces: runs });
  // The last run stays in its place, so that what comes after begins where it did.
  Object.assign(token, last);
}

/** Entries as a collection of their own, with the form that the whole has. */
function runOf(token: Collection, start: number, end: number | undefined): Collection {
  const items = token.items.slice(start, end) as CST.CollectionItem[];
  const [first] = items;
  const offset = start === 0 || first === undefined ? token.offset : startOf(first);
  if (token.type !== 'flow-collection') return { ...token, offset, items } as Collection;
  const comma = first?.start.findIndex(({ type }) => type === 'comma') ?? -1;
  if (start > 0 && first !== undefined) {
    items[0] = { ...first, start: first.start.slice(comma + 1) };
  }
  return {
    ...token,
    offset: start === 0 ? offset : (first?.start[comma]?.offset ?? offset),
    items,
    ...(end !== undefined && { end: [closing(token)] }),
  };
}

function closing({ start, indent, offset }: CST.FlowCollection): CST.SourceToken {
  return start.source === '{'
    ? { type: 'flow-map-end', offset, indent, source: '}' }
    : { type: 'flow-seq-end', offset, indent, source: ']' };
}

function startOf({ start, key, sep, value }: CST.CollectionItem): number {
  return (start[0] ?? key ?? sep?.[0] ?? value)?.offset ?? 0;
}

/** Gives the cut collections below a node all their entries again. */
function* join(
  node: unknown,
  cuts: Cuts,
  composed: ReadonlyMap<CST.Token, readonly Document.Parsed[]>,
): Steps<void> {
  if (!isCollection(node)) return;
  const { srcToken } = node as YAMLMap | YAMLSeq;
  // `[a: b]` holds a mapping that no token stands for.
  if (srcToken !== undefined && !cuts.touched.has(srcToken)) return;
  const found = srcToken === undefined ? undefined : cuts.cut.get(srcToken);
  if (found !== undefined && srcToken !== undefined) {
    const pieces = composed.get(srcToken) ?? [];
    const items = pieces.flatMap(({ contents }): readonly unknown[] =>
      isCollection(contents) ? contents.items : [],
    );
    (node as { items: unknown[] }).items = [...items, ...node.items];
    if (node.range) node.range[0] = found.offset;
  }
  for (const item of node.items) {
    for (const part of isPair(item) ? [item.key, item.value] : [item]) {
      yield* join(part, cuts, composed);
    }
  }
  yield;
}
