import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import './button.css';
import { Icon, type IconName } from './icon';

interface Look {
  readonly variant?: 'primary' | 'plain' | 'ghost' | 'danger';
  readonly size?: 'normal' | 'large';
  readonly icon?: IconName;
  readonly children?: ComponentChildren;
}

const look = ({ variant = 'plain', size = 'normal' }: Look, extra = '') =>
  `button ${variant} ${size} ${extra}`;

type ButtonProps = Look & Omit<ButtonHTMLAttributes, 'size' | 'icon' | 'children'>;

export function Button({ variant, size, icon, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      class={look({ variant: variant ?? 'plain', size: size ?? 'normal' })}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

type IconButtonProps = Omit<ButtonProps, 'children' | 'icon' | 'label'> & {
  icon: IconName;
  /** Name and tooltip. */
  label: string;
  /** Shown after the label in the tooltip. */
  shortcut?: string | undefined;
  pressed?: boolean;
};

/** A square button of an icon alone. */
export function IconButton({
  icon,
  label,
  shortcut,
  variant,
  pressed,
  size,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      {...rest}
      aria-label={label}
      title={shortcut ? `${label} (${shortcut})` : label}
      class={look({ variant: variant ?? 'ghost', size: size ?? 'normal' }, 'icon')}
    >
      <Icon name={icon} />
    </button>
  );
}

/** A link that looks like a button: it goes somewhere, so it can be opened in a new tab. */
export function ButtonLink({ href, variant, size, icon, children }: Look & { href: string }) {
  return (
    <a href={href} class={look({ variant: variant ?? 'plain', size: size ?? 'normal' })}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}
