import { createPortal } from 'preact';
import { i18n } from '#i18n';
import type { OpenedSource } from '@/lib/app/open-source';
import type { Highlight } from '@/lib/model/highlight';
import type { Region } from '@/lib/model/geometry';
import type { HighlightId } from '@/lib/model/ids';
import type { Viewer } from '@/lib/pdf/viewer';
import type { Marking } from '@/components/reader/marking';
import { AreaTool } from './area-tool';
import { ToolHint } from './tool-hint';
import { NoteTool } from './note-tool';
import type { NotePinning } from './note-state';
import { useAreaHandles } from './use-area-handles';
import { usePinMoves } from './use-pin-moves';
import { useRangeHandles } from './use-range-handles';

interface MarkToolsProps {
  readonly viewer: Viewer;
  readonly opened: OpenedSource;
  /** Zero-based page on screen. */
  readonly pageIndex: number;
  /** The highlight whose card is open, where it was found. */
  readonly selected: Highlight | null;
  readonly find: (id: string) => Highlight | undefined;
  readonly pinning: NotePinning;
  readonly marking: Marking;
  readonly areaTool: boolean;
  readonly onAreaTool: (active: boolean) => void;
  /** A detected figure was chosen. */
  readonly onRegion: (region: Region) => void;
  /** Over the pages. */
  readonly place: Element;
  /** A highlight's passage is another: its questions are looked at anew. */
  readonly onChanged: (id: HighlightId) => void;
}

/** What is done with marks on the page itself. */
export function MarkTools(props: MarkToolsProps) {
  const { viewer, opened, selected, pinning, marking } = props;
  usePinMoves(viewer, opened, props.find);
  useAreaHandles(viewer, opened, selected);
  useRangeHandles(viewer, opened, selected, props.onChanged);
  return createPortal(
    <>
      <NoteTool pinning={pinning} viewer={viewer} pageIndex={props.pageIndex} />
      {marking.linking.value && (
        <ToolHint
          text={i18n.t('orphans.aim')}
          onClose={() => {
            marking.linking.value = null;
          }}
        />
      )}
      {pinning.state.value.kind === 'idle' && !marking.linking.value && (
        <AreaTool
          viewer={viewer}
          opened={opened}
          pageIndex={props.pageIndex}
          active={props.areaTool}
          onActive={props.onAreaTool}
          onRegion={props.onRegion}
        />
      )}
    </>,
    props.place,
  );
}
