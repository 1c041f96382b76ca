import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { showToast } from '@/components/ui/toast';
import { undo } from '@/lib/app/change';
import { hiddenBoxes, hideParts, type HiddenBox } from '@/lib/app/hidden-parts';
import type { Highlight } from '@/lib/model/highlight';
import { boxInMiddle } from './box-geometry';
import { BoxList } from './box-list';
import { BoxStage } from './box-stage';
import { useBoxes } from './use-boxes';
import './hide-parts.css';

interface HidePartsProps {
  /** An area with its picture. */
  readonly highlight: Highlight;
  readonly onClose: () => void;
}

/** Parts of a figure to be hidden and recalled: as they are now, to be changed by the reader. */
export function HidePartsDialog({ highlight, onClose }: HidePartsProps) {
  const app = useApp();
  const [boxes, setBoxes] = useState<readonly HiddenBox[] | null>(null);
  // Once: what comes meanwhile must not change what the reader draws on.
  useEffect(() => {
    hiddenBoxes(app, highlight).then(setBoxes, (error: unknown) => reportError(error));
  }, []);
  return boxes && <Editor highlight={highlight} before={boxes} onClose={onClose} />;
}

function Editor({
  highlight,
  before,
  onClose,
}: HidePartsProps & { readonly before: readonly HiddenBox[] }) {
  const app = useApp();
  const root = useRef<HTMLDivElement>(null);
  const [state, actions] = useBoxes(before, root);
  const [leaving, setLeaving] = useState(false);
  const [failed, setFailed] = useState(false);
  const { boxes } = state;
  const proposed = boxes.filter((box) => box.proposed);
  const leave = () => (state.past.length > 0 ? setLeaving(true) : onClose());
  const { region, assetId, sourceId, caption } = highlight;
  const save = async () => {
    setFailed(false);
    try {
      const change = await hideParts(app, highlight, before, boxes);
      onClose();
      if (!change) return;
      showToast({
        text: i18n.t('hideParts.done', boxes.length),
        action: { label: i18n.t('common.undo'), run: () => void undo(app, sourceId, change) },
      });
    } catch (error) {
      setFailed(true);
      reportError(error);
    }
  };
  const key = (event: KeyboardEvent) => {
    const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
    if (event.defaultPrevented || event.target instanceof HTMLInputElement) return;
    if (event.key === 'Escape') leave();
    else if (isUndo && !event.shiftKey) actions.undo();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (!region || !assetId) return null;
  return (
    <Dialog title={i18n.t('hideParts.title')} wide onClose={leave}>
      <div ref={root} class="hide-parts" onKeyDown={key}>
        <p class="muted">{i18n.t('hideParts.explained')}</p>
        <div class="hide-columns">
          <div class="hide-picture">
            <BoxStage
              assetId={assetId}
              alt={caption || i18n.t('highlight.area')}
              area={region.rect}
              state={state}
              actions={actions}
            />
          </div>
          <div class="hide-side">
            <div class="hide-tools">
              <Button
                icon="plus"
                data-add
                onClick={() => {
                  const added = boxInMiddle(region.rect);
                  actions.focus(actions.add(added, `add ${state.nextKey}`));
                }}
              >
                {i18n.t('hideParts.add')}
              </Button>
              <Button
                variant="ghost"
                icon="undo"
                disabled={state.past.length === 0}
                onClick={() => actions.undo()}
              >
                {i18n.t('hideParts.undo')}
              </Button>
            </div>
            <BoxList state={state} actions={actions} />
            {proposed.length > 0 && (
              <p class="hide-proposed">
                {i18n.t('hideParts.proposed', proposed.length)}{' '}
                <button
                  type="button"
                  class="hide-link"
                  onClick={() => actions.remove(proposed.map((box) => box.key))}
                >
                  {i18n.t('hideParts.removeProposed', proposed.length)}
                </button>
              </p>
            )}
          </div>
        </div>
        {failed && (
          <p class="wrong" role="alert">
            {i18n.t('hideParts.failed')}
          </p>
        )}
        {leaving ? (
          <Leaving
            onStay={() => {
              setLeaving(false);
              if (state.selected !== null) actions.focus(state.selected);
            }}
            onLeave={onClose}
          />
        ) : (
          <div class="dialog-actions">
            <Button variant="ghost" onClick={leave}>
              {i18n.t('common.cancel')}
            </Button>
            <Button
              variant="primary"
              disabled={boxes.length + before.length === 0}
              onClick={() => void save()}
            >
              {i18n.t('hideParts.save', boxes.length)}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}

/** Asked before drawn boxes are lost. */
function Leaving({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.querySelector('button')?.focus(), []);
  return (
    <div
      ref={first}
      class="dialog-actions"
      role="alertdialog"
      aria-label={i18n.t('hideParts.leave')}
    >
      <span class="hide-leave">{i18n.t('hideParts.leave')}</span>
      <Button onClick={onStay}>{i18n.t('hideParts.stay')}</Button>
      <Button variant="danger" onClick={onLeave}>
        {i18n.t('hideParts.discard')}
      </Button>
    </div>
  );
}
