import type { PageView } from './page-view';
import type { Shape } from './shape';

/** CSS pixels between the pins of notes on a page as a whole. */
const PITCH = 30;

/**
 * Pins of notes without text: buttons that stand on their point at every zoom. Notes on the page as a
 * whole stand side by side in its upper corner.
 */
export function toPins(
  shapes: readonly Shape[],
  { viewport }: PageView,
  onOpen: (id: string, anchor: Element) => void,
): HTMLElement[] {
  let onPage = 0;
  return shapes.flatMap((shape) => {
    if (shape.pin === null) return [];
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'note-pin';
    if (shape.pin === 'page') {
      button.style.right = `${8 + PITCH * onPage++}px`;
      button.style.top = '8px';
    } else {
      const [x = 0, y = 0] = viewport.convertToViewportPoint(...shape.pin);
      button.style.left = `${(100 * x) / viewport.width}%`;
      button.style.top = `${(100 * y) / viewport.height}%`;
      button.classList.add('on-point');
    }
    button.style.setProperty('--fill', shape.fill);
    button.style.setProperty('--outline', shape.outline);
    button.setAttribute('aria-label', shape.label);
    button.dataset['tab'] = shape.id;
    button.dataset['highlight'] = shape.id;
    button.append(icon(), ...shape.tabs.filter((tab) => /\d/.test(tab.text)).map(number));
    button.addEventListener('click', () => onOpen(shape.id, button));
    return [button];
  });
}

function number({ text }: Shape['tabs'][number]): HTMLElement {
  const element = document.createElement('span');
  element.textContent = text;
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A sheet with a folded corner (Lucide's sticky note). */
function icon(): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute(
    'd',
    'M16 3H5a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2V8ZM15 3v4a2 2 0 0 0 2 2h4',
  );
  svg.append(path);
  return svg;
}
