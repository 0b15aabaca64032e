import { useEffect, useState } from 'preact/hooks';

/** How long a text must rest before it is told, in milliseconds: one who types would hear a count at every key. */
const restMs = 500;

/** Tells screen readers a text that is on screen, each time that it has changed. */
export function Told({ text }: { readonly text: string }) {
  const [told, tell] = useState(text);
  useEffect(() => {
    const timer = setTimeout(tell, restMs, text);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="unseen" role="status">
      {told}
    </p>
  );
}
