import { useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { coversOf } from '@/components/shared/covers-of';
import { Picture } from '@/components/shared/picture';
import type { PdfRect } from '@/lib/model/geometry';
import type { AssetId } from '@/lib/model/ids';
import { CORNERS } from './box-geometry';
import type { BoxState, DrawnBox } from './box-state';
import { followPointer } from './follow-pointer';
import { keyOnBox } from './key-on-box';
import type { BoxActions } from './use-boxes';

interface BoxStageProps {
  readonly assetId: AssetId;
  readonly alt: string;
  /** What the picture shows, PDF points. */
  readonly area: PdfRect;
  readonly state: BoxState;
  readonly actions: BoxActions;
}

/** The figure with its boxes: dragged over, moved and resized by mouse, finger, pen or keys. */
export function BoxStage({ assetId, alt, area, state, actions }: BoxStageProps) {
  const stage = useRef<HTMLDivElement>(null);
  const hint = useId();
  return (
    <>
      <div
        ref={stage}
        class="hide-stage"
        role="group"
        aria-label={i18n.t('hideParts.stage')}
        // The keyboard goes where the gesture ends.
        onMouseDown={(event) => event.preventDefault()}
        onPointerDown={(event) => {
          if (stage.current) followPointer(event, stage.current, area, state, actions);
        }}
      >
        <Picture id={assetId} alt={alt} />
        {state.boxes.map((box, index) => (
          <Box
            key={box.key}
            box={box}
            number={index + 1}
            area={area}
            isSelected={box.key === state.selected}
            hint={hint}
            actions={actions}
          />
        ))}
      </div>
      <p id={hint} class="muted hide-keys">
        {i18n.t('hideParts.keys')}
      </p>
    </>
  );
}

interface BoxProps {
  readonly box: DrawnBox;
  /** One-based. */
  readonly number: number;
  readonly area: PdfRect;
  readonly isSelected: boolean;
  readonly hint: string;
  readonly actions: BoxActions;
}

function Box({ box, number, area, isSelected, hint, actions }: BoxProps) {
  const [cover] = coversOf([...box.rect], area);
  const label = box.label.trim() || i18n.t('hideParts.unnamed');
  const look = `hide-box ${isSelected ? 'selected' : ''} ${box.proposed ? 'proposed' : ''}`;
  return (
    <button
      type="button"
      class={look}
      data-box={box.key}
      aria-label={i18n.t('hideParts.box', [String(number), label])}
      aria-describedby={hint}
      aria-current={isSelected}
      style={{
        left: `${cover?.left ?? 0}%`,
        top: `${cover?.top ?? 0}%`,
        width: `${cover?.width ?? 0}%`,
        height: `${cover?.height ?? 0}%`,
      }}
      onFocus={() => actions.select(box.key)}
      onKeyDown={(event) => keyOnBox(event, box, area, actions)}
    >
      <span class="hide-number">{number}</span>
      {isSelected &&
        CORNERS.map(({ across, down }) => (
          <span
            key={`${across}${down}`}
            class="hide-handle"
            data-across={across}
            data-down={down}
            style={{ left: `${across * 100}%`, top: `${down * 100}%` }}
          />
        ))}
    </button>
  );
}
