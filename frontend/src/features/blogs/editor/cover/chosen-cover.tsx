import { limits } from '@crossbench/schema/limits';
import { imageAddress } from '@crossbench/schema/rich-text';
import { useId } from 'react';
import { Button } from '../../../../ui/button/button';
import type { DraftCover } from '../saving/draft-text';

interface ChosenCoverProps {
  cover: DraftCover;
  onChange: (cover: DraftCover | null) => void;
}

/** The cover that is chosen, and what it shows. */
export function ChosenCover({ cover, onChange }: ChosenCoverProps) {
  const id = useId();
  return (
    <>
      <img className="cb-coverfield__chosen" src={imageAddress(cover.attachmentId, 640)} alt={cover.description} />
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor={`${id}-description`}>
          Description of the cover
        </label>
        <textarea
          className="govuk-textarea"
          id={`${id}-description`}
          rows={2}
          maxLength={limits.imageDescription}
          disabled={cover.decorative}
          value={cover.description}
          onChange={(event) => onChange({ ...cover, description: event.target.value })}
        />
      </div>
      <div className="govuk-checkboxes govuk-checkboxes--small govuk-form-group">
        <div className="govuk-checkboxes__item">
          <input
            className="govuk-checkboxes__input"
            id={`${id}-decorative`}
            type="checkbox"
            checked={cover.decorative}
            onChange={(event) => onChange({ ...cover, decorative: event.target.checked })}
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor={`${id}-decorative`}>
            Only decoration, it tells readers nothing
          </label>
        </div>
      </div>
      <Button variant="secondary" small onClick={() => onChange(null)}>
        Remove the cover
      </Button>
    </>
  );
}
