import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { useLive } from '@/components/hooks/use-live';
import { useWhenVisible } from '@/components/hooks/use-when-visible';
import { ButtonLink, IconButton } from '@/components/ui/button';
import { percent } from '@/components/ui/format';
import { showToast } from '@/components/ui/toast';
import { redo, undo, undoLabels } from '@/lib/app/change';
import { dueCount } from '@/lib/app/due';
import type { ChangeLabel } from '@/lib/model/change-label';
import type { SourceId } from '@/lib/model/ids';
import { zoomBy, type Viewer } from '@/lib/pdf/viewer';
import type { ViewerStatus } from './use-viewer';
import { PageThemeSelect } from './page-theme-select';
import './toolbar.css';

interface ToolbarProps {
  readonly title: string;
  readonly sourceId: SourceId;
  readonly viewer: Viewer | null;
  readonly status: ViewerStatus;
  readonly pageCount: number;
  readonly areaTool: boolean;
  readonly panelOpen: boolean;
  readonly onAreaTool: () => void;
  readonly onFind: () => void;
  readonly onPanel: () => void;
}

/** The one line above the page. */
export function Toolbar(props: ToolbarProps) {
  const { viewer, status, sourceId } = props;
  const app = useApp();
  const due = useWhenVisible(() => dueCount(app, { sourceId }), [app, sourceId]) ?? 0;
  const zoom = (factor: number) => viewer && zoomBy(viewer.viewer, factor);
  return (
    <header class="reader-bar">
      <ButtonLink href="home.html#library" variant="ghost" icon="back">
        <span class="optional">{i18n.t('nav.library')}</span>
        <span class="visually-hidden">{i18n.t('nav.backToLibrary')}</span>
      </ButtonLink>
      <h1 class="title" title={props.title}>
        {props.title}
      </h1>
      <PageField viewer={viewer} pageIndex={status.pageIndex} pageCount={props.pageCount} />
      <span class="divider" />
      <IconButton
        icon="zoomOut"
        label={i18n.t('reader.zoomOut')}
        shortcut="−"
        onClick={() => zoom(1 / 1.2)}
      />
      <span class="optional muted" aria-live="polite">
        {percent(status.scale)}
      </span>
      <IconButton
        icon="zoomIn"
        label={i18n.t('reader.zoomIn')}
        shortcut="+"
        onClick={() => zoom(1.2)}
      />
      <IconButton
        icon="width"
        label={i18n.t('reader.fitWidth')}
        shortcut="W"
        onClick={() => {
          if (viewer) viewer.viewer.currentScaleValue = 'page-width';
        }}
      />
      <IconButton
        icon="rotate"
        label={i18n.t('reader.rotate')}
        shortcut="R"
        onClick={() => {
          if (viewer) viewer.viewer.pagesRotation = (status.rotation + 90) % 360;
        }}
      />
      <span class="divider" />
      <IconButton
        icon="search"
        label={i18n.t('reader.find')}
        shortcut="Ctrl + F"
        onClick={props.onFind}
      />
      <IconButton
        icon="area"
        label={i18n.t('reader.area')}
        shortcut="A"
        pressed={props.areaTool}
        onClick={props.onAreaTool}
      />
      <HistoryButtons sourceId={sourceId} />
      <span class="divider" />
      <PageThemeSelect />
      {due > 0 && (
        <ButtonLink href={`review.html?source=${sourceId}`} variant="ghost" icon="today">
          <span class="due">{i18n.t('reader.due', due)}</span>
        </ButtonLink>
      )}
      <IconButton
        icon="panel"
        label={i18n.t('reader.panel')}
        shortcut="P"
        pressed={props.panelOpen}
        onClick={props.onPanel}
      />
    </header>
  );
}

function HistoryButtons({ sourceId }: { sourceId: SourceId }) {
  const app = useApp();
  const labels = useLive((live) => undoLabels(live, sourceId), [sourceId]);
  return (
    <>
      <IconButton
        icon="undo"
        label={i18n.t('common.undo')}
        shortcut="Ctrl + Z"
        disabled={!labels?.undo}
        onClick={() => void takeBack(() => undo(app, sourceId), 'undone')}
      />
      <IconButton
        icon="redo"
        label={i18n.t('common.redo')}
        shortcut="Ctrl + Shift + Z"
        disabled={!labels?.redo}
        onClick={() => void takeBack(() => redo(app, sourceId), 'redone')}
      />
    </>
  );
}

/** Undo or redo, saying what it was. */
export async function takeBack(
  run: () => Promise<ChangeLabel | null>,
  done: 'undone' | 'redone',
): Promise<void> {
  const label = await run();
  if (label) showToast({ text: i18n.t(`change.${done}`, [i18n.t(`change.${label}`)]) });
}

function PageField({
  viewer,
  pageIndex,
  pageCount,
}: {
  viewer: Viewer | null;
  pageIndex: number;
  pageCount: number;
}) {
  const [text, setText] = useState(String(pageIndex + 1));
  useEffect(() => setText(String(pageIndex + 1)), [pageIndex]);
  const go = () => {
    const page = Number.parseInt(text, 10);
    if (viewer && page >= 1 && page <= pageCount) viewer.viewer.currentPageNumber = page;
    else setText(String(pageIndex + 1));
  };
  return (
    <span class="page-field">
      <input
        type="text"
        inputMode="numeric"
        aria-label={i18n.t('reader.page')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={go}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            go();
            event.currentTarget.blur();
          }
        }}
      />
      {i18n.t('reader.ofPages', [String(pageCount)])}
    </span>
  );
}
