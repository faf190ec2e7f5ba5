import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as browserType } from 'playwright-core';
import { ribbonButtons } from '#addin/ribbon/actions';
import { iconSizes } from '#scripts/manifest/description';
import { projectRoot } from '#scripts/package/root';

// Renders addin/assets/drawings/*.svg in the sizes Excel asks for. The PNG files are committed: run again after a drawing changed.
const drawings = join(projectRoot(), 'addin/assets/drawings');
const icons = join(projectRoot(), 'addin/assets/public/icons');

const installed = [process.env.CHROME_PATH, '/usr/bin/chromium'].find((path) => path !== undefined && existsSync(path));
const browser = await browserType.launch(
  installed === undefined
    ? { executablePath: await chromium.executablePath(), args: chromium.args }
    : { executablePath: installed, args: ['--no-sandbox'] },
);
const page = await browser.newPage();
for (const name of new Set(ribbonButtons.map(({ icon }) => icon))) {
  for (const size of iconSizes) {
    // The smallest has a drawing of its own: at 16 pixels a disc with a sign in it is a blot.
    const own = join(drawings, `${name}-${size}.svg`);
    const svg = readFileSync(existsSync(own) ? own : join(drawings, `${name}.svg`), 'utf8');
    await page.setViewportSize({ width: size, height: size });
    const sized = svg.replace(/width="16" height="16"/, `width="${size}" height="${size}"`);
    await page.setContent(`<style>html,body{margin:0;background:transparent}svg{display:block}</style>${sized}`);
    writeFileSync(join(icons, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
  console.log(`${name}: ${iconSizes.join(', ')} px`);
}
await browser.close();
