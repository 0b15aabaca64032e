/** Tables of a Pipfile that are no category of packages. Source: `NON_CATEGORY_SECTIONS` in pipenv's `utils/pipfile.py` */
export const pipfileSettings: ReadonlySet<string> = new Set([
  ...['build-system', 'pipenv', 'requires', 'scripts', 'source'],
]);
