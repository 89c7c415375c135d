import { Link } from 'react-router';

export function GettingStarted() {
  return (
    <>
      <p>
        Crossbench is where people of all departments here write what they have learnt, find each other and look for
        past work.
      </p>
      <ol>
        <li>
          <Link to="/account/profile">Say what you do</Link>. Skills and “ask me about” are how colleagues find you.
        </li>
        <li>
          Search with <kbd>Ctrl</kbd> <kbd>K</kbd>. One search finds posts, comments, people and groups. You find
          only what you may read.
        </li>
        <li>
          <Link to="/write">Write something short</Link>. A few lines about what you are working on are a good first
          post.
        </li>
        <li>Comment on what others write. A question is welcome.</li>
      </ol>
      <h2>What you agree to</h2>
      <p>
        The <Link to="/house-rules">house rules</Link> say how we treat each other here. You are asked to accept them
        once, and again when they change.
      </p>
      <h2>How sensitive it may be</h2>
      <p>
        Every page shows a marking at its foot: the highest that may be written here. What is more sensitive belongs
        somewhere else.
      </p>
    </>
  );
}
