import { useSingleKeys } from '../../../lib/single-keys';

/** For the eye only, where there is a keyboard: the list of shortcuts tells the same. */
export function KeyHints() {
  if (!useSingleKeys()) return null;
  return (
    <div className="cb-hints" aria-hidden="true">
      <span>
        <kbd>j</kbd> <kbd>k</kbd> move
      </span>
      <span>
        <kbd>Enter</kbd> open
      </span>
      <span>
        <kbd>s</kbd> save this search
      </span>
      <span>
        <kbd>/</kbd> search again
      </span>
      <span>
        <kbd>?</kbd> all shortcuts
      </span>
    </div>
  );
}
