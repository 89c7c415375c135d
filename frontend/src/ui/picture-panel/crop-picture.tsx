import { useState } from 'react';
import { ReactCrop } from 'react-image-crop';
import 'react-image-crop/dist/ReactCrop.css';
import { Button } from '../button/button';
import { inside, middleOf, resized, smallest, type Square } from './square';

interface CropPictureProps {
  /** Where the browser finds the picture. */
  address: string;
  /** Shown as a circle, as people are. */
  round: boolean;
  /** The words on the button, such as "Save photo". */
  save: string;
  busy: boolean;
  onSave: (square: Square) => void;
  onCancel: () => void;
  /** The browser cannot show the file. */
  onUnreadable: () => void;
}

/** Which square of a picture is shown: with the mouse, by touch, with the arrow keys, or with three sliders. */
export function CropPicture({ address, round, save, busy, onSave, onCancel, onUnreadable }: CropPictureProps) {
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [square, setSquare] = useState<Square>({ left: 0, top: 0, side: 0 });

  const { width, height } = size;
  const shorter = Math.min(width, height);
  const percent = (part: number, whole: number) => (whole === 0 ? 0 : (part / whole) * 100);
  return (
    <div className="cb-crop">
      <ReactCrop
        aspect={1}
        circularCrop={round}
        keepSelection
        crop={{
          unit: '%',
          x: percent(square.left, width),
          y: percent(square.top, height),
          width: percent(square.side, width),
          height: percent(square.side, height),
        }}
        onChange={(_, { x, y, width: part }) =>
          setSquare(inside({ left: (x / 100) * width, top: (y / 100) * height, side: (part / 100) * width }, size))
        }
        ariaLabels={cropLabels}
      >
        <img
          src={address}
          alt="What you chose"
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
            const loaded = { width: naturalWidth, height: naturalHeight };
            setSize(loaded);
            setSquare(middleOf(loaded));
          }}
          onError={onUnreadable}
        />
      </ReactCrop>
      <div className="cb-crop__sliders">
        <Slider label="Size" value={square.side} least={shorter * smallest} most={shorter} onChange={(side) => setSquare(resized(square, side, size))} />
        <Slider label="Across" value={square.left} most={width - square.side} onChange={(left) => setSquare(inside({ ...square, left }, size))} />
        <Slider label="Down" value={square.top} most={height - square.side} onChange={(top) => setSquare(inside({ ...square, top }, size))} />
      </div>
      <div className="row">
        <Button busy={busy || width === 0} onClick={() => onSave(square)}>
          {save}
        </Button>
        <Button variant="secondary" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

const handle = (place: string) => `Resize from the ${place} with the arrow keys`;
const cropLabels = {
  cropArea: 'What is shown. Move it with the arrow keys',
  nwDragHandle: handle('top left'),
  nDragHandle: handle('top'),
  neDragHandle: handle('top right'),
  eDragHandle: handle('right'),
  seDragHandle: handle('bottom right'),
  sDragHandle: handle('bottom'),
  swDragHandle: handle('bottom left'),
  wDragHandle: handle('left'),
};

interface SliderProps {
  label: string;
  value: number;
  least?: number;
  most: number;
  onChange: (value: number) => void;
}

/** In hundredths of what is possible, whatever the picture's size. */
function Slider({ label, value, least = 0, most, onChange }: SliderProps) {
  const range = most - least;
  const part = range > 0 ? Math.round(((value - least) / range) * 100) : 0;
  return (
    <label className="cb-crop__slider">
      <span>{label}</span>
      <input
        type="range"
        min={0}
        max={100}
        value={part}
        aria-valuetext={`${part} per cent`}
        onChange={(event) => onChange(least + (Number(event.currentTarget.value) / 100) * range)}
      />
    </label>
  );
}
