import type { ComponentChildren } from 'preact';
import './notice.css';

/** A whole-page message: what happened, what to do. For empty, missing and failed states. */
export function Notice({
  title,
  text,
  children,
  alert = false,
}: {
  title: string;
  text?: string | undefined;
  children?: ComponentChildren;
  /** Say it at once to a screen reader. */
  alert?: boolean;
}) {
  return (
    <div class="notice" role={alert ? 'alert' : undefined}>
      <h1>{title}</h1>
      {text && <p>{text}</p>}
      {children && <div class="notice-actions">{children}</div>}
    </div>
  );
}
