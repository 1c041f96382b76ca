import { useEffect } from 'preact/hooks';
import type { PageTheme } from '@/lib/model/setting';
import { keepImages } from '@/lib/pdf/kept-layer';
import type { Viewer } from '@/lib/pdf/viewer';
import './page-theme.css';

/** In the dark, photographs and figures stay as they are. Light pages cost nothing. */
export function useKeptImages(viewer: Viewer, theme: PageTheme): void {
  useEffect(() => {
    if (theme !== 'dark') return undefined;
    const ended = new AbortController();
    keepImages(viewer, ended.signal);
    return () => ended.abort();
  }, [viewer, theme]);
}
