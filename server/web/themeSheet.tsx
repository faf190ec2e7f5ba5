import { darkTheme, lightTheme } from '#ui/theme';

/** A theme of Fluent draws pages a little larger than the pane. */
const larger = { fontSizeBase300: '14px', lineHeightBase300: '21px' };

/**
 * The style sheet of both themes: every colour and measure as a CSS variable of the document. Written once by the build, so that a browser
 * neither works out a theme nor draws anew when its light changes. Paper is white.
 */
export function themeSheet(): string {
  const light = { ...lightTheme, ...larger };
  const dark = Object.entries({ ...darkTheme, ...larger }).filter(
    ([name, value]) => value !== light[name as keyof typeof light],
  );
  return `:root{${variables(Object.entries(light))}}@media screen and (prefers-color-scheme:dark){:root{${variables(dark)}}}\n`;
}

function variables(values: readonly (readonly [string, string | number])[]): string {
  return values.map(([name, value]) => `--${name}:${value}`).join(';');
}
