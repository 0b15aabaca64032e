import type { Payload } from '../../protocol/messages.ts';

export interface DocumentParts {
  /** From a cryptographic random source, new for each document. */
  readonly nonce: string;
  /** `webview.cspSource`. */
  readonly cspSource: string;
  /** `asWebviewUri` of `dist/webview/comparison.js` and `.css`. */
  readonly scriptUri: string;
  readonly styleUri: string;
  /** `vscode.env.language`. */
  readonly language: string;
  readonly title: string;
  /** What stands there until the script has run, and for good where it cannot. */
  readonly loading: string;
  readonly payload: Payload;
}

/**
 * The panel's document. The data is embedded, so the first rows are painted without a message; nothing but our own
 * script and style sheet may load or run.
 */
export function documentHtml(parts: DocumentParts): string {
  const { nonce, cspSource, scriptUri, styleUri, language, title, loading, payload } = parts;
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${attribute(language)}" dir="${isRightToLeft(language) ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${attribute(title)}</title>
<link rel="stylesheet" href="${attribute(styleUri)}">
</head>
<body>
<div id="root"><p class="late">${attribute(loading)}</p></div>
<script type="application/json" id="payload">${embeddedJson(payload)}</script>
<script nonce="${attribute(nonce)}" src="${attribute(scriptUri)}"></script>
</body>
</html>
`;
}

/** JSON that cannot end its script element: without `<` there is neither `</script` nor `<!--`. */
function embeddedJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}

function attribute(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/"/g, '&quot;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

function isRightToLeft(language: string): boolean {
  return /^(ar|dv|fa|he|ps|ur|yi)\b/i.test(language);
}
