import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { apiFindings } from '../../../src/core/guidance/findings/apiFindings.ts';
import { ChangeTargets } from '../../../src/core/guidance/findings/changeTarget.ts';
import type { Finding, TextEdit } from '../../../src/core/guidance/findings/finding.ts';
import type { ApiChange } from '../../../src/core/knowledge/framework.ts';
import type { FrameworkUse } from '../../../src/core/workspace/project.ts';
import { framework } from '../comparison/fixture.ts';

interface Case {
  readonly title: string;
  readonly uses: Readonly<Record<string, string>>;
  readonly local?: readonly string[];
  readonly text: string;
  readonly findings: readonly string[];
  /** The file after all certain fixes; null where there is none. Left out where it does not matter. */
  readonly fixed?: string | null;
}

function change(
  symbol: string,
  [deprecatedIn, removedIn]: readonly [string | null, string | null],
  replacement: string,
  more: Partial<ApiChange> = {},
): ApiChange {
  return {
    ...{ symbol, use: 'import', effect: 'removed', deprecatedIn, addedIn: null, removedIn },
    ...{ replacement, rewrite: 'certain', sources: [], checked: '2026-11-01' },
    ...more,
  } as ApiChange;
}

const django = framework('django', {
  changes: [
    change('django.conf.urls.url', ['3.1', '4.0'], 'django.urls.re_path'),
    change('django.utils.encoding.force_text', ['3.0', '4.0'], 'django.utils.encoding.force_str'),
    change('django.core.urlresolvers', ['1.10', '2.0'], 'django.urls'),
    change('{% load staticfiles %}', ['2.1', '3.0'], '{% load static %}', { use: 'template' }),
  ],
});
const flask = framework('flask', {
  changes: [
    change('flask.Markup', ['2.3', '3.0'], 'markupsafe.Markup', { use: 'attribute' }),
    change('flask.Flask.before_first_request', ['2.2', '2.3'], 'create it at start', {
      use: 'decorator',
      rewrite: 'manual',
    }),
    change('flask.send_file(attachment_filename=...)', ['2.0', '2.2'], 'download_name', {
      use: 'argument',
      rewrite: 'manual',
    }),
  ],
});
const targets = new ChangeTargets([django, flask]);

function find(text: string, { uses = {}, local = [] }: Partial<Case>): readonly Finding[] {
  return apiFindings('app.py', text, {
    targets,
    isKnown: (name) => name === 'django' || name === 'flask',
    isLocal: (name) => local.includes(name),
    useOf: (id) => {
      const said = uses[id];
      if (said === undefined) return null;
      const isSpecifier = /[<>=~]/.test(said);
      return {
        version: isSpecifier ? null : said,
        specifier: isSpecifier ? said : null,
      } as FrameworkUse;
    },
  });
}

function apply(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toReversed()
    .reduce((now, { start, end, text: by }) => now.slice(0, start) + by + now.slice(end), text);
}

/** As “fix all of this kind” does: each edit once. */
function fixAll(text: string, findings: readonly Finding[]): string | null {
  const edits = new Map(
    findings.flatMap(({ fix }) =>
      (fix?.isCertain === true ? fix.edits : []).map(
        (edit) => [JSON.stringify(edit), edit] as const,
      ),
    ),
  );
  if (edits.size === 0) return null;
  return apply(
    text,
    [...edits.values()].toSorted((a, b) => a.start - b.start),
  );
}

describe('findings in Python files', () => {
  const cases: readonly Case[] = parse(
    readFileSync('test/cases/guidance/apiFindings.yaml', 'utf8'),
  );
  for (const one of cases) {
    it(one.title, () => {
      const findings = find(one.text, one);
      const told = findings.map(
        ({ range: { line, column, endLine, endColumn }, rule, message }) =>
          `${line}:${column}-${endLine}:${endColumn} ${rule} ${message.text}`,
      );
      assert.deepEqual(told, one.findings);
      if (one.fixed === undefined) return;
      const fixed = fixAll(one.text, findings);
      assert.equal(fixed, one.fixed);
      if (fixed !== null) assert.deepEqual(find(fixed, one), [], 'nothing is left to find');
    });
  }

  it('never throw, and stay inside of the text, whatever the file holds', () => {
    const piece = fc.constantFrom(
      ...['import flask', 'from flask import Markup', ' as ', 'flask.Markup', '(', ')', '=', '\n'],
      ...[
        'django.core.urlresolvers',
        'import ',
        ',',
        "'",
        '"""',
        'f"{',
        '}',
        '#',
        ':',
        'def ',
        '\\\n',
      ],
    );
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (source) => {
        for (const { fix } of find(source, { uses: { flask: '3.0', django: '4.2' } })) {
          let last = 0;
          for (const { start, end } of fix?.edits ?? []) {
            assert.ok(start >= last && end >= start && end <= source.length);
            last = end;
          }
        }
      }),
    );
  });
});
