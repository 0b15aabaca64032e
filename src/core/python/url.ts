const VCS_SCHEMES =
  'ssh git hg bzr sftp svn ' +
  'git+http git+https git+ssh git+git git+file ' +
  'hg+file hg+http hg+https hg+ssh hg+static-http ' +
  'bzr+http bzr+https bzr+ssh bzr+sftp bzr+ftp bzr+lp bzr+file ' +
  'svn+ssh svn+http svn+https svn+svn svn+file';
const VCS: ReadonlySet<string> = new Set(VCS_SCHEMES.split(' ').slice(6));
const INSTALLABLE: ReadonlySet<string> = new Set(['http', 'https', 'file', 'ftp', ...VCS]);

/** The parts of a URL that pip looks at. */
export interface PipUrl {
  readonly scheme: string;
  readonly host: string;
  /** Percent-decoded. */
  readonly path: string;
}

/**
 * Splits a URL as Python's `urllib.parse.urlsplit` does, without looking at names that pip never asks for.
 * @returns null where Python reports an error (an unbalanced bracket in the host).
 */
export function splitUrl(url: string): PipUrl | null {
  const scheme = /^[a-zA-Z][a-zA-Z0-9+.-]*(?=:)/.exec(url)?.[0] ?? '';
  let rest = scheme === '' ? url : url.slice(scheme.length + 1);
  let host = '';
  if (rest.startsWith('//')) {
    host = /^[^/?#]*/.exec(rest.slice(2))?.[0] ?? '';
    rest = rest.slice(2 + host.length);
  }
  if (host.includes('[') !== host.includes(']')) return null;
  const path = /^[^?#]*/.exec(rest)?.[0] ?? '';
  return { scheme: scheme.toLowerCase(), host, path: percentDecode(path) };
}

/** Whether pip installs from `text` as from a URL: an archive's or a repository's scheme. */
export function isInstallableUrl(text: string): boolean {
  return INSTALLABLE.has(splitUrl(text)?.scheme ?? '');
}

/** Whether `url` names a repository of a version control system (`git+https://…`). */
export function isVcsUrl(url: string): boolean {
  return VCS.has(splitUrl(url)?.scheme ?? '');
}

/** What `#egg=` (or `&egg=`) says, and where it stands in `url`; null where there is none. */
export function readEgg(url: string): { readonly text: string; readonly start: number } | null {
  const match = /[#&]egg=([^&]*)/.exec(url);
  return match ? { text: match[1] ?? '', start: match.index + 5 } : null;
}

/** The last segment of a path. */
export function fileName(path: string): string {
  return /[^/]*$/.exec(path.replace(/\/+$/, ''))?.[0] ?? '';
}

/** As `urllib.parse.unquote`: what is no valid UTF-8 becomes replacement characters, stray `%` stay. */
function percentDecode(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run
        .replace(/%[89a-f][0-9a-f]/gi, '\ufffd')
        .replace(/%([0-7][0-9a-f])/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    }
  });
}
