import assert from 'node:assert/strict';
import { compare } from '../../src/core/comparison/compare.ts';
import { documentHtml } from '../../src/editor/comparison/documentHtml.ts';
import { framework, hostile, knowledge, today } from '../core/comparison/fixture.ts';

describe('documentHtml', () => {
  const html = (language = 'en') =>
    documentHtml({
      nonce: 'abc',
      cspSource: 'https://host.test',
      scriptUri: 'https://host.test/"a".js',
      styleUri: 'https://host.test/a.css',
      language,
      title: 'Compare <all>',
      loading: 'Wait <b>',
      payload: {
        data: {
          comparison: compare(knowledge(framework('evil', { summary: hostile })), {
            inUse: [],
            today,
          }),
          notices: [],
          ranking: null,
        },
        strings: {},
        start: {},
      },
    });

  it('allows our own script and style sheet and nothing else', () => {
    const [, policy] = /Security-Policy" content="([^"]*)"/.exec(html()) ?? [];
    assert.equal(
      policy,
      "default-src 'none'; script-src 'nonce-abc'; style-src https://host.test; base-uri 'none'; form-action 'none'",
    );
  });

  it('has no style and no handler of its own', () => {
    assert.doesNotMatch(html(), /<style|<[^>]+ (style|on\w+)=/);
  });

  it('cannot be left by the data that it carries', () => {
    const text = html();
    assert.equal(text.match(/<script/g)?.length, 2);
    assert.equal(text.match(/<\/script/g)?.length, 2);
    assert.doesNotMatch(text, /<img|<!--/);
    const [, json = ''] = /id="payload">([^<]*)</.exec(text) ?? [];
    assert.equal(JSON.parse(json).data.comparison.rows[0].cells[0].text, hostile);
  });

  it('escapes what stands in attributes', () => {
    assert.match(html(), /src="https:\/\/host\.test\/&quot;a&quot;\.js"/);
    assert.match(html(), /<title>Compare &lt;all&gt;<\/title>/);
    assert.match(html(), /<p class="late">Wait &lt;b&gt;<\/p>/);
  });

  it('runs from right to left where the language does', () => {
    assert.match(html('ar'), /<html lang="ar" dir="rtl">/);
    assert.match(html('pt-br'), /<html lang="pt-br" dir="ltr">/);
  });
});
