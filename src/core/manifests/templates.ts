/**
 * Marks that begin or end what a template engine fills in, and that no requirement holds: Jinja, Go and cookiecutter
 * (`{{ }}`, `{% %}`, `{# #}`), ERB and Mako (`<% %>`, a line `% if`), copier's older ones (`[[ ]]`, `[% %]`).
 * Sources: https://jinja.palletsprojects.com/en/stable/templates/, https://docs.makotemplates.org/en/latest/syntax.html,
 * https://copier.readthedocs.io/en/stable/configuring/#envops
 */
const mark =
  /\{[{%#]|[%#}]\}|<%|%>|\[[[%]|[\]%]\]|^[ \t]*%[ \t]*(?:if|el|for|end|while|try|except)/m;

/** Those that TOML, YAML and setup.cfg have no use for themselves, as they have for `[[`, `]]` and `}}`. */
const plainMark = /\{[{%]|%\}|<%|%>/;

/** Whether a line of a manifest that is no list of pip's breaks its format because it is still to be filled in. */
export function isTemplateLine(line: string): boolean {
  return plainMark.test(line);
}

/** Whether a text that its tool refuses, or a path that leads nowhere, is so because it is still to be filled in. */
export function isTemplate(text: string): boolean {
  return mark.test(text);
}

/**
 * The distribution of a line whose version alone is to be filled in, `flask=={{ version }}`; null where the name may be, too.
 * @param line without blanks around it
 */
export function nameBeforeTemplate(line: string): string | null {
  return (
    /^([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)[ \t]*(?:[<>=!~]=|[<>]|@[ \t])/.exec(line)?.[1] ?? null
  );
}
