import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isMap, isNode, Parser, parseDocument, stringify, visit } from 'yaml';
import { type ComposedYaml, composeYaml } from '../../../src/core/knowledge/composeYaml.ts';
import { atOnce } from '../../../src/core/knowledge/steps.ts';

/** With so few tokens a piece, nearly every list is cut. */
const compose = (text: string, size: number): ComposedYaml =>
  atOnce(composeYaml([...new Parser().parse(text)], text.length, size));

const options = { prettyErrors: false, schema: 'core', uniqueKeys: false } as const;

/** Where each node begins. */
function startsOf({ document }: Pick<ComposedYaml, 'document'>): readonly string[] {
  const starts: string[] = [];
  visit(document, {
    Node: (_key, node) => {
      starts.push(`${node.constructor.name} ${node.range?.[0]}`);
    },
  });
  return starts;
}

const styles = fc.record({
  // Aliases are refused before.
  aliasDuplicateObjects: fc.constant(false),
  collectionStyle: fc.constantFrom('any', 'block', 'flow'),
  indent: fc.constantFrom(1, 2, 4),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 20, 80),
  flowCollectionPadding: fc.boolean(),
} as const);

const { value: values } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, fc.string(), fc.integer(), tie('list'), tie('map')),
  list: fc.array(tie('value'), { maxLength: 8 }),
  map: fc.dictionary(fc.string({ maxLength: 8 }), tie('value'), { maxKeys: 8 }),
}));

describe('composing a YAML text in pieces', () => {
  it('makes the nodes that composing it at once makes, at the same places', () => {
    fc.assert(
      fc.property(values, styles, fc.integer({ min: 1, max: 12 }), (value, style, size) => {
        const text = stringify({ value, list: [value, value], key: { deep: [value] } }, style);
        const composed = compose(text, size);
        const expected = parseDocument(text, options);
        // In some styles the library writes what it does not read itself.
        assert.equal(composed.problems.length, expected.errors.length, text);
        if (expected.errors.length > 0) return;
        assert.deepEqual(composed.document.toJS(), expected.toJS());
        assert.deepEqual(startsOf(composed), startsOf({ document: expected }));
      }),
      { numRuns: 200 },
    );
  });

  it('finds a mistake where composing at once finds one', () => {
    const marks = fc.constantFrom(
      '',
      ',',
      '[',
      ']',
      '{',
      '}',
      ':',
      '- ',
      '\n',
      '\t',
      ' ',
      '"',
      '#',
    );
    fc.assert(
      fc.property(values, styles, fc.nat(), marks, (value, style, at, mark) => {
        const whole = stringify({ value, list: [value, value] }, style);
        const place = at % whole.length;
        const text = whole.slice(0, place) + mark + whole.slice(place + 1);
        // Several documents are refused before.
        if ([...new Parser().parse(text)].filter(({ type }) => type === 'document').length > 1)
          return;
        const { errors, warnings } = parseDocument(text, options);
        const { problems } = compose(text, 3);
        // A mistake often makes others: how many is no matter.
        assert.equal(problems.length > 0, errors.length + warnings.length > 0, text);
      }),
      { numRuns: 400 },
    );
  });

  it('knows where a cut collection begins', () => {
    const text = 'a:\n  - 1\n  - 2\n  - 3\nb: { c: 1, d: 2, e: 3 }\n';
    const { contents } = compose(text, 2).document;
    assert.ok(isMap(contents));
    const starts = ['a', 'b'].map((key) => {
      const node = contents.get(key, true);
      return isNode(node) ? node.range?.[0] : null;
    });
    assert.deepEqual(starts, [text.indexOf('- 1'), text.indexOf('{')]);
  });

  it('stops between the pieces', () => {
    const text = Array.from({ length: 1000 }, (_, index) => `- a: ${index}\n`).join('');
    const steps = composeYaml([...new Parser().parse(text)], text.length, 100);
    let stops = 0;
    while (!steps.next().done) stops += 1;
    assert.ok(stops > 40, `${stops} stops`);
  });
});
