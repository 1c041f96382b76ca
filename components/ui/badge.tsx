import './badge.css';
import { Icon, type IconName } from './icon';

interface BadgeProps {
  readonly number: string;
  readonly icon?: IconName | undefined;
  readonly label?: string | undefined;
  /** `#rrggbb` on light and on dark interfaces. */
  readonly badgeColor: string;
  readonly lightColor: string;
}

/** Number, icon and colour together: colour alone never says it. */
export function Badge({ number, icon, label, badgeColor, lightColor }: BadgeProps) {
  return (
    <span
      class={`badge ${icon || label ? 'wide' : ''}`}
      style={{ '--badge': badgeColor, '--fill': lightColor }}
    >
      {number}
      {icon && <Icon name={icon} size={12} />}
      {label && <span>{label}</span>}
    </span>
  );
}

/** What is on no step. */
export function NoBadge() {
  return (
    <span class="badge none" aria-hidden="true">
      –
    </span>
  );
}
