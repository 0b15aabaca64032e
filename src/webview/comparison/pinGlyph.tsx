import { Glyph } from './glyph.tsx';
/** A pin, drawn; it is filled where its button is pressed. */
export function PinGlyph() {
  return (
    <Glyph>
      <path class="outline body" d="M5.5 2h5M6.5 2v4.5L4.5 9v1h7V9l-2-2.5V2" />
      <path class="outline" d="M8 10v4.5" />
    </Glyph>
  );
}
