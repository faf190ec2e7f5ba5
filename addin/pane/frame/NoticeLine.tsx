import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { frameWords } from '#addin/text/frame';
import type { TabProps } from '#pane/tabs';
import { useObservable } from '#ui/useObservable';

/** One line on what was just done or could not be done; stays until the next, or until it is closed. */
export function NoticeLine({ pane }: TabProps) {
  const language = useObservable(pane.context.language);
  const notice = useObservable(pane.notice);
  return (
    <div role={notice?.kind === 'trouble' ? 'alert' : 'status'}>
      {notice === null ? null : (
        <MessageBar layout="multiline" intent={notice.kind === 'trouble' ? 'error' : 'success'}>
          <MessageBarBody>{notice[language]}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<Dismiss16Regular />}
                aria-label={frameWords[language].close}
                onClick={() => pane.notice.set(null)}
              />
            }
          >
            {notice.action === undefined ? null : (
              <Button size="small" onClick={() => void notice.action?.run()}>
                {notice.action[language]}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
