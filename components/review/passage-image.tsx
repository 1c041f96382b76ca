import { useEffect, useState } from 'preact/hooks';
import { useApp } from '@/components/hooks/app-context';
import { useObjectUrl } from '@/components/shared/picture';
import type { PassagePicture, PassagePictures } from '@/lib/app/passage-pictures';
import type { Highlight } from '@/lib/model/highlight';

/** CSS pixels a point: as large as print reads well. */
const SCALE = 1.5;

/** Milliseconds after a question appears: drawing must not slow down its showing. */
const PATIENCE = 150;

/** What draws passages for a page that shows them: made when first asked, freed with the page. */
export function usePassagePictures(): () => Promise<PassagePictures> {
  const app = useApp();
  const [made] = useState<{ pictures: Promise<PassagePictures> | null }>({ pictures: null });
  useEffect(() => () => void made.pictures?.then((pictures) => pictures.close()), []);
  return () =>
    (made.pictures ??= import('@/lib/app/passage-pictures').then(
      ({ PassagePictures: Pictures }) => new Pictures(app),
    ));
}

/**
 * The picture of a passage, drawn while the reader thinks about the question; `undefined` until it is
 * there, `null` where there is none.
 */
export function usePassagePicture(
  pictures: () => Promise<PassagePictures>,
  highlight: Highlight | null,
  color: string,
): PassagePicture | null | undefined {
  const [picture, setPicture] = useState<PassagePicture | null | undefined>(undefined);
  useEffect(() => {
    setPicture(undefined);
    if (!highlight) return undefined;
    const ended = new AbortController();
    const timer = setTimeout(() => {
      void pictures()
        .then((drawer) => drawer.of(highlight, color))
        .then(
          (drawn) => ended.signal.aborted || setPicture(drawn),
          // The quotation stands in its place.
          (error: unknown) => reportError(error),
        );
    }, PATIENCE);
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [highlight?.id, color]);
  return picture;
}

/** The passage as the page shows it. Its words are beside it for whoever cannot see it. */
export function PassageImage({ picture }: { picture: PassagePicture }) {
  const url = useObjectUrl(picture.picture);
  return url ? <img class="passage-image" src={url} alt="" width={picture.width * SCALE} /> : null;
}
