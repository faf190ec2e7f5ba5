import { makeCheckSlice } from '#addin/app/check/check';
import { makeColourSlice } from '#addin/app/colour/colour';
import { makePaneBase } from '#addin/app/paneBase';
import { deviceContext } from '#addin/device/context';
import { openOffice } from '#addin/excel/office';
import { associate, showWindow } from '#addin/excel/ribbon';
import { type RibbonAnswer, ribbonCalls } from '#addin/ribbon/calls';
import { ribbonWork } from '#addin/ribbon/work';

/**
 * The page Excel opens for a button where pane and ribbon share none (manifest.2019.xml). It lives as long as the function runs, sees
 * nothing of the pane, and has only what the buttons need; what came of one is said in a small window.
 */
async function open(): Promise<void> {
  const office = await openOffice();
  if (office === null) return;
  const base = makePaneBase(deviceContext(office.host, office));
  const check = makeCheckSlice(base);
  const colour = makeColourSlice(base, () => check.results.read().findings.map(({ finding }) => finding));
  const read = base.reread();
  const tell = async (act: string, answer: RibbonAnswer | null): Promise<void> => {
    const seen = answer?.kind === 'done' && (act === 'colour' || act === 'removeColour');
    if (answer === null || seen) return;
    const lang = base.context.language.read();
    const words = new URLSearchParams({ lang, text: answer[lang] });
    await showWindow(`${window.location.origin}/addin/said.html#${words.toString()}`);
  };
  associate(ribbonCalls({ work: read.then(() => ribbonWork({ base, check, colour })), tell }));
}

void open();
