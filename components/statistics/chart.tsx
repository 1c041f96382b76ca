import { useEffect, useRef } from 'preact/hooks';
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';

interface ChartProps {
  /** What the picture shows, in words; the numbers are in the table beside it. */
  readonly label: string;
  /** Drawn anew when it is another object. */
  readonly data: UPlot.AlignedData;
  readonly series: readonly ChartSeries[];
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  /** Where the axes begin and end; the horizontal one by the data unless given. */
  readonly rangeX?: readonly [number, number];
  readonly rangeY: readonly [number, number];
}

interface ChartSeries {
  readonly shape: 'bars' | 'line' | 'dashes' | 'points';
  /** A colour of the interface. */
  readonly color: '--accent' | '--muted';
}

const HEIGHT = 200;

/** A chart in the colours of the interface, as wide as its place. */
export function Chart(props: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = place;
    if (!current) return undefined;
    let chart: UPlot | null = null;
    const draw = () => {
      chart?.destroy();
      chart = new UPlot(optionsOf(props, current), props.data, current);
    };
    const width = new ResizeObserver(() => {
      if (chart && current.clientWidth !== chart.width) {
        chart.setSize({ width: current.clientWidth, height: HEIGHT });
      }
    });
    // A canvas knows no colours of a style sheet: with another theme it is drawn anew.
    const theme = new MutationObserver(draw);
    draw();
    width.observe(current);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      width.disconnect();
      theme.disconnect();
      chart?.destroy();
    };
  }, [props.data]);
  return <div class="chart" ref={place} role="img" aria-label={props.label} />;
}

function optionsOf(
  { data, series, formatX, formatY, rangeX, rangeY }: ChartProps,
  place: HTMLElement,
): UPlot.Options {
  const style = getComputedStyle(place);
  const color = (name: string) => style.getPropertyValue(name).trim();
  const axis = (format: (value: number) => string): UPlot.Axis => ({
    stroke: color('--muted'),
    font: `12px ${color('--sans')}`,
    grid: { stroke: color('--line'), width: 1 },
    ticks: { show: false },
    values: (_, splits) => splits.map(format),
  });
  const xs = data[0];
  const first = xs[0] ?? 0;
  // Without a range of its own the horizontal axis counts whole days or periods.
  const incrs = rangeX ? [0.05, 0.1, 0.2] : [1, 2, 5, 7, 14, 30];
  // A bar is as wide on both sides of its place.
  const margin = series.some(({ shape }) => shape === 'bars') ? 0.5 : 0;
  return {
    width: place.clientWidth,
    height: HEIGHT,
    padding: [8, 28, 0, 0],
    cursor: { show: false },
    legend: { show: false },
    scales: {
      x: {
        time: false,
        range: rangeX
          ? [...rangeX]
          : [first - margin, Math.max((xs.at(-1) ?? first) + margin, first + 1)],
      },
      y: { range: [...rangeY] as [number, number] },
    },
    axes: [
      { ...axis(formatX), grid: { show: false }, space: 56, size: 28, incrs },
      { ...axis(formatY), size: 52 },
    ],
    series: [{}, ...series.map((each) => seriesOf(each, color(each.color)))],
  };
}

function seriesOf({ shape }: ChartSeries, color: string): UPlot.Series {
  const line = { stroke: color, width: 2, spanGaps: true };
  switch (shape) {
    case 'bars': {
      const paths = UPlot.paths.bars?.({ size: [0.7, 32], radius: 0.15 });
      return { fill: color, width: 0, points: { show: false }, ...(paths ? { paths } : {}) };
    }
    case 'points':
      return { ...line, paths: () => null, points: { show: true, size: 8, fill: color } };
    case 'dashes':
      return { ...line, dash: [6, 4], points: { show: false } };
    default:
      return { ...line, points: { show: true, size: 5, fill: color } };
  }
}
