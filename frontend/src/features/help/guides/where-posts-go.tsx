import { Link } from 'react-router';

export function WherePostsGo() {
  return (
    <>
      <p>Two choices beside the text are separate: where a post stands, and who can read it.</p>
      <h2>Where it stands</h2>
      <p>
        <b>Publish in</b> chooses exactly one place: your own blog, your department’s, or one of your{' '}
        <Link to="/groups">groups</Link>. Type part of a name to find it. All{' '}
        <Link to="/blogs">departments’ blogs</Link> have a page with what is pinned, the latest posts and an archive by
        year.
      </p>
      <h2>Who can read it</h2>
      <p>
        “Who can see it” says in words and numbers who that is. A post for your department is read by its people and by
        the post’s authors. Nobody else finds it: not in lists, not in search, not by its address.
      </p>
      <p>
        In an open group a post is for all who may read there, or for its members only. In other groups it is for
        members only. When you move a published post, you see who gains and who loses sight of it before it happens.
      </p>
      <p>
        <b>See it as others</b>, in the menu of your post, shows what a colleague, a member of the group or somebody in
        another department gets.
      </p>
      <h2>Editors of a department’s blog</h2>
      <p>
        Editors pin posts, put them in order and take a post out. They find all of it on the page of the blog, with{' '}
        <b>Look after this blog</b> for naming other editors. A post that is taken out moves to its author’s own blog,
        and says why. Editors do not change what people wrote.
      </p>
      <h2>Follow a blog elsewhere</h2>
      <p>
        On <Link to="/account/feeds">Feeds</Link> you make an address for your feed reader. It is yours alone and shows
        what you may read. Revoke it when you no longer need it.
      </p>
    </>
  );
}
