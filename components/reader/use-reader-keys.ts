import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '@/components/hooks/app-context';
import { redo, undo } from '@/lib/app/change';
import type { SourceId } from '@/lib/model/ids';
import { zoomBy, type Viewer } from '@/lib/pdf/viewer';
import { isTyping } from './is-typing';
import { takeBack } from './toolbar';

interface ReaderKeys {
  readonly viewer: Viewer | null;
  readonly sourceId: SourceId;
  readonly onFind: () => void;
  readonly onAreaTool: () => void;
  readonly onPanel: () => void;
  readonly onEscape: () => void;
}

/** The reader's shortcuts; fields and the placing bar come first. */
export function useReaderKeys(options: ReaderKeys): void {
  const app = useApp();
  const latest = useRef(options);
  latest.current = options;
  useEffect(() => {
    const ended = new AbortController();
    window.addEventListener(
      'keydown',
      (event) => {
        const { viewer, sourceId } = latest.current;
        const command = event.ctrlKey || event.metaKey;
        const key = event.key.toLowerCase();
        const history = () => {
          if (key === 'z' && !event.shiftKey) return takeBack(() => undo(app, sourceId), 'undone');
          return takeBack(() => redo(app, sourceId), 'redone');
        };
        if (command && key === 'f') latest.current.onFind();
        else if (isTyping(event)) return;
        else if (command && (key === 'z' || key === 'y')) void history();
        else if (command && viewer && ['+', '=', '-', '0'].includes(key)) zoom(viewer, key);
        else if (command || event.altKey) return;
        else if (!plain(key, latest.current)) return;
        event.preventDefault();
      },
      { signal: ended.signal },
    );
    return () => ended.abort();
  }, []);
}

function zoom({ viewer }: Viewer, key: string): void {
  if (key === '0') viewer.currentScaleValue = '1';
  else zoomBy(viewer, key === '-' ? 1 / 1.2 : 1.2);
}

/** Keys without a modifier. @returns whether the key meant something. */
function plain(key: string, { viewer, onAreaTool, onPanel, onEscape }: ReaderKeys): boolean {
  if (key === 'escape') onEscape();
  else if (key === 'a') onAreaTool();
  else if (key === 'p') onPanel();
  else if (!viewer) return false;
  else if (key === '+' || key === '=') zoomBy(viewer.viewer, 1.2);
  else if (key === '-') zoomBy(viewer.viewer, 1 / 1.2);
  else if (key === 'w') viewer.viewer.currentScaleValue = 'page-width';
  else if (key === 'r') viewer.viewer.pagesRotation = (viewer.viewer.pagesRotation + 90) % 360;
  else if (key === 'j' || key === 'arrowright') viewer.viewer.nextPage();
  else if (key === 'k' || key === 'arrowleft') viewer.viewer.previousPage();
  else return false;
  return true;
}
