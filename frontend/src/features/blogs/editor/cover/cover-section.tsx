import { imagesOf, type RichTextDocument } from '@crossbench/schema/rich-text';
import { useMemo, useRef } from 'react';
import { Button } from '../../../../ui/button/button';
import { useField } from '../../../../ui/form/form-context';
import { FieldProblem } from '../../../../ui/form/form-group';
import { PendingPicture, pictureTypes, type PictureHome } from '../../../editor/public';
import type { DraftCover } from '../saving/draft-text';
import { ChosenCover } from './chosen-cover';
import './cover-section.scss';
import { CoverFromText } from './cover-from-text';
import { useCoverUpload } from './use-cover-upload';

interface CoverSectionProps {
  cover: DraftCover | null | undefined;
  body: RichTextDocument;
  home: PictureHome;
  onChange: (cover: DraftCover | null) => void;
}

/** The picture above the text, which lists show in small: one of the text's pictures, or another. */
export function CoverSection({ cover, body, home, onChange }: CoverSectionProps) {
  const field = useField('cover', false);
  const files = useRef<HTMLInputElement>(null);
  const upload = useCoverUpload(home, (attachmentId) => onChange({ attachmentId, description: '', decorative: false }));
  const pictures = useMemo(() => imagesOf(body), [body]);
  return (
    <section className="cb-coverfield">
      <h2 id={field.id} tabIndex={-1}>
        Cover picture (optional)
      </h2>
      <FieldProblem field={field} />
      {cover && <ChosenCover key={cover.attachmentId} cover={cover} onChange={onChange} />}
      {!cover && <p className="meta">It stands above the post, and small in lists.</p>}
      {(upload.sending ?? upload.problem) && (
        <PendingPicture
          name={upload.sending?.name ?? ''}
          progress={upload.sending?.progress ?? 0}
          problem={upload.problem}
          onRetry={() => files.current?.click()}
          onCancel={upload.cancel}
        />
      )}
      {!cover && !upload.sending && (
        <>
          <CoverFromText
            pictures={pictures}
            onChoose={({ attachmentId, alt, decorative }) => onChange({ attachmentId, description: alt, decorative })}
          />
          <Button variant="secondary" small onClick={() => files.current?.click()}>
            Choose a picture
          </Button>
        </>
      )}
      <input
        ref={files}
        className="vh"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        accept={pictureTypes.join(',')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void upload.send(file);
        }}
      />
    </section>
  );
}
