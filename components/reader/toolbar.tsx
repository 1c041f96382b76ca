import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { later } from '@/components/ui/later';
import { useLive } from '@/components/hooks/use-live';
import { useWhenVisible } from '@/components/hooks/use-when-visible';
import { shownKey } from '@/components/shared/shortcuts/shown-keys';
import { ButtonLink, IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Popover } from '@/components/ui/popover';
import { CheckCounter } from '@/lib/app/check-counter';
import { dueCount } from '@/lib/app/due';
import type { SourceId } from '@/lib/model/ids';
import type { PageLabels } from '@/lib/pdf/page-labels';
import type { Viewer } from '@/lib/pdf/viewer';
import { HistoryButtons } from './history-buttons';
import type { DialogName } from './reader-dialogs';
import type { ViewerStatus } from './use-viewer';
import { PageField } from './view/page-field';
import { ZoomControl } from './view/zoom-control';
import './toolbar.css';

const ViewPanel = later(async () => (await import('./view/view-panel')).ViewPanel);

interface ToolbarProps {
  readonly title: string;
  readonly sourceId: SourceId;
  readonly viewer: Viewer;
  readonly status: ViewerStatus;
  readonly pageCount: number;
  readonly labels: PageLabels | null;
  readonly areaTool: boolean;
  readonly panelOpen: boolean;
  readonly onGoToPage: (pageIndex: number) => void;
  readonly onAreaTool: () => void;
  readonly noteTool: boolean;
  readonly onNoteTool: () => void;
  readonly onFind: () => void;
  readonly onPanel: () => void;
  readonly onDialog: (name: DialogName) => void;
}

/** The one line above the page. */
export function Toolbar(props: ToolbarProps) {
  const { viewer, status, sourceId } = props;
  const app = useApp();
  const due = useWhenVisible(() => dueCount(app, { sourceId }), [app, sourceId]) ?? 0;
  const counter = useMemo(() => new CheckCounter(sourceId), [sourceId]);
  const toCheck = useLive((live) => counter.count(live), [counter]) ?? 0;
  return (
    <header class="reader-bar">
      <ButtonLink href="home.html#library" variant="ghost" icon="back">
        <span class="optional">{i18n.t('nav.library')}</span>
        <span class="visually-hidden">{i18n.t('nav.backToLibrary')}</span>
      </ButtonLink>
      <h1 class="title" title={props.title}>
        {props.title}
      </h1>
      <PageField
        pageIndex={status.pageIndex}
        pageCount={props.pageCount}
        labels={props.labels}
        onGo={props.onGoToPage}
      />
      <span class="divider" />
      <ZoomControl viewer={viewer} status={status} />
      <span class="divider" />
      <IconButton
        icon="search"
        label={i18n.t('reader.find')}
        shortcut={shownKey('find')}
        onClick={props.onFind}
      />
      <IconButton
        icon="area"
        label={i18n.t('reader.area')}
        shortcut={shownKey('areaTool')}
        pressed={props.areaTool}
        onClick={props.onAreaTool}
      />
      <IconButton
        icon="note"
        label={i18n.t('note.tool')}
        shortcut={shownKey('noteTool')}
        pressed={props.noteTool}
        onClick={props.onNoteTool}
      />
      <HistoryButtons sourceId={sourceId} />
      <span class="divider" />
      {toCheck > 0 && (
        <ButtonLink href={`sift.html?source=${sourceId}`} variant="ghost" icon="check">
          <span class="due">{i18n.t('reader.check', toCheck)}</span>
        </ButtonLink>
      )}
      {due > 0 && (
        <ButtonLink href={`review.html?source=${sourceId}`} variant="ghost" icon="today">
          <span class="due">{i18n.t('reader.due', due)}</span>
        </ButtonLink>
      )}
      <Popover label={i18n.t('view.title')} buttonClass="icon" button={<Icon name="view" />}>
        {(close) => (
          <ViewPanel
            viewer={viewer}
            status={status}
            onDialog={(name) => {
              close();
              props.onDialog(name);
            }}
          />
        )}
      </Popover>
      <IconButton
        icon="panel"
        label={i18n.t('reader.panel')}
        shortcut={shownKey('panel')}
        pressed={props.panelOpen}
        onClick={props.onPanel}
      />
    </header>
  );
}
