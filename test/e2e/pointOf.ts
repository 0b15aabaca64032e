/** Runs in the page: the middle of a word in a line of the editor. Spaces are drawn as no-break spaces. */
export function pointOf({
  line,
  word,
}: {
  readonly line: string;
  readonly word: string;
}): { readonly x: number; readonly y: number } | null {
  for (const element of document.querySelectorAll('.editor-instance .view-line')) {
    const plain = (element.textContent ?? '').replaceAll('\u00a0', ' ');
    if (!plain.includes(line)) continue;
    const at = plain.indexOf(word, plain.indexOf(line)) + Math.floor(word.length / 2);
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let before = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (at < before + length) {
        const range = document.createRange();
        range.setStart(node, at - before);
        range.setEnd(node, at - before + 1);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      before += length;
    }
  }
  return null;
}
