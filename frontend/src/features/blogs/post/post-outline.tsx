import { useCurrentSection } from './use-current-section';

interface PostOutlineProps {
  entries: { id: string; text: string }[];
  hasComments: boolean;
}

/** The headings, with the one that is being read marked. Nothing for a short post. */
export function PostOutline({ entries, hasComments }: PostOutlineProps) {
  const all = hasComments ? [...entries, { id: 'comments', text: 'Comments' }] : entries;
  const current = useCurrentSection(all.map(({ id }) => id));
  if (entries.length === 0) return null;
  return (
    <nav className="cb-card cb-toc" aria-labelledby="outline">
      <h2 id="outline">In this post</h2>
      <ol className="cb-list">
        {all.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current || undefined}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
