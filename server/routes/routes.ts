import type { ServiceConfig } from '#server/config';
import type { Metrics } from '#server/http/metrics';
import type { Route } from '#server/http/route';
import { accessRoutes } from '#server/routes/access';
import { accountRoutes } from '#server/routes/accounts';
import { codeRoutes } from '#server/routes/codes';
import { decisionRoutes } from '#server/routes/decisions';
import { exportRoutes } from '#server/routes/exports';
import { instanceRoutes } from '#server/routes/instance';
import { periodRoutes } from '#server/routes/periods';
import { programmeRoutes } from '#server/routes/programmes';
import { registryRoutes } from '#server/routes/registry';
import { trackerRoutes } from '#server/routes/tracker';

/** All the service does, in one list: what is not in it cannot be called. */
export function allRoutes(
  config: Pick<ServiceConfig, 'publicUrl' | 'metricsToken'>,
  metrics: Metrics,
): readonly Route[] {
  const { publicUrl, metricsToken } = config;
  const routes: readonly Route[] = [
    ...programmeRoutes,
    ...periodRoutes,
    ...trackerRoutes,
    ...exportRoutes,
    ...decisionRoutes,
    ...accessRoutes({ publicUrl }),
    ...codeRoutes,
    ...accountRoutes(publicUrl),
    ...registryRoutes,
    ...instanceRoutes({ publicUrl, metrics, metricsToken, routes: () => routes }),
  ];
  return routes;
}
