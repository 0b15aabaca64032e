import { Glyph } from './glyph.tsx';
/** An X, drawn. */
export function CloseGlyph() {
  return (
    <Glyph>
      <path class="outline" d="M4 4l8 8M12 4l-8 8" />
    </Glyph>
  );
}
