import { createRoot } from 'react-dom/client';
import { makePane } from '#addin/app/pane';
import { makePaneBase } from '#addin/app/paneBase';
import { deviceContext } from '#addin/device/context';
import { keepPage } from '#addin/device/keepPage';
import { openOffice } from '#addin/excel/office';
import { associate, hasSharedRuntime, showPane } from '#addin/excel/ribbon';
import { App } from '#pane/App';
import { Outside } from '#pane/frame/Outside';
import { answerRibbon } from '#pane/ribbon';

/** Opens the pane: inside Excel over the workbook in front, elsewhere with a word on where it belongs. */
async function open(): Promise<void> {
  const place = document.getElementById('pane');
  if (place === null) throw new Error('taskpane.html has no #pane');
  const root = createRoot(place);
  const office = await openOffice();
  if (office === null) {
    root.render(<Outside />);
    return;
  }
  const context = deviceContext(office.host, office);
  const pane = makePane(makePaneBase(context));
  root.render(<App pane={pane} dark={office.dark} />);
  const read = pane.reread();
  answerRibbon({ associate, shared: hasSharedRuntime(), showPane }, pane, read);
  await read;
}

void open().finally(() => void keepPage());
