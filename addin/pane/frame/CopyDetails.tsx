import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { frameWords } from '#addin/text/frame';
import type { TabProps } from '#pane/tabs';
import { useObservable } from '#ui/useObservable';

/** Copies what an administrator needs to help: the fault, and which Excel and library this is. No text of any cell is in it. */
export function CopyDetails({ pane, details }: TabProps & { readonly details: string }) {
  const words = frameWords[useObservable(pane.context.language)];
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    const facts = await pane.context.host.facts();
    await navigator.clipboard.writeText(`${details}\n${JSON.stringify(facts, null, 1)}\n${pane.context.now()}`);
    setCopied(true);
  };
  return <Button onClick={() => void copy()}>{copied ? words.copied : words.copy}</Button>;
}
