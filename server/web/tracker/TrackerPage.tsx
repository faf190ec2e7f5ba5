import { lazy } from 'react';
import { useParams } from 'wouter';
import { TrackerList } from '#web/tracker/TrackerList';

const TaskPage = lazy(async () => ({ default: (await import('#web/tracker/TaskPage')).TaskPage }));

/** Bảng theo dõi: the whole tracker, by table or by time; behind it in the address, one task. */
export function TrackerPage() {
  const { '*': task = '' } = useParams<{ '*'?: string }>();
  return task === '' ? <TrackerList /> : <TaskPage key={task} task={task} />;
}
