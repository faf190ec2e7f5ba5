import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { CopyDetails } from '#web/frame/Trouble';
import { useWords } from '#web/session/session';
import { frameWords } from '#web/words/frame';

type Props = { readonly children: ReactNode };

/** Keeps a page from ever being blank: a fault of ours is named, with a way on. React asks for a class here. */
export class Faulty extends Component<Props, { readonly fault: Error | null }> {
  override state: { readonly fault: Error | null } = { fault: null };

  static getDerivedStateFromError(fault: unknown): { readonly fault: Error } {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    return <Broken fault={fault} again={() => this.setState({ fault: null })} />;
  }
}

/** What browsers say when a script of ours is gone: after an update the open page still asks for those of before. */
const lost = /dynamically imported module|importing a module script|unable to preload/i;

function Broken({ fault, again }: { readonly fault: Error; readonly again: () => void }) {
  const words = useWords(frameWords);
  // A part that could not be loaded is not asked for again until the whole page is.
  const gone = lost.test(fault.message);
  return (
    <div role="alert" style={{ display: 'grid', rowGap: 12, justifyItems: 'start' }}>
      <p style={{ margin: 0 }}>{gone ? words.gone : words.broken}</p>
      <Button appearance="primary" onClick={gone ? () => location.reload() : again}>
        {gone ? words.reload : words.again}
      </Button>
      <CopyDetails details={`${fault.name}: ${fault.message}\n${fault.stack ?? ''}`} />
    </div>
  );
}
