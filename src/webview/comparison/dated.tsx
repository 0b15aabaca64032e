/** Text whose days stay on one line each, and are told to machines as what they are. */
export function Dated({ text }: { readonly text: string }) {
  const parts = text.split(/(\b\d{4}-\d{2}-\d{2}\b)/);
  return (
    <>
      {parts.map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          // The same day may stand twice in a text.
          <time key={`${index} ${part}`} dateTime={part}>
            {part}
          </time>
        ),
      )}
    </>
  );
}
