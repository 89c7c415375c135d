export function Writing() {
  return (
    <>
      <p>
        <b>Write</b> opens the editor. What you type is saved as you go, on the server and on your device. If the network
        fails or your session ends, go on writing: it is saved when you are back.
      </p>
      <h2>In the text</h2>
      <ul>
        <li>
          Headings, lists, links, pictures, tables, quotes, call-outs, footnotes, files and code are in the toolbar.
          Press <kbd>Alt</kbd> <kbd>F10</kbd> to reach it, and the arrow keys to move in it.
        </li>
        <li>Type @ and a name to mention a colleague.</li>
        <li>
          Type [ ] and a space for a list of tasks. <kbd>Ctrl</kbd> <kbd>Enter</kbd> ticks the one you are in.
        </li>
        <li>Give a block of code its language, and it is shown in colours; “Diagram (Mermaid)” is drawn for readers.</li>
        <li>Text pasted from Word, Google Docs or Outlook comes in clean.</li>
        <li>
          <kbd>Ctrl</kbd> <kbd>F</kbd> in the text finds and replaces.
        </li>
        <li>Describe every picture for people who cannot see it, unless it is only decoration.</li>
      </ul>
      <h2>Write together</h2>
      <p>
        Add co-authors under <b>Authors</b>, beside the text. Each of you sees and edits the draft. If two of you save at once nothing is
        overwritten: you see both texts and choose. If you keep yours, the other is under <b>Texts set aside</b>, to go back to.
      </p>
      <h2>Before it is published</h2>
      <p>
        “Before you publish” looks at the text while you write. It stops what must not go out, asks about what looks like
        personal data, and suggests what would help readers.
      </p>
      <p>
        <b>Publish later</b> takes a date and a time by the clocks of this site. What is saved at that moment is what is
        published.
      </p>
      <h2>Afterwards</h2>
      <p>
        You can edit at any time. <b>History</b> shows every revision, compares any two and restores one. <b>Archive</b>{' '}
        keeps a post readable but out of lists; <b>Withdraw</b> hides it from everybody but its authors. Both can be
        undone.
      </p>
    </>
  );
}
