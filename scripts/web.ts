import { join } from 'node:path';
import { projectRoot } from '#scripts/package/root';
import { compressFolder } from '#scripts/web/compress';
import { copyOfficeLibrary } from '#scripts/web/officeLibrary';

// Last step of the build: Microsoft's library beside the pane, and compressed copies of both.
const web = join(projectRoot(), 'dist/web');
copyOfficeLibrary(join(web, 'officejs'));
compressFolder(join(web, 'addin'));
