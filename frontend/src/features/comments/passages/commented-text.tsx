import { lazy, Suspense, useState, type ReactNode } from 'react';

export interface CommentedTextProps {
  itemId: string;
  /** The item's address or short id. */
  address: string;
  /** The number of the version that is shown. */
  version: number;
  /** The HTML that `children` shows: what is marked in it is marked anew when it changes. */
  html: string;
  mayComment: boolean;
  /** Whether anything is said about it yet. */
  isDiscussed: boolean;
  children: ReactNode;
}

const Passages = lazy(async () => ({ default: (await import('./passages')).Passages }));

/** A text whose passages readers comment on. What is needed for that is fetched when the text is on the screen. */
export function CommentedText({ children, ...props }: CommentedTextProps) {
  const [root, setRoot] = useState<HTMLElement | null>(null);
  return (
    <>
      <div className="cb-commented" ref={setRoot}>
        {children}
      </div>
      {root && (props.mayComment || props.isDiscussed) && (
        <Suspense>
          <Passages root={root} {...props} />
        </Suspense>
      )}
    </>
  );
}
