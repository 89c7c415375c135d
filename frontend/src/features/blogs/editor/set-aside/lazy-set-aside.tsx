import { lazy, Suspense, type ComponentProps } from 'react';

// Few drafts have other texts beside them: the editor does not wait for what shows them.
const ConflictPanel = lazy(async () => ({ default: (await import('../conflict-panel')).ConflictPanel }));
const SetAsideList = lazy(async () => ({ default: (await import('./set-aside-list')).SetAsideList }));
const SetAsideText = lazy(async () => ({ default: (await import('./set-aside-text')).SetAsideText }));

/** The text here and the one that somebody else saved. */
export function LazyConflictPanel(props: ComponentProps<typeof ConflictPanel>) {
  return (
    <Suspense fallback={null}>
      <ConflictPanel {...props} />
    </Suspense>
  );
}

/** What authors saved other texts over. */
export function LazySetAsideList(props: ComponentProps<typeof SetAsideList>) {
  return (
    <Suspense fallback={null}>
      <SetAsideList {...props} />
    </Suspense>
  );
}

/** A text that does not go on. */
export function LazySetAsideText(props: ComponentProps<typeof SetAsideText>) {
  return (
    <Suspense fallback={null}>
      <SetAsideText {...props} />
    </Suspense>
  );
}
