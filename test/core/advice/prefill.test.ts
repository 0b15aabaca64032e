import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkPrefill } from '../../../src/core/advice/checkQuestions.ts';
import { hintFiles } from '../../../src/core/advice/hintFiles.ts';
import {
  suggestAnswers,
  suggestedOptions,
  type WorkspaceFact,
} from '../../../src/core/advice/prefill.ts';
import { readHints } from '../../../src/core/advice/readHints.ts';
import { workspaceFacts } from '../../../src/core/advice/workspaceFacts.ts';
import { concludeProjects } from '../../../src/core/workspace/concludeProjects.ts';
import { FrameworkNames } from '../../../src/core/workspace/frameworkNames.ts';
import { readTextFacts } from '../../../src/core/workspace/readFileFacts.ts';
import { question, questions, questionsFile, readYaml, shippedFrameworks } from './shipped.ts';

const { prefill } = questionsFile;
const suggest = (facts: readonly WorkspaceFact[]) => suggestAnswers(prefill, questions, facts);

describe('Answers suggested by the workspace', () => {
  const cases = readYaml('test/cases/advice/prefill.yaml') as readonly {
    readonly title: string;
    readonly facts: readonly string[];
    readonly suggests: Readonly<Record<string, readonly string[]>>;
  }[];
  for (const { title, facts, suggests } of cases) {
    it(`come with evidence: ${title}`, () => {
      const found = suggest(facts.map(fact));
      const byQuestion: Record<string, string[]> = {};
      for (const { question: id, option, evidence } of found) {
        byQuestion[id] = [...(byQuestion[id] ?? []), option];
        assert.ok(evidence.length > 0 && evidence.every(({ file }) => file !== ''));
      }
      assert.deepEqual(byQuestion, suggests);
    });
  }

  it('are one where the question takes one, and all where it takes several', () => {
    const found = suggest(['distribution gunicorn a:1', 'distribution waitress a:2'].map(fact));
    assert.deepEqual(suggestedOptions(question('hosting'), found), ['container']);
    const both = suggest(['framework django a:1', 'framework flask a:2'].map(fact));
    assert.deepEqual(suggestedOptions(question('existing'), both), ['django', 'flask']);
  });

  it('name questions, options and frameworks that exist', () => {
    const ids = shippedFrameworks().map(({ id }) => id);
    assert.deepEqual(checkPrefill(prefill, questions, ids), []);
    const wrong = [
      { question: 'colour', option: 'red', distributions: ['a'] },
      { question: 'team', option: 'robots', distributions: ['a'] },
      { question: 'existing', option: 'django', frameworks: ['djangoo'] },
    ];
    assert.deepEqual(
      checkPrefill(wrong, questions, ids).map(({ code }) => code),
      ['unknown-question', 'unknown-option', 'unknown-framework'],
    );
  });

  it('come from what the scan read: production only, no locks and no limits', async () => {
    const names = new FrameworkNames(shippedFrameworks());
    const texts: Readonly<Record<string, string>> = {
      'requirements.txt': 'flask==3.1\nUvicorn\n',
      'requirements-dev.txt': 'psycopg\n',
      'constraints.txt': 'pymongo<5\n',
      'app.py': 'import flask\n',
    };
    const files = new Map();
    for (const [path, text] of Object.entries(texts)) {
      files.set(path, await readTextFacts(path, text, { keep: names.knowsImport }));
    }
    const { projects } = concludeProjects(files, names);
    const facts = workspaceFacts(files, projects, (id) => id);
    assert.deepEqual(
      facts.map(({ kind, name, file, line }) => `${kind} ${name} ${file}:${line}`),
      [
        'framework flask requirements.txt:1',
        'distribution flask requirements.txt:1',
        'distribution Uvicorn requirements.txt:2',
      ],
    );
  });
});

describe('A file beside the manifests', () => {
  const cases = readYaml('test/cases/advice/hints.yaml') as readonly {
    readonly file: string;
    readonly text: string;
    readonly facts: readonly string[];
  }[];
  for (const { file, text, facts } of cases) {
    it(`tells what it says: ${file}, ${facts.length} facts of ${JSON.stringify(text.slice(0, 30))}`, () => {
      assert.deepEqual(
        readHints(file, text).map(({ kind, name, line }) => `${kind} ${name} ${line}`),
        facts,
      );
    });
  }

  it('is read without an error, whatever it holds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...hintFiles), fc.string(), (file, text) => {
        for (const { line, name } of readHints(file, text)) {
          assert.ok(line >= 1 && line <= text.split('\n').length && name !== '');
        }
      }),
    );
  });
});

function fact(text: string): WorkspaceFact {
  const [kind, name = '', place = ''] = text.split(' ');
  const [file = '', line] = place.split(':');
  return { kind: kind as WorkspaceFact['kind'], name, id: name, file, line: Number(line) };
}
