/**
 * Where the parts of an open book go. The places are on the page before the parts are, so that the
 * first page is drawn where it stays.
 */
export interface Places {
  /** Above the pages: the toolbar. */
  readonly bar: Element;
  /** Over the pages: banners, searching. */
  readonly overPages: Element;
  /** Beside the pages: the side panel. */
  readonly panel: Element;
}

/** CSS pixels from which the side panel is open from the start. */
const ROOM_FOR_PANEL = 1100;

/** Whether the side panel is open when a book is. */
export const hasRoomForPanel = () => innerWidth >= ROOM_FOR_PANEL;
