import { Link } from 'react-router';

export function Wiki() {
  return (
    <>
      <p>
        The <Link to="/wiki">wiki</Link> holds pages that many people write. They stand in spaces: of a group, of a department, or
        of all staff.
      </p>
      <h2>Who can read and who can edit</h2>
      <p>
        All pages of a space have the same readers. The space says in words and numbers who that is; a page has none of its own.
        Who can edit is set for the space too: everyone who can read it, the members of its group or the people of its
        department, or only people who are named.
      </p>
      <p>Nobody edits who cannot read. An editor who loses sight of the space cannot edit until they can read it again.</p>
      <h2>Write a page</h2>
      <ul>
        <li>
          <b>New page</b> stands below the tree of the space. Choose a template or begin with an empty page. Readers see the page as
          soon as it is made.
        </li>
        <li>Several people can edit a page at once. What you write is saved as you write, and merged with what others write.</li>
        <li>
          <b>Save a version</b> shows readers the new text. It also happens when the last editor has left. Earlier versions stand
          under <b>History</b>.
        </li>
        <li>
          Type <kbd>[[</kbd> and a part of a title to link to another page. Choose with the arrow keys and Enter. If there is no such
          page yet, the link leads to making it.
        </li>
      </ul>
      <h2>Move, rename and delete pages</h2>
      <p>
        The menu of a page (<b>More actions</b>) moves it up or down, below another page or to another space, with all below it. You
        can also drag pages in the tree. <b>Title, tags and marking</b> in the same menu renames it; the link also stands below the title
        while you edit. Before a move to another space you see who will gain and lose sight of the page. Links go on
        working.
      </p>
      <p>
        A deleted page lies in the bin of its space for 30 days, with all below it. Its editors can put it back from there.
      </p>
      <h2>Open a space</h2>
      <p>
        <Link to="/wiki/spaces/new">New space</Link> opens one for all staff, for your department, or for a group that you own.
        While you type its name you see spaces that are called nearly the same. It may be there already.
      </p>
      <h2>Look after a space</h2>
      <p>
        Whoever opens a space of all staff or a department looks after it and can name others under <b>Settings</b>. The last one
        names somebody before they go. A group’s space is looked after by the owners of the group.
      </p>
      <ul>
        <li>Rename it at any time. Links to it go on working.</li>
        <li>Before its readers change you see how many people gain and lose sight of it. It then holds for all pages at once.</li>
        <li>When a group is closed, its spaces are for its members only, for good.</li>
        <li>Delete a space when nothing stands in it and its bin is empty.</li>
      </ul>
    </>
  );
}
