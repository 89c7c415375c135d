import { Link } from 'react-router';
import { Time } from '../../../../ui/time/time';
import { answersInWords } from '../words';
import type { PageWithStewardship } from './stewardship-page';

/** What was answered before, newest first. */
export function ReviewsOfPage({ reviews }: { reviews: PageWithStewardship['reviews']['nodes'] }) {
  return (
    <section aria-labelledby="reviews">
      <h2 className="h-m" id="reviews">
        Reviews
      </h2>
      {reviews.length === 0 && <p className="meta">Nobody has reviewed this page yet.</p>}
      <ul>
        {reviews.map(({ id, person, answer, note, at }) => (
          <li key={id}>
            {person ? <Link to={person.path}>{person.name}</Link> : 'Somebody'}: {answersInWords[answer]}, <Time value={at} form="date" />
            {note && `. “${note}”`}
          </li>
        ))}
      </ul>
    </section>
  );
}
