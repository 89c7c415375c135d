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
        <li>
          Posts and comments say in which group they stand. Choose under <b>Group</b> to see only what stands in some.
        </li>
        <li>
          You find only what you may read, and nobody finds your drafts. Hidden groups are found by their members only.
        </li>
      </ul>
    </>
  );
}
