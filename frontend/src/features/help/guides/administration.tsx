import { Link } from 'react-router';

export function Administration() {
  return (
    <>
      <p>
        Administrators look after the site, not after what people write. The role gives work to do, not more to read.
        Everything done here is recorded.
      </p>
      <h2>People</h2>
      <p>
        Under <Link to="/administration/people">People and accounts</Link> you find somebody by name or address, correct
        their department, send a link for a new password, give or take roles, and suspend an account. Suspending ends all
        sessions at once; posts stay.
      </p>
      <h2>Departments</h2>
      <p>
        The domains of a <Link to="/administration/departments">department</Link> decide who can register.{' '}
        <code>skills.example</code> is exactly that domain, <code>*.skills.example</code> is every domain below it. When a
        department is renamed its former name is kept and still found.
      </p>
      <h2>Spaces of the wiki</h2>
      <p>
        <Link to="/administration/spaces">Spaces nobody looks after</Link> lists spaces of all staff and of departments whose
        people have all left. Name somebody who can read each. You see name, size and age, and nothing of what stands there.
      </p>
      <h2>Markings</h2>
      <p>
        Markings are labels, from the least to the most sensitive. What is above the ceiling cannot be chosen. A marking
        that was used is never deleted.
      </p>
      <h2>Tags</h2>
      <p>
        Merge tags that mean the same, rename them, and give them synonyms. Old addresses keep working, and texts stay as
        they were written.
      </p>
      <h2>House rules and notices</h2>
      <p>
        A new version of the house rules can ask everybody to accept it again. Notices stand above the posts on home,
        from a day to a day, for everybody or some departments.
      </p>
      <h2>Search</h2>
      <p>
        <Link to="/administration/search-learning">What people search for</Link> lists searches that found nothing, and that
        found something of which nothing was opened. Write what is missing, or say that two words mean the same. Who searched
        is told to nobody, and what one person alone searched for is not listed.
      </p>
      <h2>Mail and jobs</h2>
      <p>
        The mail log shows what was sent and what waits. Jobs that failed for good are listed with the reason; try them
        again when the cause is gone.
      </p>
      <h2>Content from elsewhere</h2>
      <p>
        Whoever runs the server can import blogs from WordPress and from Markdown files, and export a blog as Markdown.
        Their guide is in the documentation.
      </p>
    </>
  );
}
