import type { FrameworkLinks } from '../framework.ts';
import type { KnowledgeBase } from '../knowledgeBase.ts';
import type { DocumentPath } from '../problem.ts';
import type { Rule } from './rule.ts';

interface PlacedLink {
  readonly file: string;
  readonly path: DocumentPath;
  readonly link: string;
  /** Whether `{line}` may stand in it. */
  readonly template: 'required' | 'allowed' | 'refused';
}

// https, a host with a dot in it, no user name, and only characters that need no escape (RFC 3986, braces apart).
const wellFormed =
  /^https:\/\/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?::\d{1,5})?(?:[/?#][\w\-.~:/?#[\]@!$&'()*+,;=%]*)?$/i;

/** Every link is https and well formed; `{line}` stands only where a version is filled in. */
export const linkWellFormed: Rule = function* (base) {
  for (const { file, path, link, template } of linksOf(base)) {
    const at = { file, rule: 'link', path };
    const filled = template === 'refused' ? link : link.replaceAll('{line}', '1.0');
    if (!wellFormed.test(filled)) yield { ...at, message: `${link} is no well-formed https link` };
    else if (template === 'required' && filled === link) {
      yield { ...at, message: '{line} is missing; a link to one version only belongs in docs' };
    }
  }
};

function* linksOf({ frameworks, libraries, sources }: KnowledgeBase): Generator<PlacedLink> {
  for (const { file, value } of frameworks) {
    yield* entryLinks(file, value.links);
    for (const [index, { docs }] of value.modules.entries()) {
      yield { file, path: ['modules', index, 'docs'], link: docs, template: 'allowed' };
    }
  }
  for (const { file, value } of libraries) yield* entryLinks(file, value.links);
  if (sources === null) return;
  for (const [key, { url }] of Object.entries(sources.value)) {
    if (url === null) continue;
    yield { file: sources.file, path: [key, 'url'], link: url, template: 'refused' };
  }
}

function* entryLinks(file: string, links: FrameworkLinks): Generator<PlacedLink> {
  for (const [key, link] of Object.entries(links)) {
    const template = key === 'docsForVersion' ? 'required' : 'refused';
    if (link !== null) yield { file, path: ['links', key], link, template };
  }
}
