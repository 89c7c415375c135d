import { fileTypeInWords, sizeInWords } from '@crossbench/schema/rich-text/reading';
import Paperclip from 'lucide-react/icons/paperclip';
import { textStateInWords } from '../../../../lib/text-state-in-words';
import { Icon } from '../../../../ui/icon/icon';
import { MetaLine } from '../../../../ui/meta-line/meta-line';
import type { PageOnScreen } from '../layout/page-context';

/** The files that the text shows, together. */
export function Attachments({ page: { attachments, html } }: { page: PageOnScreen }) {
  const shown = attachments.filter(({ id }) => html.includes(id));
  if (shown.length === 0) return null;
  return (
    <section className="cb-pagefiles" aria-labelledby="attachments">
      <h2 id="attachments">Attachments</h2>
      <ul>
        {shown.map(({ id, name, description, byteSize, mediaType, url, textState }) => (
          <li key={id}>
            <Icon of={Paperclip} />
            <div>
              <a href={url} download>
                {name}
              </a>
              <MetaLine>
                {fileTypeInWords(mediaType)}
                {sizeInWords(byteSize)}
                {description}
              </MetaLine>
              {textStateInWords(textState) && <p className="meta">{textStateInWords(textState)}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
