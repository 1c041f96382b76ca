/** Milliseconds until the browser has surely taken the bytes over. */
const LONG_ENOUGH = 60_000;

/** Hands bytes to the browser's own downloads. No permission is needed for that. */
export function saveFile(
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
  mediaType: string,
): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), LONG_ENOUGH);
}
