import './wordmark.scss';

/** Two benches, and the crossbench that joins them. */
export function Wordmark() {
  return (
    <>
      <svg viewBox="0 0 28 28" aria-hidden="true" focusable="false">
        <rect className="bench" x="9" y="3" width="17" height="6" rx="1" />
        <rect className="bench" x="9" y="19" width="17" height="6" rx="1" />
        <rect className="cross" x="2" y="6" width="5" height="16" rx="1" />
      </svg>
      Crossbench
    </>
  );
}
