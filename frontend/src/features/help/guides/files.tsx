export function Files() {
  return (
    <>
      <p>
        Attach documents, spreadsheets, slides, PDFs and other files to a post: with the button in the toolbar, or by
        dropping them on the text.
      </p>
      <ul>
        <li>A file may be up to 50 MB. If the upload is cut off it goes on where it stopped.</li>
        <li>Everybody who can read the post can download its files, and nobody else.</li>
        <li>Replace a file with a new version. Links to it lead to the new one; the old ones are kept.</li>
        <li>Files are always downloaded, never opened in the page. This keeps your session safe.</li>
        <li>If this site checks files for viruses, a file can be downloaded once it has been found clean.</li>
      </ul>
      <p>
        Prefer text in the post over text in a file where you can: it is found, read aloud and read on phones more
        easily.
      </p>
    </>
  );
}
