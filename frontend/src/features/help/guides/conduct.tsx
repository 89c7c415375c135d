import { Link } from 'react-router';

export function Conduct() {
  return (
    <>
      <p>
        If something breaks the <Link to="/house-rules">house rules</Link>, or should not be here at all, report it: <b>Report</b>{' '}
        stands below every post, comment and profile. For one picture, report its post and choose the picture there.
      </p>
      <ul>
        <li>Choose a reason and add what moderators should know.</li>
        <li>Whoever wrote it is never told who reported it.</li>
        <li>A moderator keeps it, hides it, or warns its author. You are told what was decided.</li>
      </ul>
      <h2>If something of yours was hidden</h2>
      <p>
        You still see it, with the reason, and can change it: it stays hidden. Under{' '}
        <Link to="/account/reports">Your reports</Link> you can <b>Ask for a second look</b> by another moderator, and say
        why, or that you have changed it. Nothing is deleted.
      </p>
    </>
  );
}
