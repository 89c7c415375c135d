import { Placeholder } from '@tiptap/extensions/placeholder';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { HiddenBanner } from '../../../ui/hidden-banner/hidden-banner';
import { usePageTitle } from '../../../ui/page/use-page-title';
import '../../../ui/rail/rail.scss';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { addPictures, attachFiles, editorExtensions, FileInput, TextSurface, useTextEditor, WordCount } from '../../editor/public';
import { DiscardDraft } from '../drafts/discard-draft';
import type { PostNews } from '../post/changed-banner';
import { AuthorsField } from './authors/authors-field';
import { useAuthors } from './authors/use-authors';
import { CoverSection } from './cover/cover-section';
import { checksOf } from './checks';
import { ChecksPanel } from './checks-panel';
import { DeviceOffer } from './device-offer';
import { EditorProblems } from './editor-problems';
import { goTo } from './go-to';
import { LazyFilesPanel } from './files/lazy-files-panel';
import { useFiles } from './files/use-files';
import './post-editor.scss';
import { PostTop } from './post-top';
import { useDraftSaver } from './saving/use-draft-saver';
import { SavingTrouble } from './saving-trouble';
import { LazyConflictPanel, LazySetAsideList, LazySetAsideText } from './set-aside/lazy-set-aside';
import { SettingsRail } from './settings-rail';
import { TitleFields } from './title-fields';
import { useChoices } from './use-choices';
import { useDraftAddress } from './use-draft-address';
import type { OpenedPost } from './use-opening';
import { ScheduleSection } from './publishing/schedule-section';
import { asField, usePublish } from './publishing/use-publish';
import { WarningsDialog } from './publishing/warnings-dialog';
import { useLatest } from './use-latest';
import { useSettled } from './use-settled';

const Preview = lazy(async () => ({ default: (await import('./preview')).Preview }));

const bodyId = 'post-body';
const extensions = [...editorExtensions, Placeholder.configure({ placeholder: 'Write your post' })];

/** Where a post is written. */
export function PostEditor({ opened, personId }: { opened: OpenedPost; personId: string }) {
  const { postId, post, choices, opening, savedAt } = opened;
  const isPublished = (post?.revisionNumber ?? 0) > 0;
  const hidden = post?.hiddenNotice;
  usePageTitle(isPublished ? 'Edit post' : 'Write a post');
  const navigate = useNavigate();
  const toolbar = useRef<HTMLDivElement>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const [isPreview, setIsPreview] = useState(false);
  const [isLinking, setIsLinking] = useState(false);
  const [isDiscarding, setIsDiscarding] = useState(false);
  const [summary, setSummary] = useState(summaryIn(useLocation().state));

  const { saver, snapshot } = useDraftSaver({ postId, personId, opening, savedAt });
  useDraftAddress(postId, snapshot.state.version);

  const editor = useTextEditor({
    id: bodyId,
    label: 'Post',
    extensions,
    start: opening.text.body,
    onChange: (body) => text.change({ body }),
    onPictures: (target, files, position) => addPictures(target, home, files, position),
    onFiles: (target, files, position) => attachFiles(target, home, files, position),
    onLink: () => setIsLinking(true),
    onToolbar: () => toolbar.current?.querySelector('button')?.focus(),
  });
  const text = useChoices({ saver, editor, offers: opening.offers });
  const { blogId, audience, tags, markingId } = text.current;
  const settings = useMemo(() => ({ blogId, audience, tags, markingId }), [blogId, audience, tags, markingId]);
  const changeSettings = useLatest(text.change);
  const authors = useAuthors(postId, opened.authors, () => saver.ensureOnServer());
  const files = useFiles(postId, snapshot.state.version > 0);
  const home = { itemId: postId, ensureOnServer: () => saver.ensureOnServer(), files };
  const attach = () => fileInput.current?.click();

  const leave = (path: string, news: PostNews) => void navigate(path, { state: { news } });
  const publishing = usePublish({
    postId,
    saver,
    summary,
    schedule: post?.schedule ?? null,
    onPublished: (path) => leave(path, hidden ? 'changes kept hidden' : isPublished ? 'changes published' : 'published'),
  });

  const settledText = useSettled(text.current);
  const checks = useMemo(() => checksOf(settledText), [settledText]);
  const { state, status, conflict } = snapshot;
  // The same list as long as nothing changes: focus goes to each new one.
  const problems = useMemo(
    () => [...publishing.problems, ...snapshot.problems.map(asField)],
    [publishing.problems, snapshot.problems],
  );

  return (
    <EditorProblems problems={problems} failure={publishing.failure}>
      <PostTop
        isPublished={isPublished}
        isHidden={Boolean(hidden)}
        isScheduled={publishing.schedule !== null}
        isPreview={isPreview}
        onPreview={setIsPreview}
        snapshot={snapshot}
        busy={publishing.busy}
        onPublish={() => void publishing.publish()}
        onDiscard={state.version > 0 ? () => setIsDiscarding(true) : undefined}
      />
      {hidden && <HiddenBanner notice={hidden} thing="post" />}
      {text.offer && <DeviceOffer offer={text.offer} onUse={text.useOffer} onDrop={text.dropOffer} />}
      {conflict && (
        <LazyConflictPanel mine={text.current} theirs={conflict} onKeepMine={text.keepMine} onUseTheirs={text.useTheirs} />
      )}
      {text.aside && (
        <LazySetAsideText aside={text.aside} chosen={settledText} onUse={text.useAside} onClose={text.closeAside} />
      )}
      <Suspense fallback={<Skeleton label="Loading the preview" rows={1} />}>
        {isPreview && <Preview postId={postId} saver={saver} />}
      </Suspense>
      <div className="cb-grid cb-grid--editor" hidden={isPreview}>
        <div>
          <TitleFields
            title={text.current.title}
            standfirst={text.current.standfirst}
            onChange={text.change}
            onDone={() => editor.view.focus()}
          />
          <TextSurface
            editor={editor}
            toolbar={toolbar}
            bodyId={bodyId}
            hosts={choices.embedHosts}
            isLinking={isLinking}
            onLink={setIsLinking}
            onPictures={(chosen) => addPictures(editor, home, chosen, editor.state.selection.to)}
            onFile={attach}
          />
          <WordCount body={settledText.body} />
        </div>
        <aside className="cb-rail" aria-label="Post settings">
          <SettingsRail
            postId={postId}
            readers={post?.readers}
            settings={settings}
            choices={choices}
            blog={opened.post?.draft?.blog}
            onChange={changeSettings}
            summary={isPublished ? summary : undefined}
            onSummary={setSummary}
          />
          <ChecksPanel checks={checks} onGoTo={(place) => goTo(editor, place)} />
          <CoverSection
            cover={text.current.cover}
            body={settledText.body}
            home={home}
            onChange={(cover) => text.change({ cover })}
          />
          {(post?.viewerCan.schedule ?? true) && (
            <ScheduleSection
              schedule={publishing.schedule}
              timeZone={choices.site.timeZone}
              busy={publishing.busy}
              onSchedule={publishing.scheduleFor}
              onCancel={publishing.cancelSchedule}
            />
          )}
          {(post?.viewerCan.changeAuthors ?? true) && (
            <AuthorsField
              authors={authors}
              blogId={blogId ?? choices.blogOptions[0]?.id ?? ''}
              isPublished={isPublished}
              onLeft={() => {
                saver.close();
                void navigate('/drafts');
              }}
            />
          )}
          {state.version > 0 && (
            <LazySetAsideList postId={postId} asked={snapshot.setAside} onLookAt={text.lookAt} />
          )}
          <LazyFilesPanel editor={editor} home={home} isPublished={isPublished} onAttach={attach} />
        </aside>
      </div>
      <FileInput
        ref={fileInput}
        label="Files to attach"
        fileTypes={files.storage?.fileTypes}
        multiple
        onFiles={(chosen) => attachFiles(editor, home, chosen, editor.state.selection.to)}
      />
      <SavingTrouble status={status} postId={postId} isKept={state.kept >= state.changes} />
      {publishing.warnings.length > 0 && (
        <WarningsDialog
          warnings={publishing.warnings}
          readersChange={publishing.readersChange}
          verb={publishing.wish === 'publish' ? 'Publish' : 'Schedule'}
          busy={publishing.busy}
          onAccept={() => void publishing.accept()}
          onCancel={publishing.goBack}
        />
      )}
      {isDiscarding && (
        <DiscardDraft
          draft={{ id: postId, title: text.current.title, status: isPublished ? 'PUBLISHED' : 'DRAFT' }}
          onDone={() => {
            saver.close();
            void navigate(post && isPublished ? post.path : '/drafts');
          }}
          onCancel={() => setIsDiscarding(false)}
        />
      )}
    </EditorProblems>
  );
}

/** What the page before suggests as a summary: that an older revision was restored. */
function summaryIn(state: unknown): string {
  const isSuggested = typeof state === 'object' && state !== null && 'summary' in state;
  return isSuggested && typeof state.summary === 'string' ? state.summary : '';
}
