import { h } from 'preact';
import {
  Activity,
  ArrowLeft,
  BookOpen,
  CalendarCheck,
  Check,
  ChevronDown,
  ChevronUp,
  CircleAlert,
  CircleQuestionMark,
  Database,
  Download,
  Ellipsis,
  FileUp,
  Library,
  MoveHorizontal,
  PanelRight,
  Pause,
  Pencil,
  Play,
  Plus,
  Redo2,
  Rocket,
  RotateCw,
  Ruler,
  Scan,
  Search,
  Settings,
  SquareDashed,
  StickyNote,
  Sun,
  Trash2,
  Undo2,
  Upload,
  Waypoints,
  X,
  ZoomIn,
  ZoomOut,
} from 'lucide';

const ICONS = {
  // Steps
  question: CircleQuestionMark,
  frame: Scan,
  cylinder: Database,
  nodes: Waypoints,
  ruler: Ruler,
  rocket: Rocket,
  pulse: Activity,
  // Interface
  alert: CircleAlert,
  area: SquareDashed,
  back: ArrowLeft,
  book: BookOpen,
  check: Check,
  close: X,
  down: ChevronDown,
  download: Download,
  edit: Pencil,
  file: FileUp,
  library: Library,
  more: Ellipsis,
  note: StickyNote,
  panel: PanelRight,
  pause: Pause,
  play: Play,
  plus: Plus,
  redo: Redo2,
  rotate: RotateCw,
  search: Search,
  settings: Settings,
  sun: Sun,
  today: CalendarCheck,
  trash: Trash2,
  undo: Undo2,
  up: ChevronUp,
  upload: Upload,
  width: MoveHorizontal,
  zoomIn: ZoomIn,
  zoomOut: ZoomOut,
} as const;

export type IconName = keyof typeof ICONS;

/** A line icon; always beside a text or on a control that has a label. `size` in CSS pixels. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {ICONS[name].map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
