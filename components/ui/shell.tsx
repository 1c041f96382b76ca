import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Icon, type IconName } from './icon';
import './shell.css';

export interface Destination {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  /** Shown behind the label when it is not zero. */
  readonly count?: number | undefined;
}

/** The frame of the home page: where one can go, and the place one is at. */
export function Shell({
  destinations,
  current,
  children,
}: {
  destinations: readonly Destination[];
  current: string;
  children: ComponentChildren;
}) {
  return (
    <div class="shell">
      <nav aria-label={i18n.t('nav.label')}>
        <p class="brand">
          <img src="/icon/48.png" alt="" />
          <span>{i18n.t('extName')}</span>
        </p>
        {destinations.map(({ id, label, icon, count }) => (
          <a
            key={id}
            href={`#${id}`}
            title={label}
            aria-current={id === current ? 'page' : undefined}
          >
            <Icon name={icon} size={18} />
            <span class="label">{label}</span>
            {count ? <span class="count">{count}</span> : null}
          </a>
        ))}
      </nav>
      <main>{children}</main>
    </div>
  );
}
