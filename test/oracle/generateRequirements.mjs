/** Requirements files made up at random from the pieces that pip knows, and then damaged: most lines are nearly right. */

const NAMES = [
  'Django',
  'flask',
  'zope.interface',
  'a',
  'A-b_c.d',
  'ruamel.yaml',
  'x2',
  'foo_',
  '-foo',
  'é',
  'py-',
  '9lives',
  '',
];
const VERSIONS = [
  '1',
  '4.2.7',
  '1.0rc1',
  'v2.0',
  '1!2.3',
  '2.0.post1',
  '2.0-1',
  '1.0.dev3',
  '1.0+local.1',
  '2024.5.1',
  '1.0a',
  '1.*',
  '1.0.*',
  'latest',
  '1.0-beta.2',
  '1_0',
  '',
  '1..2',
  '1.0.',
  '01.02',
  '1.0.0-ALPHA1',
  '3.x',
];
const OPERATORS = ['==', '>=', '<=', '!=', '~=', '>', '<', '===', '=', '=>', '=='];
const VARIABLES = [
  'python_version',
  'os_name',
  'os.name',
  'sys_platform',
  'sys.platform',
  'platform_machine',
  'platform.python_implementation',
  'python_implementation',
  'implementation_name',
  'platform_version',
  'python_full_version',
  'platform',
  'python-version',
];
const VALUES = [
  '"3.9"',
  "'3.9'",
  '"linux"',
  '"win32"',
  '\'a "b"\'',
  '""',
  '"3',
  '3.9',
  '"a;b"',
  '"c:\\\\x"',
  '"\\x41"',
  '"\\q"',
  '"\\x4"',
];
const MARKER_OPERATORS = [
  '==',
  '>=',
  '<',
  '!=',
  'in',
  'not in',
  'not  in',
  '~=',
  '===',
  '=',
  '>',
  '<=',
];
const URLS = [
  'https://example.org/Django-4.2.tar.gz',
  'https://example.org/a/django-4.2-py3-none-any.whl',
  'http://example.org/x.zip#egg=Foo',
  'git+https://github.com/django/django.git@main#egg=Django',
  'git+ssh://git@github.com/a/b.git',
  'git+https://x/y#egg=foo[bar,baz]&subdirectory=z',
  'hg+https://x/y#egg=a-b',
  'git+git@github.com:a/b.git#egg=c',
  'git://x/y#egg=foo',
  'svn+svn://x/y#egg=e',
  'file:///opt/x',
  'file:./x',
  'file:../x.zip#egg=foo',
  'file://host/x',
  'ftp://x/y.zip',
  'HTTPS://X/y.zip',
  'https://x/bad.whl',
  'https://x/a_b-1.0_1-py3-none-any.whl',
  'https://x/a;b.zip',
  'https://[::1]/x.zip',
  'https://[x/y.zip',
  'https://x/y#sha256=abc&egg=foo',
  'https://x/y%20z-1.0-py3-none-any.whl',
  'htp://x/y',
  'bzr+lp:x#egg=lp',
  'https://x/y#egg=',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of pip's
  'https://x/${TOKEN}/y.zip',
  'git+https://x/y#egg=foo==1.0',
  's3://x/y.zip',
];
const PATHS = [
  '.',
  './x',
  '../x',
  './x.zip',
  'x.zip',
  '/opt/x',
  'x/y',
  './x[a]',
  '.[dev]',
  './x/',
  'x.whl',
  './a-1.0-py3-none-any.whl',
  'a-1.0-py3-none-any.whl[b]',
  'x.tar.gz',
  './x.TAR.GZ',
  '..',
  './{{ x }}',
  './a b',
  '.zip',
  './x[é]',
  'x.zip[A,b]',
  'C:\\x',
  '~/x',
];
const OPTIONS = [
  '-r base.txt',
  '-r',
  '-rbase.txt',
  '--requirement base.txt',
  '--requirement=base.txt',
  '--req base.txt',
  '-c constraints.txt',
  '--constraint x',
  '--con x',
  '-i https://x/simple',
  '--index-url=https://x',
  '--index-url https://x',
  '--pypi-url x',
  '--extra-index-url x',
  '--no-index',
  '--no-index=1',
  '-f ./links',
  '--find-links "a b"',
  '--pre',
  '--p',
  '--prefer-binary',
  '--require-hashes',
  '--trusted-host x',
  '-e .',
  '-e ./x[a,b]',
  '-e git+https://x/y#egg=foo',
  '-e git+https://x/y',
  '-e svn+svn://x/y#egg=a[b]',
  '--editable=.',
  '-e',
  '-e foo',
  '-e https://x/y#egg=z',
  '-e file:///x#egg=f',
  '--no-binary :all:',
  '--only-binary=foo',
  '--no-binary -x',
  '-z',
  '--unknown',
  '--',
  '-',
  '-r "a b.txt"',
  "-r 'a",
  '-r a\\ b',
  '-r a -r b',
  '-c a -r b',
  '--global-option=x',
  '-C a=b',
  '-C a',
  '--config-settings a=b',
  '--hash=sha256:abc',
  '-i a -i b',
  '-e git+git@x:a/b#egg=c',
  '--index-url ""',
  '-e.',
  '-e git://x/y#egg=q',
];
const HASHES = [
  ' --hash=sha256:abc',
  ' --hash sha512:def',
  ' --hash=md5:abc',
  ' --hash=sha256',
  ' --hash=sha384:',
  '\t--hash=sha256:abc',
  ' --hash=sha256:abc --hash=sha256:def',
];
const COMMENTS = ['# x', ' # via django', '#', 'x#y', ' #-r x', '\t#c', '    # via'];
const NOISE = [
  ' ',
  '\t',
  '\\',
  '"',
  "'",
  ';',
  ',',
  '#',
  '[',
  ']',
  '(',
  ')',
  '-',
  '=',
  '@',
  '/',
  '.',
  '$',
  '{',
  '\u00a0',
  '\u3000',
  '\x1c',
  '1',
  'a',
  '*',
  '~',
  '!',
  '<',
];
const ENDS = [
  '\n',
  '\n',
  '\n',
  '\n',
  '\r\n',
  '\r',
  '\\\n',
  ' \\\n',
  '\\\r\n',
  '\x0b',
  '\x0c',
  '\u2028',
  '\x85',
  '\x1e',
  '\n\n',
  '\\\n\n',
  '\\\\\n',
];

/**
 * What versions of pip read differently: abbreviations of options that came later, and `-e name@git+…`, which newer ones
 * take (as we do).
 */
const DISPUTED =
  /--(?:on?|onl|only-?|a|u[a-z-]*)(?![a-z-])|-e\S*\s*[^\s:]*@\s*(?:[a-z]+\+[a-z]+:|file:)/;

/** @returns `count` texts, the same ones for the same seed. */
export function generateFiles(count, seed) {
  const random = generator(seed);
  const pick = (all) => all[Math.floor(random() * all.length)];
  const maybe = (chance, make) => (random() < chance ? make() : '');
  const blank = () => pick(['', '', '', ' ', ' ', '  ', '\t']);
  const many = (most, make, by) =>
    Array.from({ length: 1 + Math.floor(random() * most) }, make).join(by());
  const clause = () => pick(OPERATORS) + blank() + pick(VERSIONS);
  const clauses = () => many(3, clause, () => `${blank()},${blank()}`);
  const item = () => {
    const [left, right] = random() < 0.8 ? [VARIABLES, VALUES] : [VALUES, VARIABLES];
    return (
      pick(left) +
      pick([' ', ' ', '']) +
      pick(MARKER_OPERATORS) +
      pick([' ', ' ', '']) +
      pick(right)
    );
  };
  const marker = (depth = 0) =>
    many(
      3,
      () => (random() < 0.2 && depth < 3 ? `(${blank()}${marker(depth + 1)}${blank()})` : item()),
      () => ` ${pick(['and', 'or'])} `,
    );
  const extras = () =>
    `[${blank()}${many(
      3,
      () => pick(['a', 'b', 'All', 'x-y', 'x_', '']),
      () => `${blank()},${blank()}`,
    )}${blank()}]`;
  const named = () => {
    const versions = random() < 0.15 ? `(${clauses()})` : clauses();
    const detail =
      random() < 0.15 ? `${blank()}@${blank()}${pick(URLS)}` : maybe(0.8, () => blank() + versions);
    return pick(NAMES) + maybe(0.2, () => blank() + extras()) + detail;
  };
  const target = () => (random() < 0.7 ? named() : pick(random() < 0.6 ? URLS : PATHS));
  const requirement = () =>
    target() +
    maybe(0.3, () => `${pick(['', ' '])};${pick(['', ' '])}${marker()}`) +
    maybe(0.15, () => pick(HASHES));
  const option = () => pick(OPTIONS) + maybe(0.2, () => ` ${pick(OPTIONS)}`);
  const damaged = (line) => {
    const at = Math.floor(random() * (line.length + 1));
    return (
      line.slice(0, at) +
      (random() < 0.7 ? pick(NOISE) : '') +
      line.slice(at + Math.floor(random() * 2))
    );
  };
  const line = () => {
    const made =
      maybe(0.1, blank) +
      (random() < 0.8 ? requirement() : option()) +
      maybe(0.15, () => pick(COMMENTS));
    return random() < 0.25 ? damaged(made) : made;
  };
  const file = () =>
    many(
      4,
      () => line() + pick(ENDS),
      () => '',
    );
  const files = [];
  while (files.length < count) {
    const text = file();
    if (!DISPUTED.test(text.replace(/\\+(?:\r\n|[\n-\r])?|["']/g, ''))) files.push(text);
  }
  return files;
}

/** Mulberry32: small, good enough, and the same everywhere. */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
