import type { ComponentChildren, RefObject } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { CloseGlyph } from './closeGlyph.tsx';
import { usePanel } from './context.ts';
import { useModal } from './useModal.ts';

interface PopupProps {
  /** What the button says. */
  readonly label: string;
  readonly title: string;
  /** Something was set in it: the button stands out. */
  readonly active?: boolean;
  readonly children: (close: () => void) => ComponentChildren;
}

/** A button that opens a box of tools. Escape, or a click beside it, closes it and leads back to the button. */
export function Popup({ label, title, active = false, children }: PopupProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        class={active ? 'secondary active' : 'secondary'}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        {label}
      </button>
      {isOpen && (
        <Box title={title} anchor={button} onClose={() => setOpen(false)}>
          {children}
        </Box>
      )}
    </>
  );
}

function Box({
  title,
  anchor,
  onClose,
  children,
}: Pick<PopupProps, 'title' | 'children'> & {
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}) {
  const { t } = usePanel();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const close = () => dialog.current?.close();
  useModal(dialog, anchor.current);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside it closes; for keys the browser has Escape
    <dialog
      ref={dialog}
      class="note popup"
      tabIndex={-1}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        // The dialog's own box is the backdrop: its contents fill it.
        if (event.target === dialog.current) close();
      }}
    >
      <div class="note-body">
        <div class="note-head">
          <h2 id={id}>{title}</h2>
          <button type="button" class="icon" aria-label={t('close')} onClick={close}>
            <CloseGlyph />
          </button>
        </div>
        {children(close)}
      </div>
    </dialog>
  );
}
