import { i18n } from '#i18n';
import type { Step } from '@/lib/model/framework';
import type { Highlight } from '@/lib/model/highlight';
import { darkFill, lightFill, lineColor } from '@/lib/model/mark-color';
import type { Shape, Tab } from '@/lib/pdf/shape';

/** What a highlight on no step is painted with. */
const UNPLACED = {
  light: '#e9e4d8',
  dark: '#2b2a27',
  outline: '#6b665c',
  outlineOnDark: '#a19b8f',
};

/** How a highlight looks and what is said of it, wherever it is. */
export function lookOf(
  highlight: Highlight,
  own: readonly Step[],
  dark: boolean,
): Omit<Shape, 'quads' | 'rect' | 'pin'> {
  return {
    id: highlight.id,
    style: highlight.style,
    ...colorsOf(highlight, own[0], dark),
    tabs: tabsOf(own),
    label: labelOf(highlight, own),
  };
}

/** The reader's colour, else that of the first step. */
function colorsOf({ color }: Highlight, step: Step | undefined, dark: boolean) {
  if (color)
    return { fill: dark ? darkFill(color) : lightFill(color), outline: lineColor(color, dark) };
  if (!step) {
    return {
      fill: dark ? UNPLACED.dark : UNPLACED.light,
      outline: dark ? UNPLACED.outlineOnDark : UNPLACED.outline,
    };
  }
  return {
    fill: dark ? step.darkColor : step.lightColor,
    outline: dark ? step.lightColor : step.badgeColor,
  };
}

const tabsOf = (own: readonly Step[]): Tab[] => (own.length > 0 ? own.map(toTab) : [unplacedTab()]);

const toTab = (step: Step): Tab => ({
  text: String(step.position),
  badgeColor: step.badgeColor,
  lightColor: step.lightColor,
});

const unplacedTab = (): Tab => ({
  text: '–',
  badgeColor: UNPLACED.outline,
  lightColor: UNPLACED.light,
});

/** Characters of the passage a screen reader gets to hear. */
const SPOKEN = 80;

function labelOf(highlight: Highlight, own: readonly Step[]): string {
  const on = own.map((step) => step.title).join(', ') || i18n.t('highlight.unplaced');
  // Begins with what the tab shows: who speaks to the machine names what they see.
  const shown = tabsOf(own).map((tab) => tab.text);
  return i18n.t('highlight.label', [shown.join(' '), on, wordsOf(highlight).slice(0, SPOKEN)]);
}

/** A highlight in words: its passage, its caption, its note, or what it is. */
export function wordsOf({ kind, text, caption, note }: Highlight): string {
  if (kind === 'note') return note || i18n.t('highlight.pinned');
  return text || caption || note || i18n.t('highlight.area');
}
