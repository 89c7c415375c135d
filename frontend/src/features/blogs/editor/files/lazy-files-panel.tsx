import { lazy, Suspense, type ComponentProps } from 'react';

// Few posts have files: the editor does not wait for what only they need.
const FilesPanel = lazy(async () => ({ default: (await import('./files-panel')).FilesPanel }));

/** The post's files, and how much room is left. */
export function LazyFilesPanel(props: ComponentProps<typeof FilesPanel>) {
  return (
    <Suspense fallback={<section className="cb-files" />}>
      <FilesPanel {...props} />
    </Suspense>
  );
}
