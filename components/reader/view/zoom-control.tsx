import { i18n } from '#i18n';
import { later } from '@/components/ui/later';
import { shownKey } from '@/components/shared/shortcuts/shown-keys';
import { IconButton } from '@/components/ui/button';
import { percent } from '@/components/ui/format';
import { Icon } from '@/components/ui/icon';
import { Popover } from '@/components/ui/popover';
import { zoomBy, ZOOM_STEP, type Viewer } from '@/lib/pdf/viewer';
import type { ViewerStatus } from '@/components/reader/use-viewer';

const ZoomPanel = later(async () => (await import('./zoom-panel')).ZoomPanel);

/** Smaller, the present zoom with all choices behind it, larger. */
export function ZoomControl({ viewer, status }: { viewer: Viewer; status: ViewerStatus }) {
  const zoom = (factor: number) => zoomBy(viewer.viewer, factor);
  return (
    <span class="zoom-control">
      <IconButton
        icon="zoomOut"
        label={i18n.t('reader.zoomOut')}
        shortcut={shownKey('zoomOut')}
        onClick={() => zoom(1 / ZOOM_STEP)}
      />
      <Popover
        label={i18n.t('reader.zoomTo', [percent(status.scale)])}
        buttonClass="zoom-value"
        button={
          <>
            <span data-zoom>{percent(status.scale)}</span>
            <Icon name="down" size={12} />
          </>
        }
      >
        {(close) => <ZoomPanel viewer={viewer} status={status} onDone={close} />}
      </Popover>
      <IconButton
        icon="zoomIn"
        label={i18n.t('reader.zoomIn')}
        shortcut={shownKey('zoomIn')}
        onClick={() => zoom(ZOOM_STEP)}
      />
    </span>
  );
}
