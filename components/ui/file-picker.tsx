import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from './button';

interface FilePickerProps {
  readonly accept: string;
  readonly multiple?: boolean;
  readonly variant?: 'primary' | 'plain';
  readonly onFiles: (files: File[]) => void;
  readonly children: ComponentChildren;
}

/** A button that opens the browser's file dialog. */
export function FilePicker({
  accept,
  multiple = false,
  variant = 'primary',
  onFiles,
  children,
}: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant={variant} icon="file" onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={multiple}
        hidden
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file may be chosen again.
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
