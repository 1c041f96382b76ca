import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useShortcuts } from '@/components/shared/shortcuts/use-shortcuts';
import { Icon } from '@/components/ui/icon';
import type { OpenedSource } from '@/lib/app/open-source';
import type { PageTheme } from '@/lib/model/setting';
import { pageName, type PageLabels } from '@/lib/pdf/page-labels';
import { placeCard } from './place-card';
import { TargetPicture } from './target-picture';
import type { LinkCards, PointedLink } from './use-link-cards';
import './link-card.css';

interface LinkCardProps {
  readonly cards: LinkCards;
  readonly opened: OpenedSource;
  readonly theme: PageTheme;
  readonly labels: PageLabels | null;
}

/** What a link leads to, while it is pointed at or has the keyboard: Escape closes it. */
export function LinkCard(props: LinkCardProps) {
  const { cards } = props;
  const pointed = cards.pointed.value;
  useShortcuts({ leave: cards.close }, pointed !== null);
  return pointed && <Card key={pointed.link.dataset['elementId']} {...props} pointed={pointed} />;
}

function Card({ cards, opened, theme, labels, pointed }: LinkCardProps & { pointed: PointedLink }) {
  const { link, target, touched } = pointed;
  const id = useId();
  const card = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return undefined;
    const place = () => {
      const { left, top } = placeCard(
        link.getBoundingClientRect(),
        element.getBoundingClientRect(),
        { width: innerWidth, height: innerHeight },
      );
      element.style.left = `${left}px`;
      element.style.top = `${top}px`;
    };
    place();
    const resized = new ResizeObserver(place);
    resized.observe(element);
    return () => resized.disconnect();
  }, [link]);
  useEffect(() => {
    link.setAttribute('aria-describedby', id);
    return () => link.removeAttribute('aria-describedby');
  }, [link]);
  return (
    <div
      ref={card}
      class={`link-card ${target.kind}`}
      data-link-card={target.kind}
      onPointerEnter={cards.hold}
      onPointerLeave={cards.release}
    >
      {target.kind === 'outside' ? (
        <>
          <p id={id} class="address">
            <Icon name="external" size={14} />
            <span>{target.url}</span>
          </p>
          {touched && (
            <a
              class="button primary"
              href={target.url}
              target="_blank"
              rel="noopener noreferrer nofollow"
            >
              {i18n.t('link.open')}
            </a>
          )}
        </>
      ) : (
        <>
          <p id={id} class="page-name">
            {i18n.t('link.onPage', [pageName(target.pageIndex, labels)])}
            <span class="visually-hidden">{said}</span>
          </p>
          {/* The keyboard follows the link itself. */}
          <div
            class="target"
            onClick={() => {
              cards.close();
              link.click();
            }}
          >
            <TargetPicture opened={opened} target={target} theme={theme} onText={setSaid} />
          </div>
        </>
      )}
    </div>
  );
}
