import { useEffect, useRef } from 'react';
import type { BlogWithFeedFragment } from '../../gql/feeds/graphql';
import { blogTitle } from '../../lib/blog-title';

interface NewAddressesProps {
  /** What the addresses begin with. */
  address: string;
  blogs: BlogWithFeedFragment[];
}

/** What was just made, with focus. It is on the screen now and never again. */
export function NewAddresses({ address, blogs }: NewAddressesProps) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), [address]);
  const unique = [...new Map(blogs.map((blog) => [blog.id, blog])).values()];
  return (
    <section className="panel cb-newfeed" aria-labelledby="new-feed" tabIndex={-1} ref={panel}>
      <h2 className="h-m" id="new-feed">
        Copy your new address now
      </h2>
      <p>We keep no copy, so it cannot be shown again. Whoever has it can read what you can read.</p>
      <dl>
        {unique.map((blog) => (
          <Address key={blog.id} name={blogTitle(blog)} url={`${address}/blogs/${blog.id}.atom`} />
        ))}
        <Address name="Latest posts of all blogs" url={`${address}/latest.atom`} />
      </dl>
    </section>
  );
}

function Address({ name, url }: { name: string; url: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <input
          className="govuk-input"
          readOnly
          value={url}
          aria-label={name}
          onFocus={(event) => event.target.select()}
        />
      </dd>
    </>
  );
}
