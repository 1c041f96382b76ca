import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OpenedSource } from '@/lib/app/open-source';
import type { PdfRect } from '@/lib/model/geometry';
import type { PageTheme } from '@/lib/model/setting';
import type { Destination } from '@/lib/pdf/destination';
import { drawPage } from '@/lib/pdf/draw-page';
import { previewRect, previewText, textBoxes } from '@/lib/pdf/preview-rect';

interface TargetPictureProps {
  readonly opened: OpenedSource;
  readonly target: Destination;
  readonly theme: PageTheme;
  /** Told of the first words of what is shown. */
  readonly onText: (text: string) => void;
}

/** CSS pixels. */
const WIDTH = 440;
/** Larger than life would not be clearer. */
const LARGEST = 1.4;
/** Characters of the target that are read out. */
const SPOKEN = 160;

/** The part of a page that a link leads to. */
export function TargetPicture({ opened, target, theme, onText }: TargetPictureProps) {
  const holder = useRef<HTMLSpanElement>(null);
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing');
  useEffect(() => {
    const ended = new AbortController();
    draw(opened, target, theme, ended.signal).then(
      ({ canvas, text }) => {
        holder.current?.replaceChildren(canvas);
        onText(text.slice(0, SPOKEN));
        setState('drawn');
      },
      () => !ended.signal.aborted && setState('failed'),
    );
    return () => ended.abort();
  }, [target, theme]);
  return (
    <>
      <span ref={holder} class="picture" />
      {state === 'drawing' && <span class="muted">{i18n.t('common.loading')}</span>}
      {state === 'failed' && <span class="muted">{i18n.t('link.noPicture')}</span>}
    </>
  );
}

async function draw(
  { pdf, texts }: OpenedSource,
  target: Destination,
  theme: PageTheme,
  signal: AbortSignal,
): Promise<{ canvas: HTMLCanvasElement; text: string }> {
  const [page, { raw, items }] = await Promise.all([
    pdf.whileThere(pdf.document.getPage(target.pageIndex + 1)),
    texts.read(target.pageIndex),
  ]);
  const boxes = textBoxes(raw, items);
  const rect = previewRect(target, boxes, page.view as unknown as PdfRect);
  const scale = Math.min(LARGEST, WIDTH / (rect[2] - rect[0]));
  const density = Math.min(2, devicePixelRatio);
  const canvas = await drawPage(page, { scale: scale * density, theme, rect, signal });
  canvas.style.width = `${canvas.width / density}px`;
  return { canvas, text: previewText(rect, boxes) };
}
