const NAME = 'stepmark-sample.pdf';

/** The sample book that comes with the extension, as if the reader had chosen it. */
export async function fetchSample(): Promise<File> {
  const response = await fetch(`/sample/${NAME}`);
  return new File([await response.blob()], NAME, { type: 'application/pdf' });
}
