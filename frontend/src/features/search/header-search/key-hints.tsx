/** For the eye only: a screen reader tells how to use a combobox by itself. */
export function KeyHints() {
  return (
    <div className="cb-pop__foot" aria-hidden="true">
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> move
      </span>
      <span>
        <kbd>Enter</kbd> open
      </span>
      <span>
        <kbd>Ctrl</kbd> <kbd>Enter</kbd> all results
      </span>
      <span>
        <kbd>Esc</kbd> close
      </span>
    </div>
  );
}
