import { usePanel } from './context.ts';
import { Glyph } from './glyph.tsx';

/** The table has it among its exports; elsewhere a link is all there is to take away. */
export function CopyLink() {
  const { t, copyLink } = usePanel();
  const label = t('copyLink');
  return (
    <button type="button" class="icon" aria-label={label} title={label} onClick={copyLink}>
      <Glyph>
        <path
          class="outline"
          d="M6 10l4-4M7.5 4.8l1.6-1.6a2.6 2.6 0 0 1 3.7 3.7l-1.6 1.6M8.5 11.2l-1.6 1.6a2.6 2.6 0 0 1-3.7-3.7l1.6-1.6"
        />
      </Glyph>
    </button>
  );
}
