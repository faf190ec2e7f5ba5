import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { type RegistryFile, registryFileSchema } from '#shared/agency/registry';
import type { RegistryView } from '#web/programme/bodies/registry';
import { saveFile } from '#web/programme/issue/fetchFile';
import { useLook } from '#web/programme/look';
import { useWords } from '#web/session/session';
import { bodiesWords } from '#web/words/bodies';

/** The registry as a file: out to be edited elsewhere, in as a draft that is looked over before it is saved. */
export function RegistryFileRow({
  view,
  draft,
  take,
}: {
  readonly view: RegistryView;
  readonly draft: RegistryFile;
  readonly take: (registry: RegistryFile) => void;
}) {
  const look = useLook();
  const words = useWords(bodiesWords);
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const read = async (file: File): Promise<void> => {
    const parsed = registryFileSchema.safeParse(jsonOf(await file.text()));
    if (parsed.success) {
      setWrong(null);
      take(parsed.data);
      return;
    }
    const [issue] = parsed.error.issues;
    setWrong(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  };
  return (
    <>
      <div className={look.row}>
        <Button
          onClick={() =>
            saveFile({
              blob: new Blob([`${JSON.stringify(draft, null, 2)}\n`], { type: 'application/json' }),
              name: `danh-ba-don-vi_${view.version}.json`,
            })
          }
        >
          {words.download}
        </Button>
        <Button onClick={() => input.current?.click()}>{words.upload}</Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={words.upload}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file !== undefined) void read(file);
            currentTarget.value = '';
          }}
        />
      </div>
      {wrong === null ? null : (
        <p role="alert" className={look.error} style={{ margin: 0 }}>
          {words.notRegistry} {words.notRegistryAt(wrong)}
        </p>
      )}
    </>
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    // No JSON at all: the schema says so.
    return undefined;
  }
}
