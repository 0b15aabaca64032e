// @ts-check

/** @typedef {import('./randomness.mjs').Randomness} Randomness */

const nouns = ['order', 'invoice', 'basket', 'reading', 'customer', 'shipment', 'label', 'ledger'];
const verbs = ['load', 'store', 'check', 'merge', 'count', 'render', 'split', 'archive'];
const standard = [
  'import datetime as dt',
  'import json',
  'import logging',
  'import os',
  'import re, sys',
  'from collections import defaultdict, deque',
  'from dataclasses import dataclass, field',
  'from pathlib import Path',
  'from typing import (\n    Any,\n    Iterable,  # read once\n    Mapping,\n)',
];

/**
 * Python source as people write it: a docstring, imports of the standard library, of a framework
 * and of neighbours, then functions and classes with comments, strings and nesting until the size
 * is reached.
 * @param {Randomness} random
 * @param {object} options
 * @param {number} options.size bytes, about
 * @param {readonly string[]} options.frameworkImports lines of which some are taken; may be empty
 */
export function pythonModule(random, { size, frameworkImports }) {
  const noun = random.pick(nouns);
  const parts = [
    `"""Keeps every ${noun} of the shop in order.\n\nThis module must not import flask: it runs in the importer as well.\n"""`,
    ['from __future__ import annotations', '', ...imports(random, frameworkImports)].join('\n'),
    'log = logging.getLogger(__name__)\nLIMIT = 250  # one page',
  ];
  for (let length = parts.join('').length; length < size; length += parts[parts.length - 1].length)
    parts.push(random.pick(blocks)(random, parts.length));
  return `${parts.join('\n\n\n')}\n`;
}

/** @param {Randomness} random @param {readonly string[]} frameworkImports */
function imports(random, frameworkImports) {
  const own = standard.filter((line) => line.includes('logging') || random.next() < 0.5);
  const framework = frameworkImports.filter((_, index) => index === 0 || random.next() < 0.4);
  return [
    ...own,
    '',
    ...framework,
    '',
    `from .${random.pick(nouns)}s import ${random.pick(verbs)}`,
  ];
}

/** @type {readonly ((random: Randomness, index: number) => string)[]} */
const blocks = [
  (random, index) => {
    const [verb, noun] = [random.pick(verbs), random.pick(nouns)];
    return `def ${verb}_${noun}_${index}(rows, *, limit=LIMIT, strict: bool = False) -> dict[str, int]:
    """Returns how many rows of each ${noun} there are.

    >>> ${verb}_${noun}_${index}([])
    {}
    """
    counts: dict[str, int] = {}
    for position, row in enumerate(rows):
        if position >= limit and not strict:
            log.warning("stopped at %d, the %s's limit", position, "${noun}")
            break
        name = f"{row.get('${noun}', 'none')!s:>{limit}} #{position}"  # the key, padded
        counts[name] = counts.get(name, 0) + 1
    return {key: value for key, value in counts.items() if value > 0}`;
  },
  (random, index) => {
    const noun = random.pick(nouns);
    const name = `${noun[0].toUpperCase()}${noun.slice(1)}${index}`;
    return `class ${name}:
    """One ${noun} with what belongs to it."""

    table = '${noun}s'
    query = '''
        select id, name, total
        from ${noun}s  -- from where it was
        where id = %(id)s
    '''

    def __init__(self, identity: int, name: str = "", total=0.0):
        self.identity = identity
        self.name = name or '${noun}'
        self.total = total

    def ${random.pick(verbs)}(self, other: "${name}") -> bool:
        try:
            import decimal
        except ImportError:  # a build without it
            return False
        difference = decimal.Decimal(self.total) - decimal.Decimal(other.total)
        return abs(difference) < decimal.Decimal('0.01') and (
            self.name == other.name
            or self.identity == other.identity
        )

    def __repr__(self):
        return '<%s %r>' % (type(self).__name__, self.name)`;
  },
  (random, index) =>
    `# ${random.pick(nouns)} by ${random.pick(nouns)}: see the accountant's notes, "table ${index}"\nRATES_${index} = {\n${Array.from(
      { length: random.between(4, 16) },
      (_, row) =>
        `    '${random.pick(nouns)}-${row}': (${random.between(1, 99)}, "it's", [${row}]),`,
    ).join('\n')}\n}`,
];
