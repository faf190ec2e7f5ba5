import { createRoot } from 'react-dom/client';
import { makePane } from '#addin/app/pane';
import { makePaneBase } from '#addin/app/paneBase';
import { deviceContext } from '#addin/device/context';
import { openOffice } from '#addin/excel/office';
import { App } from '#pane/App';
import { Outside } from '#pane/frame/Outside';

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
  await pane.reread();
}

void open();
