import type { IsoDay } from '../knowledge/framework.ts';
import {
  lineFor,
  requirementOf,
  requirementOfLine,
  type StarterKnowledge,
} from './frameworkLine.ts';
import type { OptionValues } from './options.ts';
import { isSafePath } from './safePath.ts';
import type { NeededDistribution, Starters, StarterTemplate } from './starter.ts';
import {
  conditionsHold,
  renderTemplate,
  type TemplateProblem,
  type TemplateValues,
} from './template.ts';

export interface StarterFile {
  /** Relative, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** What is wrong with a starter, never with what a person chose: options are checked before. */
export type PlanProblem =
  | (TemplateProblem & { readonly file: string })
  | { readonly code: 'no-line' | 'no-route'; readonly file: string; readonly found: string }
  | { readonly code: 'unsafe-path' | 'same-path'; readonly file: string; readonly found: string };

export interface StarterPlan {
  /** In order of their paths; none where there is a problem. */
  readonly files: readonly StarterFile[];
  readonly run: string;
  readonly test: string;
  /** The path that answers. */
  readonly route: string;
  /** What the framework is required as, by PEP 508. */
  readonly requirement: string;
  readonly problems: readonly PlanProblem[];
}

/**
 * The files of a project: nothing but what goes in decides what comes out.
 *
 * @param values of every option that the starter takes, checked by `parseOptions`
 * @param today decides which lines have support
 */
export function planStarter(
  starters: Starters,
  starter: StarterTemplate,
  values: OptionValues,
  knowledge: StarterKnowledge,
  today: IsoDay,
): StarterPlan {
  const problems: PlanProblem[] = [];
  const given = new Map([
    // An option that this starter does not take has no value, so that shared templates may ask for it.
    ...starters.options.map(({ id }) => [id, ''] as const),
    ...values,
    ['starter', starter.id] as const,
  ]);
  const render = (file: string, text: string, known: TemplateValues): string | null => {
    const rendered = renderTemplate(text, known);
    problems.push(...rendered.problems.map((problem) => ({ ...problem, file })));
    return rendered.text;
  };
  const field = (name: string, text: string, known: TemplateValues): string =>
    render(name, text, known)?.trimEnd() ?? '';

  const required = requirementsOf(starter, given, knowledge, today);
  if (required.main === null) {
    problems.push({ code: 'no-line', file: 'starter.yaml', found: given.get('python') ?? '' });
  }
  const route = starter.routes.find(({ when = '' }) => conditionsHold(when, given).holds)?.path;
  if (route === undefined) problems.push({ code: 'no-route', file: 'starter.yaml', found: '' });

  const run = field('run', starter.run, given);
  const test = field('test', starter.test, given);
  const known = new Map([
    ...given,
    ...derivedValues(starter, required, knowledge, given.get('package') ?? ''),
    ['route', route ?? ''] as const,
    ['run', run] as const,
    ['test', test] as const,
    ['about', field('about', starter.about, given)] as const,
  ]);

  // Twice: the manifest names the packages, which follow from the files that are wanted.
  const templates = Object.entries({ ...starters.common, ...starter.files });
  const wanted = templates.filter(
    ([, text]) => !text.startsWith('@@only') || onlyHolds(text, known),
  );
  const paths = wanted.map(([path]) => field(path, path, known));
  known.set('packages', packagesOf(paths));
  const files = templates.flatMap(([path, template]): readonly StarterFile[] => {
    const text = render(path, template, known);
    if (text === null) return [];
    return [{ path: field(path, path, known), text: text.trim() === '' ? '' : oneEnd(text) }];
  });
  problems.push(...pathProblems(files));
  return {
    files: problems.length > 0 ? [] : files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    ...{ run, test, route: route ?? '', requirement: required.main ?? '', problems },
  };
}

interface Requirements {
  /** Null where no supported line runs on the wanted Python. */
  readonly main: string | null;
  readonly all: readonly string[];
  readonly test: readonly string[];
}

function requirementsOf(
  starter: StarterTemplate,
  given: TemplateValues,
  knowledge: StarterKnowledge,
  today: IsoDay,
): Requirements {
  const python = given.get('python') ?? '';
  const framework = knowledge.frameworks.find(({ id }) => id === starter.id);
  const line = framework === undefined ? null : lineFor(framework, python, today);
  const main = framework && line ? requirementOfLine(framework, line) : null;
  const needed = (distributions: readonly NeededDistribution[]): readonly string[] =>
    distributions
      .filter(({ when = '' }) => conditionsHold(when, given).holds)
      .map(({ distribution }) => requirementOf(distribution, knowledge, python, today))
      .filter((requirement) => requirement !== null);
  return {
    main,
    all: [...(main === null ? [] : [main]), ...needed(starter.requires)],
    test: needed(starter.testRequires),
  };
}

function derivedValues(
  starter: StarterTemplate,
  { main, all, test }: Requirements,
  knowledge: StarterKnowledge,
  packageName: string,
): readonly (readonly [string, string])[] {
  const toml = (requirements: readonly string[]): string =>
    requirements.map((requirement) => `    ${JSON.stringify(requirement)},`).join('\n');
  const framework = knowledge.frameworks.find(({ id }) => id === starter.id);
  const [name = starter.id] = framework?.distributions ?? [];
  const ran = starter.ran.map(({ version, from, date }) => `${version} (${from}, ${date})`);
  return [
    ['framework', framework?.name ?? starter.id],
    ['distribution', packageName.replaceAll('_', '-')],
    ['docs', `<${starter.docs}>`],
    ['requirement', `\`${main ?? ''}\``],
    ['known', knowledge.date],
    ['requirements', all.join('\n')],
    ['dependencies', toml(all)],
    ['testRequirements', test.join('\n')],
    ['testDependencies', toml(test)],
    ['tested', starter.debian.length > 0 && ran.length > 0 ? 'yes' : ''],
    ['ran', ran.length === 0 ? '' : `${name} ${ran.join(' and ')}`],
    ['writtenFor', starter.writtenFor === null ? '' : `${name} ${starter.writtenFor}`],
  ];
}

function onlyHolds(text: string, values: TemplateValues): boolean {
  const [first = ''] = text.split('\n', 1);
  return renderTemplate(first, values).text !== null;
}

/** The packages as the list of a pyproject.toml names them: every folder with an `__init__.py` but the tests. */
function packagesOf(paths: readonly string[]): string {
  return paths
    .filter((path) => path.endsWith('/__init__.py') && !path.startsWith('tests/'))
    .map((path) => JSON.stringify(path.slice(0, -'/__init__.py'.length).replaceAll('/', '.')))
    .toSorted()
    .join(', ');
}

function oneEnd(text: string): string {
  return `${text.trimEnd()}\n`;
}

function pathProblems(files: readonly StarterFile[]): readonly PlanProblem[] {
  const seen = new Set<string>();
  return files.flatMap(({ path }): readonly PlanProblem[] => {
    if (!isSafePath(path)) return [{ code: 'unsafe-path', file: path, found: path }];
    // Windows and macOS take names that differ in their case only for the same.
    const same = seen.has(path.toLowerCase());
    seen.add(path.toLowerCase());
    return same ? [{ code: 'same-path', file: path, found: path }] : [];
  });
}
