import { Link } from 'react-router';

export function Moderation() {
  return (
    <>
      <p>
        The <Link to="/moderation">queue</Link> shows what was reported, the oldest and most reported first. Press
        <b> Take it</b>, so that two of you do not work on the same case.
      </p>
      <ul>
        <li>
          <b>Keep</b> when it is within the house rules.
        </li>
        <li>
          <b>Hide</b> when it is not: it leaves lists, search and its address at once, and its author is told why.
        </li>
        <li>
          <b>Keep and warn</b> when a word to the author is enough.
        </li>
      </ul>
      <p>
        Reporter and author are told what you decided. You cannot decide about what you wrote. <b>Show again</b> brings back what
        was hidden. Under <b>Second look</b> are the cases whose authors ask another moderator to look again. Where an
        author has changed it you see what was hidden and what it is now.
      </p>
    </>
  );
}
