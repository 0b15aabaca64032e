/** An X, drawn. */
export function CloseGlyph() {
  return (
    <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path class="outline" d="M4 4l8 8M12 4l-8 8" />
    </svg>
  );
}
