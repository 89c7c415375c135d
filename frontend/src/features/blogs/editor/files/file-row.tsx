import { fileTypeInWords, sizeInWords } from '@crossbench/schema/rich-text/reading';
import { useState } from 'react';
import { useClient } from 'urql';
import { RemoveFileDocument, type AttachmentState } from '../../../../gql/blogs/graphql';
import { textStateInWords } from '../../../../lib/text-state-in-words';
import { toRequestFailure, type RequestFailure } from '../../../../lib/request-failure';
import { LazyConfirmDialog } from '../../../../ui/confirm-dialog/lazy-confirm-dialog';
import { FailureNotice } from '../../../../ui/form/failure-notice';
import { LinkButton } from '../../../../ui/link-button/link-button';
import { Time } from '../../../../ui/time/time';
import { FileDescription } from './file-description';
import { FileVersions } from './file-versions';
import type { PostFile } from './use-files';

interface FileRowProps {
  file: PostFile;
  isPublished: boolean;
  onReplace: () => void;
  onShow: () => void;
  onRemoved: () => void;
  onDescribed: () => void;
}

/** One file of the post and all that can be done with it. */
export function FileRow({ file, isPublished, onReplace, onShow, onRemoved, onDescribed }: FileRowProps) {
  const client = useClient();
  const [isDescribing, setIsDescribing] = useState(false);
  const [isRemoving, setIsRemoving] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RequestFailure>();
  const named = <span className="vh"> {file.name}</span>;

  const remove = async () => {
    setBusy(true);
    const { error } = await client.mutation(RemoveFileDocument, { id: file.id }).toPromise();
    setBusy(false);
    if (error) return setFailure(toRequestFailure(error));
    setIsRemoving(false);
    onRemoved();
  };

  return (
    <li className="cb-files__file">
      <a href={file.url}>{file.name}</a>
      <p className="meta">
        {fileTypeInWords(file.mediaType)}, {sizeInWords(file.byteSize)}
        {file.versions.length > 1 && `, version ${file.version}`}
      </p>
      <p className="meta">
        Added{file.addedBy && ` by ${file.addedBy.name}`} <Time value={file.addedAt} />
      </p>
      {file.state !== 'READY' && <p className="cb-files__state">{inWords(file)}</p>}
      {textStateInWords(file.textState) && <p className="meta">{textStateInWords(file.textState)}</p>}
      {isDescribing ? (
        <FileDescription
          file={file}
          onDone={(changed) => {
            setIsDescribing(false);
            if (changed) onDescribed();
          }}
        />
      ) : (
        file.description !== '' && <p>{file.description}</p>
      )}
      <div className="row cb-files__actions">
        <LinkButton onClick={onShow}>Show in the text{named}</LinkButton>
        <LinkButton onClick={onReplace}>Replace{named}</LinkButton>
        {!isDescribing && <LinkButton onClick={() => setIsDescribing(true)}>Describe{named}</LinkButton>}
        <LinkButton onClick={() => setIsRemoving(true)}>Remove{named}</LinkButton>
      </div>
      {file.versions.length > 1 && <FileVersions file={file} />}
      {isRemoving && (
        <LazyConfirmDialog
          title={`Remove ${file.name}?`}
          confirm="Remove file"
          cancel="Keep it"
          busy={busy}
          problem={failure && <FailureNotice failure={failure} />}
          onConfirm={() => void remove()}
          onCancel={() => setIsRemoving(false)}
        >
          <p>
            All its versions are deleted, and it is taken out of this draft.
            {isPublished && ' Readers of the published post can no longer download it.'} You cannot undo this.
          </p>
        </LazyConfirmDialog>
      )}
    </li>
  );
}

const states: Record<Exclude<AttachmentState, 'READY'>, string> = {
  CHECKING: 'Being checked for viruses. Nobody can download it until then.',
  CHECK_FAILED: 'The virus check has not worked yet. We keep trying, and nobody can download it until then.',
  KEPT_BACK: 'Kept back: the virus check found something in it. Remove it, and check the device it came from.',
};

function inWords({ state, version, versions }: PostFile): string {
  if (state === 'READY') return '';
  const newest = versions[0]?.number ?? version;
  return newest > version ? `Version ${newest}: ${states[state]} Version ${version} is handed out meanwhile.` : states[state];
}
