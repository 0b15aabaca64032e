import { useLayoutEffect, useMemo } from 'preact/hooks';

/** A style sheet of the document with these rules, for as long as the component is there. */
export function useSheet(rules: string): void {
  const sheet = useMemo(() => new CSSStyleSheet(), []);
  useLayoutEffect(() => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((own) => own !== sheet);
    };
  }, [sheet]);
  useLayoutEffect(() => sheet.replaceSync(rules), [sheet, rules]);
}
