import type { ComponentChildren } from 'preact';

interface RowProps {
  /** Of the control. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}

/** A setting: its name, its control, and what it means. */
export function Row({ id, label, hint, children }: RowProps) {
  return (
    <div class="row">
      <label for={id}>{label}</label>
      {children}
      {hint && (
        <p class="muted" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
