import type { ComponentChildren } from 'preact';

/** A sign of 16 by 16 that says nothing to a screen reader: its button or the text beside it does. */
export function Glyph(props: { readonly class?: string; readonly children: ComponentChildren }) {
  return (
    <svg class={props.class ?? 'glyph'} viewBox="0 0 16 16" aria-hidden="true">
      {props.children}
    </svg>
  );
}
