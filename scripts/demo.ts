import { workOnFiles } from '#scripts/demo/files';
import { workOnService } from '#scripts/demo/service';

// The whole job on files, then on the service, which stays up to be looked at; `-- --exit` ends after the job.
const stopped = workOnFiles();
if (stopped !== null) {
  console.error(`\n${stopped}`);
  process.exit(1);
}
const running = await workOnService();
if (process.argv.includes('--exit')) await running.stop();
else {
  console.log('\nDịch vụ vẫn chạy; dừng bằng Ctrl+C. / The service goes on; stop it with Ctrl+C.');
  process.once('SIGINT', () => void running.stop()).once('SIGTERM', () => void running.stop());
}
