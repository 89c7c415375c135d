import { imageAddress, type DocumentImage } from '@crossbench/schema/rich-text';

interface CoverFromTextProps {
  pictures: DocumentImage[];
  onChoose: (picture: DocumentImage) => void;
}

/** Pixels of the small copy. */
const smallWidth = 640;
/** Nobody looks through more of them here. */
const most = 6;

/** The pictures of the text, to make one of them the cover. */
export function CoverFromText({ pictures, onChoose }: CoverFromTextProps) {
  const different = [...new Map(pictures.map((picture) => [picture.attachmentId, picture])).values()].slice(0, most);
  if (different.length === 0) return null;
  return (
    <ul className="cb-coverfield__choices">
      {different.map((picture, index) => (
        <li key={picture.attachmentId}>
          <button
            type="button"
            aria-label={`Use picture ${index + 1} of the text${picture.alt ? `: ${picture.alt}` : ''}`}
            onClick={() => onChoose(picture)}
          >
            <img src={imageAddress(picture.attachmentId, smallWidth)} alt="" loading="lazy" />
          </button>
        </li>
      ))}
    </ul>
  );
}
