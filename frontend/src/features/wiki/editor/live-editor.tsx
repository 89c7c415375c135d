import type { Editor } from '@tiptap/core';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import type { EditedPageFragment } from '../../../gql/wiki/graphql';
import { Banner } from '../../../ui/banner/banner';
import { ButtonLink } from '../../../ui/button/button';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { ClosedNotice } from './closed-notice';
import { EditorFrame } from './editor-frame';
import { Fellows } from './fellows';
import { liveExtensions } from './live-extensions';
import { LivePage } from './live-page';
import { LiveStatus } from './live-status';
import { PlainEditor } from './plain-editor';
import { SaveVersion } from './save-version';
import { VersionOnLeaving } from './version-on-leaving';
import { fromEditor } from './way-to-editor';
import { WritingSurface } from './writing-surface';

interface LiveEditorProps {
  page: EditedPageFragment;
  personId: string;
  hosts: readonly string[];
}

/** The connection lives as long as the page is shown. */
export function LiveEditor(props: LiveEditorProps) {
  const { page, personId } = props;
  const [live, setLive] = useState<LivePage>();
  const [openings, setOpenings] = useState(0);
  useEffect(() => {
    let isGone = false;
    const opened = new LivePage(page.id, personId);
    void opened.ready.then(() => {
      if (!isGone) setLive(opened);
    });
    return () => {
      isGone = true;
      opened.close();
    };
  }, [page.id, personId, openings]);
  const onDiscard = () => {
    void live?.discard().then(() => {
      setLive(undefined);
      setOpenings(openings + 1);
    });
  };
  return live ? <OpenedEditor {...props} live={live} onDiscard={onDiscard} /> : <Skeleton label="Opening the page" rows={1} />;
}

/** Where a page is written together with others. */
function OpenedEditor({ page, hosts, live, onDiscard }: LiveEditorProps & { live: LivePage; onDiscard: () => void }) {
  const { status, reason, hasUnsaved, people } = useSyncExternalStore(live.subscribe, live.read);
  const extensions = useMemo(() => liveExtensions(live), [live]);
  const [saved, setSaved] = useState<number>();
  const [summary, setSummary] = useState('');
  const [editor, setEditor] = useState<Editor>();
  if (status === 'BLOCKED') return <PlainEditor page={page} hosts={hosts} />;
  const isOpen = status !== 'OPENING' && status !== 'CLOSED';
  const keepSaved = (versionNumber: number) => {
    live.noteVersion();
    setSaved(versionNumber);
  };
  return (
    <EditorFrame
      page={page}
      status={<LiveStatus status={status} />}
      actions={<ButtonLink variant="secondary" to={page.path}>Done</ButtonLink>}
      rail={
        <>
          <section>
            <h2 className="cb-rail__title">Also editing</h2>
            <Fellows people={people} />
          </section>
          {reason === undefined && (
            <section>
              <SaveVersion pageId={page.id} settled={live.settled} summary={summary} onSummary={setSummary} onSaved={keepSaved} />
              <p className="meta cb-page-editor__words">What you write is saved as you write. Readers see it in the next version: when somebody saves one, or when the last editor has left.</p>
            </section>
          )}
        </>
      }
    >
      <VersionOnLeaving page={page} live={live} isLast={isOpen && people.length === 0} summary={summary} />
      {reason === undefined ? (
        <p className="cb-page-editor__about meta">
          <Link to={`${page.path}/describe`} state={fromEditor}>
            Change title, tags or marking
          </Link>
        </p>
      ) : (
        <ClosedNotice reason={reason} hasUnsaved={hasUnsaved} path={page.path} editor={editor} onDiscard={onDiscard} />
      )}
      {saved !== undefined && <Banner kind="good">Version {saved} is what readers see now.</Banner>}
      <WritingSurface page={page} hosts={hosts} extensions={extensions} isOpen={isOpen} onEditor={setEditor} />
    </EditorFrame>
  );
}
