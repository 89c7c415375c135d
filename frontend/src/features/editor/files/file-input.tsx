import type { Ref } from 'react';

interface FileInputProps {
  ref: Ref<HTMLInputElement>;
  /** Nobody meets it: a button stands for it. */
  label: string;
  /** Endings that the dialog offers; undefined offers all. */
  fileTypes: readonly string[] | undefined;
  multiple?: boolean;
  onFiles: (files: File[]) => void;
}

/** What opens the browser's dialog for files. */
export function FileInput({ ref, label, fileTypes, multiple = false, onFiles }: FileInputProps) {
  return (
    <input
      ref={ref}
      className="vh"
      type="file"
      tabIndex={-1}
      aria-hidden="true"
      aria-label={label}
      accept={fileTypes?.map((type) => `.${type}`).join(',')}
      multiple={multiple}
      onChange={(event) => {
        onFiles([...(event.target.files ?? [])]);
        event.target.value = '';
      }}
    />
  );
}
