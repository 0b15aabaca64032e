// @ts-check
import { randomness } from './randomness.mjs';

const words =
  'our own layer over the company log-in for internal tools that the web team keeps and patches until spring'.split(
    ' ',
  );

/**
 * A team's file as a large company might write one: in-house frameworks, additions to shipped ones, decisions. The same
 * text for the same numbers.
 * @param {number} bytes that it has at least
 * @param {readonly string[]} shipped ids of shipped frameworks
 * @param {readonly string[]} criteria ids of what a framework can do
 */
export function teamText(bytes, shipped, criteria) {
  const random = randomness(bytes);
  const sentence = (/** @type {number} */ count) =>
    Array.from({ length: count }, () => random.pick(words)).join(' ');
  const cell = (/** @type {string} */ id) => [
    `      ${id}:`,
    `        level: ${random.pick(['builtin', 'partial', 'none'])}`,
    `        note: "${sentence(random.between(4, 16))}" # as agreed`,
  ];
  const inHouse = (/** @type {number} */ index) => [
    `  - id: house-${index}`,
    `    name: House ${index}`,
    `    summary: ${sentence(12)}.`,
    '    kind: micro',
    '    protocols: [WSGI, ASGI]',
    `    distributions: [house-${index}, house-${index}-extra]`,
    `    imports: [house_${index}]`,
    '    links:',
    `      docs: https://wiki.example.org/house-${index}`,
    `      source: https://git.example.org/house-${index}`,
    '    modules:',
    ...Array.from({ length: 6 }, (_, at) => [
      `      - name: house_${index}.part_${at}`,
      `        purpose: >-`,
      `          ${sentence(10)}`,
      `          ${sentence(6)}.`,
      `        docs: https://wiki.example.org/house-${index}/part-${at}`,
    ]).flat(),
    '    changes:',
    ...Array.from({ length: 4 }, (_, at) => [
      `      - symbol: house_${index}.part_${at}.old`,
      '        use: import',
      '        effect: removed',
      "        removedIn: '3.0'",
      `        replacement: house_${index}.part_${at}.new`,
      '        rewrite: certain',
    ]).flat(),
    '    capabilities:',
    ...criteria.slice(0, 12).flatMap(cell),
    '    strengths:',
    `      - text: ${sentence(14)}.`,
    `        sources: HANDBOOK_${index % 20}`,
  ];
  const addition = (/** @type {number} */ index) => [
    `  - id: ${shipped[index % shipped.length]}`,
    '    strengths:',
    `      - text: ${index} ${sentence(14)}.`,
    '    modules:',
    `      - name: ${shipped[index % shipped.length].replaceAll('-', '_')}.ours_${index}`,
    `        purpose: ${sentence(9)}.`,
    `        docs: https://wiki.example.org/ours/${index}`,
  ];
  const statement = (/** @type {number} */ index) => [
    `  - framework: ${index % 3 === 0 ? shipped[index % shipped.length] : `house-${index % 50}`}`,
    `    stance: ${random.pick(['approved', 'discouraged', 'forbidden'])}`,
    `    versions: '>=${index}.0,<${index + 1}'`,
    `    reason: ${sentence(20)}.`,
    `    link: https://wiki.example.org/decisions/${index}`,
  ];
  /** @type {string[]} */
  const frameworks = [];
  /** @type {string[]} */
  const policy = [];
  const sources = Array.from({ length: 20 }, (_, index) => [
    `  HANDBOOK_${index}:`,
    `    title: The handbook, chapter ${index}`,
    '    date: 2026-10-01',
  ]).flat();
  let size = 0;
  for (let index = 0; size < bytes; index++) {
    const entry = inHouse(index);
    const additions = addition(index);
    const statements = [2 * index, 2 * index + 1].flatMap(statement);
    frameworks.push(...entry, ...additions);
    policy.push(...statements);
    for (const line of [...entry, ...additions, ...statements]) size += line.length + 1;
  }
  return ['checked: 2026-10-01', 'sources:', ...sources, 'frameworks:', ...frameworks]
    .concat('policy:', policy, '')
    .join('\n');
}
