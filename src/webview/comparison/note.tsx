import { useRef } from 'preact/hooks';
import type { Comparison } from '../../core/comparison/comparison.ts';
import type { ViewState } from '../../protocol/viewState.ts';
import { CloseGlyph } from './closeGlyph.tsx';
import { usePanel } from './context.ts';
import { ItemsInFull } from './items.tsx';
import { Mark } from './mark.tsx';
import { NoteText } from './profileCriteria.tsx';
import { Origin } from './source.tsx';
import { Shipped } from './team.tsx';
import { useModal } from './useModal.ts';

interface NoteProps {
  readonly comparison: Comparison;
  readonly cell: ViewState['focus'];
  readonly anchor: HTMLElement | undefined;
  readonly onClose: () => void;
}

/** An opened cell: the whole answer, where it comes from and when it was checked. Escape closes it. */
export function Note({
  comparison,
  cell: { row: rowId, column: columnId },
  anchor,
  onClose,
}: NoteProps) {
  const { t } = usePanel();
  const dialog = useRef<HTMLDialogElement>(null);
  const row = comparison.rows.find(({ id }) => id === rowId);
  const position = comparison.columns.findIndex(({ id }) => id === columnId);
  const cell = row?.cells[position];

  useModal(dialog, anchor);

  if (row === undefined) return null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside it closes; for keys the browser has Escape
    <dialog
      ref={dialog}
      class="note"
      tabIndex={-1}
      aria-labelledby="note-title"
      onClose={onClose}
      onClick={(event) => {
        // The dialog's own box is the backdrop: its contents fill it.
        if (event.target === dialog.current) dialog.current?.close();
      }}
    >
      <div class="note-body">
        <div class="note-head">
          <h2 id="note-title">
            {cell === undefined ? row.label : `${comparison.columns[position]?.name}: ${row.label}`}
          </h2>
          <button
            type="button"
            class="icon"
            aria-label={t('close')}
            onClick={() => dialog.current?.close()}
          >
            <CloseGlyph />
          </button>
        </div>
        <p class="hint">{row.question}</p>
        {cell !== undefined && (
          <>
            {cell.level !== 'list' && (
              <div>
                <p class="answer">
                  <Mark of={cell.level} />
                  <span class="text">{cell.text}</span>
                </p>
                <NoteText cell={cell} />
                <Shipped cell={cell} />
              </div>
            )}
            {cell.items.length > 0 ? (
              <ItemsInFull items={cell.items} />
            ) : (
              <Origin sources={cell.sources} checked={cell.checked} />
            )}
          </>
        )}
      </div>
    </dialog>
  );
}
