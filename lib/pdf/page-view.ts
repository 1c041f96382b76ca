/** A page that is on screen or near it, as the layers on top of it need it. */
export interface PageView {
  /** The `.page` element. */
  readonly div: HTMLElement;
  readonly viewport: {
    /** CSS pixels at the present zoom and rotation. */
    readonly width: number;
    readonly height: number;
    convertToViewportPoint(x: number, y: number): number[];
    convertToPdfPoint(x: number, y: number): number[];
  };
}
