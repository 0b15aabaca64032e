const VCS: ReadonlySet<string> = new Set(
  (
    'git+http git+https git+ssh git+git git+file ' +
    'hg+file hg+http hg+https hg+ssh hg+static-http ' +
    'bzr+http bzr+https bzr+ssh bzr+sftp bzr+ftp bzr+lp bzr+file ' +
    'svn+ssh svn+http svn+https svn+svn svn+file'
  ).split(' '),
);
const ARCHIVES: ReadonlySet<string> = new Set(
  '.zip .whl .tar.bz2 .tbz .tar.gz .tgz .tar .tar.xz .txz .tlz .tar.lz .tar.lzma'.split(' '),
);

/** The parts of a URL that pip looks at. */
export interface PipUrl {
  readonly scheme: string;
  readonly host: string;
  /** Percent-decoded. */
  readonly path: string;
}

/**
 * Splits a URL as Python's `urllib.parse.urlsplit` does, as far as pip asks for the parts.
 * @returns null where Python reports an error (brackets in the host that hold no address).
 */
export function splitUrl(written: string): PipUrl | null {
  const url = cleanUrl(written);
  const scheme = schemeOf(url);
  let rest = scheme === '' ? url : url.slice(scheme.length + 1);
  let host = '';
  if (rest.startsWith('//')) {
    host = /^[^/?#]*/.exec(rest.slice(2))?.[0] ?? '';
    rest = rest.slice(2 + host.length);
  }
  if (host.includes('[') !== host.includes(']')) return null;
  const bracketed = /\[([^\]]*)/.exec(host)?.[1];
  if (bracketed !== undefined && !isAddress(bracketed)) return null;
  const path = /^[^?#]*/.exec(rest)?.[0] ?? '';
  return { scheme, host, path: percentDecode(path) };
}

/** Whether pip installs from `text` as from a URL: an archive's or a repository's scheme. */
export function isInstallableUrl(text: string): boolean {
  const scheme = schemeOf(text);
  return ['http', 'https', 'file', 'ftp'].includes(scheme) || VCS.has(scheme);
}

/** Whether `url` names a repository of a version control system (`git+https://…`). */
export function isVcsUrl(url: string): boolean {
  return VCS.has(schemeOf(url));
}

/** What `#egg=` (or `&egg=`) says, and where it stands in `url`; null where there is none. */
export function readEgg(url: string): { readonly text: string; readonly start: number } | null {
  const match = /[#&]egg=([^&]*)/.exec(url);
  return match ? { text: match[1] ?? '', start: match.index + 5 } : null;
}

/** The last segment of a path, trailing slashes aside. */
export function fileName(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(path.lastIndexOf('/', end - 1) + 1, end);
}

/** Whether a file's name ends as an archive that pip installs from. */
export function isArchive(file: string): boolean {
  return ARCHIVES.has(extensionOf(file).toLowerCase());
}

/** Whether pip takes a file for a wheel, by its name (in lower case only). */
export function isWheel(file: string): boolean {
  return extensionOf(file) === '.whl';
}

/** The extension, `.tar.gz` being one; leading dots begin none (as `os.path.splitext`). */
function extensionOf(file: string): string {
  const dot = file.lastIndexOf('.');
  const base = file.slice(0, Math.max(dot, 0));
  if (/^\.*$/.test(base)) return '';
  return (/\.tar$/i.exec(base)?.[0] ?? '') + file.slice(dot);
}

function schemeOf(url: string): string {
  return /^[a-zA-Z][a-zA-Z0-9+.-]*(?=:)/.exec(cleanUrl(url))?.[0].toLowerCase() ?? '';
}

/** `urlsplit` drops tabs anywhere, and blanks and controls at the begin. */
function cleanUrl(url: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as in the URL standard
  return url.replace(/^[\x00-\x20]+|\t/g, '');
}

/** Whether brackets in a host may hold `text`: an IPv6 address, or one of a version to come (RFC 3986). */
function isAddress(text: string): boolean {
  if (/^v[0-9a-f]+\../i.test(text)) return true;
  if (text.length > 64) return false;
  const [address = '', zone] = text.split('%', 2);
  const halves = address
    .replace(/\d+(?:\.\d+){3}$/, (v4) => (isIpv4(v4) ? '0:0' : '-'))
    .split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const isWhole =
    halves.length === 1 ? groups.length === 8 : halves.length === 2 && groups.length < 8;
  return zone !== '' && isWhole && groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group));
}

function isIpv4(text: string): boolean {
  return text.split('.').every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256);
}

/** As `urllib.parse.unquote`: what is no valid UTF-8 becomes replacement characters, stray `%` stay. */
function percentDecode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run
        .replace(/%[89a-f][0-9a-f]/gi, '\ufffd')
        .replace(/%([0-7][0-9a-f])/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    }
  });
}
