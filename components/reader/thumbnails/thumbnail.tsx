import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PageView } from '@/lib/pdf/page-view';
import type { PageMark } from '@/components/reader/page-marks';
import { PICTURE } from './thumbnail-grid';

interface ThumbnailProps {
  /** Zero-based. */
  readonly index: number;
  /** What the book calls the page. */
  readonly name: string;
  readonly count: number;
  readonly current: boolean;
  readonly tabIndex: 0 | -1;
  /** CSS pixels in the list. */
  readonly left: number;
  readonly top: number;
  readonly canvas: HTMLCanvasElement | null;
  readonly page: PageView | undefined;
  readonly marks: readonly PageMark[];
  readonly onGo: () => void;
}

/** One page as a small picture, blank until it is drawn, with what is marked on it. */
export function Thumbnail(props: ThumbnailProps) {
  const { index, name, count, current, canvas, page, marks, onGo } = props;
  const holder = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    holder.current?.replaceChildren(...(canvas ? [canvas] : []));
  }, [canvas]);
  const { width = 3, height = 4 } = canvas ?? page?.viewport ?? {};
  const scale = Math.min(PICTURE.width / width, PICTURE.height / height);
  const said =
    name === String(index + 1)
      ? i18n.t('reader.pageNumbered', [name, String(count)])
      : i18n.t('reader.pageLabelled', [name, String(index + 1), String(count)]);
  return (
    <div
      class={`thumbnail ${current ? 'current' : ''}`}
      data-thumbnail={index}
      role="option"
      aria-selected={current}
      aria-setsize={count}
      aria-posinset={index + 1}
      aria-label={
        marks.length > 0 ? `${said}, ${i18n.t('library.highlights', marks.length)}` : said
      }
      tabIndex={props.tabIndex}
      style={{ left: `${props.left}px`, top: `${props.top}px` }}
      onClick={onGo}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        onGo();
      }}
    >
      <span class="picture" style={{ width: `${width * scale}px`, height: `${height * scale}px` }}>
        <span ref={holder} />
        {page && marks.length > 0 && <Marks page={page} marks={marks} />}
      </span>
      <span class="name">{name}</span>
    </div>
  );
}

/** What is marked, in the page's own places. */
function Marks({ page, marks }: { page: PageView; marks: readonly PageMark[] }) {
  const { viewport } = page;
  const path = (corners: readonly (readonly [number, number])[]) =>
    `M${corners
      .map(([x, y]) => viewport.convertToViewportPoint(x, y).map(Math.round).join(' '))
      .join('L')}Z`;
  return (
    <svg
      viewBox={`0 0 ${viewport.width} ${viewport.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {marks.map(({ quads, rect, fill, outline }, index) =>
        rect ? (
          <path
            key={index}
            class="area"
            stroke={outline}
            d={path([
              [rect[0], rect[1]],
              [rect[2], rect[1]],
              [rect[2], rect[3]],
              [rect[0], rect[3]],
            ])}
          />
        ) : (
          <path
            key={index}
            fill={fill}
            stroke={fill}
            d={quads
              .map((quad) =>
                path([
                  [quad[0], quad[1]],
                  [quad[2], quad[3]],
                  [quad[6], quad[7]],
                  [quad[4], quad[5]],
                ]),
              )
              .join('')}
          />
        ),
      )}
    </svg>
  );
}
