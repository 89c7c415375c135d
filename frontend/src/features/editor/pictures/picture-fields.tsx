import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../../ui/button/button';

interface Said {
  alt: string;
  caption: string;
  decorative: boolean;
}

interface PictureFieldsProps {
  start: Said;
  limits: { alt: number; caption: number };
  /** Called with every change, so that it is saved like the rest of the text. */
  onChange: (said: Partial<Said>) => void;
  onClose: () => void;
  onRemove: () => void;
}

/** Description and caption of a picture. */
export function PictureFields({ start, limits, onChange, onClose, onRemove }: PictureFieldsProps) {
  const id = useId();
  const [said, setSaid] = useState(start);
  const description = useRef<HTMLTextAreaElement>(null);
  useEffect(() => description.current?.focus(), []);

  const change = (changed: Partial<Said>) => {
    setSaid({ ...said, ...changed });
    onChange(changed);
  };

  return (
    <div className="cb-figure__fields" role="group" aria-label="About this picture">
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor={`${id}-alt`}>
          Description
        </label>
        <div className="govuk-hint" id={`${id}-alt-hint`}>
          For people who cannot see the picture: what it shows that matters here
        </div>
        <textarea
          className="govuk-textarea"
          id={`${id}-alt`}
          ref={description}
          rows={2}
          maxLength={limits.alt}
          aria-describedby={`${id}-alt-hint`}
          disabled={said.decorative}
          value={said.alt}
          onChange={(event) => change({ alt: event.target.value })}
        />
      </div>
      <div className="govuk-checkboxes govuk-checkboxes--small govuk-form-group">
        <div className="govuk-checkboxes__item">
          <input
            className="govuk-checkboxes__input"
            id={`${id}-decorative`}
            type="checkbox"
            checked={said.decorative}
            onChange={(event) => change({ decorative: event.target.checked })}
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor={`${id}-decorative`}>
            Only decoration, it tells readers nothing
          </label>
        </div>
      </div>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor={`${id}-caption`}>
          Caption (optional)
        </label>
        <input
          className="govuk-input"
          id={`${id}-caption`}
          maxLength={limits.caption}
          value={said.caption}
          onChange={(event) => change({ caption: event.target.value })}
        />
      </div>
      <div className="row">
        <Button variant="secondary" small onClick={onClose}>
          Done
        </Button>
        <Button variant="quiet" small onClick={onRemove}>
          Remove picture
        </Button>
      </div>
    </div>
  );
}
