import { Button, Text } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { frameWords } from '#addin/text/frame';
import { CopyDetails } from '#pane/frame/CopyDetails';
import type { TabProps } from '#pane/tabs';

type Props = TabProps & { readonly children: ReactNode };

/** Keeps the pane from ever being blank: a fault of ours is named, with a way on. React asks for a class here. */
export class Faulty extends Component<Props, { readonly fault: Error | null }> {
  override state: { readonly fault: Error | null } = { fault: null };

  static getDerivedStateFromError(fault: unknown): { readonly fault: Error } {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    const { pane, children } = this.props;
    if (fault === null) return children;
    const words = frameWords[pane.context.language.read()];
    return (
      <div role="alert" style={{ padding: 16, display: 'grid', rowGap: 12, justifyItems: 'start' }}>
        <Text>{words.broken}</Text>
        <Button appearance="primary" onClick={() => this.setState({ fault: null })}>
          {words.again}
        </Button>
        <CopyDetails pane={pane} details={`${fault.name}: ${fault.message}\n${fault.stack ?? ''}`} />
      </div>
    );
  }
}
