import type { PostOnPage } from './post-view';

/** The picture above the text. Its size is known before it comes, so that nothing moves. */
export function PostCover({ cover }: { cover: NonNullable<PostOnPage['cover']> }) {
  const { url, smallUrl, width, height, description } = cover;
  return (
    <img
      className="cb-cover"
      src={url}
      srcSet={`${smallUrl} 640w, ${url} ${width}w`}
      sizes="(max-width: 40em) 100vw, 42rem"
      width={width}
      height={height}
      alt={description}
      fetchPriority="high"
    />
  );
}
