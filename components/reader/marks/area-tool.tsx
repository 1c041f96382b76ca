import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { shownKey } from '@/components/shared/shortcuts/shown-keys';
import { Button } from '@/components/ui/button';
import { drawingOn } from '@/lib/app/figures';
import type { OpenedSource } from '@/lib/app/open-source';
import type { Region } from '@/lib/model/geometry';
import type { Viewer } from '@/lib/pdf/viewer';
import { showFigureFrames } from './figure-frames';
import { ToolHint } from './tool-hint';

interface AreaToolProps {
  readonly viewer: Viewer;
  readonly opened: OpenedSource;
  /** Zero-based page on screen. */
  readonly pageIndex: number;
  readonly active: boolean;
  readonly onActive: (active: boolean) => void;
  readonly onRegion: (region: Region) => void;
}

/** The area tool's frames and its hint; on a scanned page the tool is offered at once. */
export function AreaTool(props: AreaToolProps) {
  const { viewer, opened, active, onActive } = props;
  const scanned = useScanned(opened, props.pageIndex);
  const [closed, setClosed] = useState(false);
  const take = useRef(props.onRegion);
  take.current = props.onRegion;
  useEffect(
    () => (active ? showFigureFrames(viewer, opened, (region) => take.current(region)) : undefined),
    [active, viewer, opened],
  );
  if (active) return <ToolHint text={i18n.t('area.aim')} onClose={() => onActive(false)} />;
  if (!scanned || closed) return null;
  return (
    <ToolHint
      text={i18n.t('area.scan', [shownKey('areaTool') ?? ''])}
      onClose={() => setClosed(true)}
    >
      <Button onClick={() => onActive(true)}>{i18n.t('area.scanStart')}</Button>
    </ToolHint>
  );
}

/** Milliseconds a page rests before it is looked at. */
const REST = 500;

/** Whether the page on screen is a picture without text. */
function useScanned(opened: OpenedSource, pageIndex: number): boolean {
  const [scanned, setScanned] = useState(false);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      void isScanned(opened, pageIndex).then((found) => {
        if (current) setScanned(found);
      });
    }, REST);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [opened, pageIndex]);
  return scanned;
}

/** Pages with text need not be looked at any further. */
async function isScanned(opened: OpenedSource, pageIndex: number): Promise<boolean> {
  try {
    if ((await opened.texts.read(pageIndex)).raw.trim() !== '') return false;
    return (await drawingOn(opened, pageIndex)).scanned;
  } catch {
    // A page that cannot be read is told of where it is drawn.
    return false;
  }
}
