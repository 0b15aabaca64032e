/** A link that cannot end early: a team's files may come from anywhere. */
export function address(url: string): string {
  return url.replace(/[()[\]<>\s\\]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}

/** Text of the knowledge base as plain text. `appendText` would do too, but forbids lines to break at blanks. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~&$:]/g, '\\$&');
}
