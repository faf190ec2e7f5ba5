import { CodesCard } from '#web/admin/codes/CodesCard';
import { Answered } from '#web/frame/Answered';
import { todayHere } from '#web/frame/days';
import { useRegistry } from '#web/programme/bodies/registry';

/** Codes for every body of the registry that exists today; a programme's own page offers those that report on it. */
export function CodesPart() {
  const registry = useRegistry();
  const today = todayHere();
  return (
    <Answered asked={registry}>
      {({ registry: { agencies } }) => (
        <CodesCard
          all={false}
          bodies={agencies
            .filter(({ kind, existed }) => kind !== 'group' && (existed.to === undefined || existed.to >= today))
            .map(({ id, name }) => ({ id, name }))}
        />
      )}
    </Answered>
  );
}
