import { Link } from 'react-router';

export function Account() {
  return (
    <>
      <h2>Signing in</h2>
      <p>
        Forgot your password? “Forgotten password” on the sign-in page sends a link. On{' '}
        <Link to="/account">your account page</Link> you see where you are signed in and can end any of these sessions.
      </p>
      <h2>A new address</h2>
      <p>
        When your work address changes, change it under <Link to="/account/address">Email address</Link>. Both addresses confirm it. If
        you can no longer read the old one, ask an administrator.
      </p>
      <h2>Taking your data with you</h2>
      <p>
        <b>Gather my data</b>, under <Link to="/account/data">Your data</Link>, makes a zip of all that you wrote, to read in a
        browser or with a program. It is made in the background and kept for seven days.
      </p>
      <h2>Closing your account</h2>
      <p>
        Your posts and comments stay, under your name: colleagues rely on them. Your profile and contact details go, and
        nobody can sign in with your address. <Link to="/account/close">Close your account</Link> says what
        will happen before you decide.
      </p>
    </>
  );
}
