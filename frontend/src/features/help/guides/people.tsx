import { Link } from 'react-router';

export function People() {
  return (
    <>
      <p>
        <Link to="/people">People</Link> is the directory of everybody here. Look for a name, or narrow it by department,
        place, profession, skill, language, or a group whose members you may see.
      </p>
      <h2>Your profile</h2>
      <p>
        Keep <Link to="/account/profile">your profile</Link> short and true. Skills and “ask me about” matter most. All of
        it is optional but your name.
      </p>
      <h2>Who sees your contact details</h2>
      <p>
        For your email address and telephone you choose who sees them: everyone on Crossbench, people in your
        department, or nobody. Whoever may not see them does not find you by them either, nor gets them with{' '}
        <b>Save contact card</b>.
      </p>
    </>
  );
}
