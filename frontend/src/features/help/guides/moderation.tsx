import { Link } from 'react-router';

export function Moderation() {
  return (
    <>
      <p>
        The <Link to="/moderation">queue</Link> shows what was reported, the oldest and most reported first. Take a case,
        so that two do not work on the same one.
      </p>
      <ul>
        <li>
          <b>Keep</b> when it is within the house rules.
        </li>
        <li>
          <b>Hide</b> when it is not: it leaves lists, search and its address at once, and its author is told why.
        </li>
        <li>
          <b>Warn</b> the author when a word is enough.
        </li>
      </ul>
      <p>
        Reporter and author are told what you decided. You cannot decide about what you wrote. Hidden things can be shown
        again.
      </p>
    </>
  );
}
