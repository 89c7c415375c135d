export function Search() {
  return (
    <>
      <p>
        Press <kbd>Ctrl</kbd> <kbd>K</kbd> or <kbd>/</kbd>. Results appear while you type. <kbd>Enter</kbd> opens one,{' '}
        <kbd>Ctrl</kbd> <kbd>Enter</kbd> shows all.
      </p>
      <ul>
        <li>A few telling words are best. Order does not matter, and small misspellings are forgiven.</li>
        <li>Acronyms that are explained in a text are understood.</li>
        <li>You find only what you may read, and nobody finds your drafts.</li>
      </ul>
    </>
  );
}
