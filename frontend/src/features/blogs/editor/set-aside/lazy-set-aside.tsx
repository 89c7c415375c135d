import { lazy, Suspense, type ComponentProps } from 'react';

// Few drafts have such texts: the editor does not wait for what shows them.
const SetAsideList = lazy(async () => ({ default: (await import('./set-aside-list')).SetAsideList }));

/** What authors saved other texts over. */
export function LazySetAsideList(props: ComponentProps<typeof SetAsideList>) {
  return (
    <Suspense fallback={null}>
      <SetAsideList {...props} />
    </Suspense>
  );
}
